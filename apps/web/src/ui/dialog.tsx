import { Title } from '@mantine/core';
import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly explanation?: string;
  /** What the Escape key asks for; without it there is no way out but what the dialog offers. */
  readonly onClose?: () => void;
  /** For whoever has to find something inside. */
  readonly within?: RefObject<HTMLDialogElement | null>;
  readonly children: ReactNode;
}

/** Something asked over the page. The browser's own dialog keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, explanation, onClose, within, children }: DialogProps) {
  const own = useRef<HTMLDialogElement>(null);
  const dialog = within ?? own;
  const [titleId, explanationId] = [useId(), useId()];
  // Closed before it leaves the page: afterwards the browser no longer gives the focus back.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, [dialog]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      aria-describedby={explanation === undefined ? undefined : explanationId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <Title order={2} id={titleId}>
        {title}
      </Title>
      {explanation !== undefined && <p id={explanationId}>{explanation}</p>}
      {children}
    </dialog>
  );
}
