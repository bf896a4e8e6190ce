/** After a page has become another one without a way there: to its heading, for the eye and for whoever listens. */
export function focusHeading(): void {
  const heading = document.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
