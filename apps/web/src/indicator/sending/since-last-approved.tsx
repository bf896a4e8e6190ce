import { sameRows } from '@co-so/domain';
import type { SentFigure } from '@co-so/domain';
import { RowDifferences } from './row-differences.tsx';

interface SinceLastApprovedProps {
  readonly rows: readonly SentFigure[];
  readonly lastApproved: readonly SentFigure[];
}

/** How rows that are to be sent differ from those that the centre has; nothing for the first ones. */
export function SinceLastApproved({ rows, lastApproved }: SinceLastApprovedProps) {
  if (lastApproved.length === 0 || sameRows(rows, lastApproved)) return null;
  return (
    <section aria-label="Khác với lần duyệt gần nhất">
      <h3 className="sub-head">Khác với lần duyệt gần nhất</h3>
      <RowDifferences before={lastApproved} after={rows} beforeHeader="Đã gửi" afterHeader="Sẽ gửi" />
    </section>
  );
}
