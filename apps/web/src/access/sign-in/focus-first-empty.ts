/** Puts the cursor where there is something to type. */
export function focusFirstEmpty(within: HTMLElement): void {
  const inputs = within.querySelectorAll<HTMLInputElement>('input:not([type="checkbox"])');
  [...inputs].find(({ value }) => value === '')?.focus();
}
