import { useEffect, useRef } from 'react';

/**
 * For a form: once what it sent was refused, or was not sent since something is lacking, its first box that is marked
 * wrong takes the focus, or what tells of it where none is. `asked` counts how often something was lacking.
 */
export function useRefusal(error: unknown, asked = 0) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) focusWrong(form.current);
  }, [error]);
  useEffect(() => {
    if (asked > 0) focusWrong(form.current);
  }, [asked]);
  return form;
}

/** Whoever went elsewhere meanwhile stays there. */
export function focusWrong(form: HTMLFormElement | null): void {
  const { activeElement } = document;
  if (!form || (activeElement !== document.body && !form.contains(activeElement))) return;
  const box = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  const told = form.querySelector<HTMLElement>('[role="alert"]');
  told?.setAttribute('tabindex', '-1');
  (box ?? told)?.focus();
}
