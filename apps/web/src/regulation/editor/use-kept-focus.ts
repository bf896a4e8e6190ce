import { useEffect, useRef } from 'react';
import type { LocalRuleSet } from '@co-so/domain';

/**
 * For the form of a table: where the part that was worked on is left out, the one around it takes the focus, so that nobody
 * is sent to the top of the page.
 */
export function useKeptFocus(table: LocalRuleSet) {
  const form = useRef<HTMLFormElement>(null);
  const held = useRef<readonly HTMLElement[]>([]);
  useEffect(() => {
    const within = form.current;
    if (!within) return undefined;
    const hold = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) held.current = [target, ...partsAround(target, within)];
    };
    within.addEventListener('focusin', hold);
    return () => within.removeEventListener('focusin', hold);
  }, []);
  useEffect(() => {
    const [focused, ...around] = held.current;
    if (!focused || focused.isConnected) return;
    const nearest = around.find((one) => one.isConnected);
    nearest?.setAttribute('tabindex', '-1');
    nearest?.focus();
  }, [table]);
  return form;
}

/** From the nearest to the form itself; a part is a group that has a name. */
function partsAround(element: HTMLElement, form: HTMLElement): readonly HTMLElement[] {
  const nearest = element.parentElement?.closest<HTMLElement>('[role="group"], form');
  return !nearest || nearest === form ? [form] : [nearest, ...partsAround(nearest, form)];
}
