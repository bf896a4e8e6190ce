import { periodText, readTargetRow } from '@co-so/domain';
import type { Target, TargetDraft, TargetRow } from '@co-so/domain';
import { titleOf, wholeGoalText } from '../lines.ts';
import { directionSentences } from './choices.ts';

interface TargetPreviewProps {
  readonly row: TargetRow;
  readonly base: Target | undefined;
  /** Nothing was typed yet, so there is nothing to say. */
  readonly isSilent: boolean;
}

/** How the goal will read, by the same reader as the server's. */
export function TargetPreview({ row, base, isSilent }: TargetPreviewProps) {
  if (isSilent) return null;
  const read = readTargetRow(row);
  return (
    <section className="preview" aria-label="Xem trước">
      <h3 className="sub-head">{read.ok ? 'Sẽ hiển thị' : 'Chưa đủ để xem trước'}</h3>
      {read.ok && (
        <>
          <p className="preview-value">{goalOf(read.value)}</p>
          <p className="soft">
            {titleOf(read.value)}, {periodText(read.value.period)}: {directionSentences[read.value.direction]}
          </p>
          {base && (
            <p className="soft">
              Lần ghi {base.revision}: {goalOf(base)}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function goalOf({ goal, direction, indicator }: TargetDraft | Target): string {
  return wholeGoalText(goal, direction, indicator);
}
