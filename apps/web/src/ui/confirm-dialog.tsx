import { Button } from '@mantine/core';
import { Dialog } from './dialog.tsx';
import './write-form.css';

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

/** A question before something is lost. */
export function ConfirmDialog({ isOpen, question, explanation, yes, no, onYes, onNo }: ConfirmDialogProps) {
  if (!isOpen) return null;
  return (
    <Dialog title={question} explanation={explanation} onClose={onNo}>
      <div className="row-actions">
        <Button size="md" onClick={onNo}>
          {no}
        </Button>
        <Button size="md" variant="default" onClick={onYes}>
          {yes}
        </Button>
      </div>
    </Dialog>
  );
}
