import { Title } from '@mantine/core';
import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import './confirm-dialog.css';

interface DialogProps {
  readonly title: string;
  readonly explanation: string;
  /** Also what the Escape key asks for. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something asked over the page. The browser's own dialog keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, explanation, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [titleId, explanationId] = [useId(), useId()];
  // Closed before it leaves the page: afterwards the browser no longer gives the focus back.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby={titleId}
      aria-describedby={explanationId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <Title order={2} id={titleId}>
        {title}
      </Title>
      <p id={explanationId}>{explanation}</p>
      {children}
    </dialog>
  );
}
