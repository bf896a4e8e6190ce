import { shareText } from '@co-so/domain';
import type { Ratio } from '@co-so/domain';

interface CompletionBarProps {
  readonly share: Ratio;
  /** Where an even pace would stand; a mark of reference only. */
  readonly gone: Ratio | undefined;
}

/** How much of a goal is reached; a value over 100 % shows the goal as a line inside the bar. */
export function CompletionBar({ share, gone }: CompletionBarProps) {
  const scale = Math.max(1, share.numerator / share.denominator);
  const percent = (part: Ratio) => `${(part.numerator / part.denominator / scale) * 100}%`;
  return (
    <div className="completion" role="img" aria-label={`Đạt ${shareText(share)} chỉ tiêu`}>
      <span className="completion-done" style={{ width: percent(share) }} />
      {scale > 1 && <span className="completion-goal" style={{ left: `${100 / scale}%` }} title="Chỉ tiêu" />}
      {gone && (
        <span className="completion-gone" style={{ left: percent(gone) }} title="Mức bình quân theo thời gian" />
      )}
    </div>
  );
}
