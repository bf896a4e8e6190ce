import { ConfirmedButton } from '../../ui/confirmed-button.tsx';
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
  const { send, error, isPending } = useWrite(discardPlan, () => {
    release();
    onDone();
  });
  return (
    <>
      <ConfirmedButton
        text="Bỏ phương án"
        question="Bỏ phương án này?"
        explanation="Phương án không sửa và không áp dụng được nữa. Các lần ghi vẫn được giữ lại."
        size="xs"
        className="no-print"
        loading={isPending}
        onYes={() => send({ id, basedOn })}
      />
      {error && <ProblemList error={error} />}
    </>
  );
}
