import type { SentFigure } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import { ChangeTable } from '../change-table.tsx';
import { changesBetween, sentLines } from '../lines.ts';
import type { Change } from '../lines.ts';
import { inCatalogueOrder, rowKeyOf, rowTitle } from './row-title.ts';

interface RowDifferencesProps {
  readonly before: readonly SentFigure[];
  readonly after: readonly SentFigure[];
  readonly beforeHeader: string;
  readonly afterHeader: string;
}

/** What stands in one list of rows and otherwise in the other, row by row and side by side. */
export function RowDifferences({ before, after, beforeHeader, afterHeader }: RowDifferencesProps) {
  const rows = inCatalogueOrder([...after, ...before.filter((row) => !findRow(after, row))]);
  return (
    <ul className="revisions">
      {rows.map((row) => {
        const earlier = findRow(before, row);
        const isGone = !findRow(after, row);
        const changes = changesOf(earlier, row);
        if (earlier && !isGone && changes.length === 0) return null;
        return (
          <li key={rowKeyOf(row)}>
            <h3>
              {rowTitle(row)}
              <span className="row-unit">{row.unitName}</span>
              {!earlier && <Mark tone="warn">dòng mới</Mark>}
              {isGone && <Mark tone="warn">dòng không còn</Mark>}
            </h3>
            <ChangeTable
              caption="Chỉ nêu chỗ khác nhau"
              beforeHeader={beforeHeader}
              afterHeader={afterHeader}
              changes={isGone ? changes.map(turned) : changes}
            />
          </li>
        );
      })}
    </ul>
  );
}

function findRow(rows: readonly SentFigure[], sought: SentFigure): SentFigure | undefined {
  return rows.find((row) => rowKeyOf(row) === rowKeyOf(sought));
}

/** A row that stands on one side only differs in everything it says. */
function changesOf(earlier: SentFigure | undefined, row: SentFigure): readonly Change[] {
  return changesBetween(earlier && earlier !== row ? sentLines(earlier) : [], sentLines(row));
}

function turned({ label, before, after }: Change): Change {
  return { label, before: after, after: before };
}
