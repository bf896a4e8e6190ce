import type { SheetCell, SheetRows, Workbook } from '@co-so/domain';

/** The header of the column that an error workbook adds; read back, that column is passed over. */
export const errorHeader = 'Lỗi';

interface ReadSheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

/** The sheets as the reader gave them, in the cells that we know; `onLine` hears of each line. */
export function workbookOf(sheets: readonly ReadSheet[], onLine?: () => void): Workbook {
  const rowOf = (row: readonly unknown[]) => {
    onLine?.();
    return row.map(cellOf);
  };
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet.normalize('NFC'), withoutErrors(data.map(rowOf))]));
}

/** A day of Excel comes as midnight of UTC; one that was typed with a clock time still names its day. */
function cellOf(cell: unknown): SheetCell {
  if (cell instanceof Date) return dayOf(cell);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}

const msPerDay = 86_400_000;

function dayOf(moment: Date): string {
  return new Date(Math.round(moment.getTime() / msPerDay) * msPerDay).toISOString().slice(0, 10);
}

function withoutErrors(rows: SheetRows): SheetRows {
  const added = rows[0]?.indexOf(errorHeader) ?? -1;
  return added < 0 ? rows : rows.map((row) => row.filter((_, index) => index !== added));
}
