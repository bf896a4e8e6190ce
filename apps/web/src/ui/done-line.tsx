import { useEffect, useRef } from 'react';

export interface Done {
  readonly text: string;
}

/** What was just done, where the form that did it is gone: it takes the focus, so that nobody is sent to the top of the page. */
export function DoneLine({ done }: { readonly done: Done | undefined }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done) line.current?.focus();
  }, [done]);
  return (
    <p role="status" ref={line} tabIndex={-1} hidden={!done}>
      {done?.text}
    </p>
  );
}
