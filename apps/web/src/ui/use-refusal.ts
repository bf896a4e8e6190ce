import { useEffect, useRef } from 'react';

/**
 * For a form: once what it sent was refused, its first box that is marked wrong takes the focus, or what tells of the
 * refusal where none is.
 */
export function useRefusal(error: unknown) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) focusWrong(form.current);
  }, [error]);
  return form;
}

/** Whoever went elsewhere meanwhile stays there. */
function focusWrong(form: HTMLFormElement | null): void {
  const { activeElement } = document;
  if (!form || (activeElement !== document.body && !form.contains(activeElement))) return;
  const box = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  const told = form.querySelector<HTMLElement>('[role="alert"]');
  told?.setAttribute('tabindex', '-1');
  (box ?? told)?.focus();
}
