import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface ConfirmedButtonProps extends Pick<ButtonProps, 'size' | 'className' | 'loading'> {
  readonly text: string;
  readonly question: string;
  readonly explanation: string;
  readonly onYes: () => void;
}

/** A button for what cannot be undone: it asks first, and says on the answer what it will do. */
export function ConfirmedButton({ text, question, explanation, onYes, ...button }: ConfirmedButtonProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" {...button} onClick={() => setAsking(true)}>
        {text}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        question={question}
        explanation={explanation}
        yes={text}
        no="Giữ lại"
        onYes={() => {
          setAsking(false);
          onYes();
        }}
        onNo={() => setAsking(false)}
      />
    </>
  );
}
