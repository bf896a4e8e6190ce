import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { discardPlan } from './queries.ts';
import type { SeenRevision } from './queries.ts';

interface DiscardButtonProps extends SeenRevision {
  /** Lets go of what was typed. */
  readonly release: () => void;
  readonly onDone: () => void;
}

/** Gives a plan up, after asking. */
export function DiscardButton({ id, basedOn, release, onDone }: DiscardButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const { send, error, isPending } = useWrite(discardPlan, () => {
    release();
    onDone();
  });
  return (
    <>
      <Button variant="default" size="xs" className="no-print" loading={isPending} onClick={() => setAsking(true)}>
        Bỏ phương án
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        question="Bỏ phương án này?"
        explanation="Phương án không sửa và không áp dụng được nữa. Các lần ghi vẫn được giữ lại."
        yes="Bỏ phương án"
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
