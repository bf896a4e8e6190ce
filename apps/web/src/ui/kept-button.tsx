import type { ComponentProps, MouseEvent } from 'react';

/**
 * The button under the kit's own. The kit's would be `disabled` while it cannot be pressed or is at work, and the browser
 * then takes the focus off it, to the top of the page. This one says so and does nothing when pressed, also by Enter in a
 * form of which it is the button; the focus stays.
 */
export function KeptButton({ type = 'button', disabled, onClick, ...button }: ComponentProps<'button'>) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (disabled) event.preventDefault();
    else onClick?.(event);
  };
  // Said here, since the kit says `undefined` of any button that is not its own, and that would send a form.
  return <button {...button} type={type} aria-disabled={disabled || undefined} onClick={press} />;
}
