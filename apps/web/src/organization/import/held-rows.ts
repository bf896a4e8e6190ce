import { placeColumns } from '@co-so/domain';
import type { NamedColumn, SheetCell, SheetRows } from '@co-so/domain';

interface NumberedList {
  readonly rows: SheetRows;
  /** Which line of the file each row is. */
  readonly lines: readonly number[];
  readonly columns: readonly NamedColumn<string>[];
}

/** What of a list is sent: the columns that have a header, of those not read the header alone, and no blank line. */
export function heldRows({ rows, lines, columns: named }: NumberedList) {
  const { top, fields } = placeColumns(rows, named);
  const headers = rows[top] ?? [];
  const columns = fields.flatMap((field, at) => (field === undefined && isBlank(headers[at]) ? [] : [{ field, at }]));
  const sent = rows.flatMap((row, index) => {
    const cells = columns.map(({ field, at }) => (index > top && field === undefined ? null : (row[at] ?? null)));
    return cells.every(isBlank) ? [] : [{ cells, line: lines[index] ?? index + 1 }];
  });
  return { rows: sent.map(({ cells }) => cells), lines: sent.map(({ line }) => line) };
}

function isBlank(cell: SheetCell | undefined): boolean {
  return cell === null || cell === undefined || cell === '';
}
