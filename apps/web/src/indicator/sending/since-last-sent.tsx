import { sameRows } from '@co-so/domain';
import type { SentFigure } from '@co-so/domain';
import { RowDifferences } from './row-differences.tsx';

interface SinceLastSentProps {
  readonly rows: readonly SentFigure[];
  readonly lastSent: readonly SentFigure[];
}

/** How rows that are to be sent differ from those that the centre has; nothing for the first ones. */
export function SinceLastSent({ rows, lastSent }: SinceLastSentProps) {
  if (lastSent.length === 0 || sameRows(rows, lastSent)) return null;
  return (
    <section aria-label="Khác với những gì đã gửi">
      <h3 className="sub-head">Khác với những gì đã gửi</h3>
      <RowDifferences before={lastSent} after={rows} beforeHeader="Đã gửi" afterHeader="Sẽ gửi" />
    </section>
  );
}
