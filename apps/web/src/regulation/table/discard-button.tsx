import { ConfirmedButton } from '../../ui/confirmed-button.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { discardDraft } from './queries.ts';
import type { SeenDraft } from './queries.ts';

interface DiscardButtonProps extends SeenDraft {
  readonly onDone: () => void;
}

/** Gives a draft up, after asking. */
export function DiscardButton({ id, basedOn, onDone }: DiscardButtonProps) {
  const { send, error, isPending } = useWrite(discardDraft, onDone);
  return (
    <>
      <ConfirmedButton
        text="Bỏ dự thảo"
        question="Bỏ dự thảo này?"
        explanation="Dự thảo không còn trong danh sách và không ban hành được nữa. Các lần ghi vẫn được giữ lại."
        loading={isPending}
        onYes={() => send({ id, basedOn })}
      />
      {error && <ProblemList error={error} />}
    </>
  );
}
