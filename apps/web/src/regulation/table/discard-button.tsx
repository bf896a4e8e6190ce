import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { discardDraft } from './queries.ts';
import type { SeenDraft } from './queries.ts';

interface DiscardButtonProps extends SeenDraft {
  readonly onDone: () => void;
}

/** Gives a draft up, after asking. */
export function DiscardButton({ id, basedOn, onDone }: DiscardButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const { send, error, isPending } = useWrite(discardDraft, onDone);
  return (
    <>
      <Button variant="default" loading={isPending} onClick={() => setAsking(true)}>
        Bỏ dự thảo
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        question="Bỏ dự thảo này?"
        explanation="Dự thảo không còn trong danh sách và không ban hành được nữa. Các lần ghi vẫn được giữ lại."
        yes="Bỏ dự thảo"
        no="Giữ lại"
        onYes={() => {
          setAsking(false);
          send({ id, basedOn });
        }}
        onNo={() => setAsking(false)}
      />
      {error && <ProblemList error={error} />}
    </>
  );
}
