import { Button, Title } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import './confirm-dialog.css';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly question: string;
  readonly explanation: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  /** Also what the Escape key says. */
  readonly onNo: () => void;
}

/** A question before something is lost. The browser's own dialog keeps the focus inside and gives it back afterwards. */
export function ConfirmDialog({ isOpen, ...asked }: ConfirmDialogProps) {
  return isOpen ? <OpenDialog {...asked} /> : null;
}

function OpenDialog({ question, explanation, yes, no, onYes, onNo }: Omit<ConfirmDialogProps, 'isOpen'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [questionId, explanationId] = [useId(), useId()];
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby={questionId}
      aria-describedby={explanationId}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <Title order={2} id={questionId}>
        {question}
      </Title>
      <p id={explanationId}>{explanation}</p>
      <div className="confirm-answers">
        <Button size="md" onClick={onNo}>
          {no}
        </Button>
        <Button size="md" variant="default" onClick={onYes}>
          {yes}
        </Button>
      </div>
    </dialog>
  );
}
