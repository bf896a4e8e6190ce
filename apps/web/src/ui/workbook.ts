import type { Cell, Sheet, SheetCell, SheetRows, Workbook } from '@co-so/domain';

/** The header of the column that an error workbook adds; read back, that column is passed over. */
export const errorHeader = 'Lỗi';

/** Opens a workbook in the browser; the reader is fetched when the first file is chosen. */
export async function readWorkbook(file: File): Promise<Workbook> {
  const { default: readSheets } = await import('read-excel-file/browser');
  const sheets = await readSheets(file);
  return Object.fromEntries(
    sheets.map(({ sheet, data }) => [sheet.normalize('NFC'), withoutErrors(data.map((row) => row.map(cellOf)))]),
  );
}

/** Writes sheets to a file of the browser's downloads; days and percentages stay text, so that Excel changes none. */
export async function saveWorkbook(name: string, sheets: readonly Sheet[], emptyLines = 0): Promise<void> {
  const { default: writeSheets } = await import('write-excel-file/browser');
  const written = sheets.map(({ name: sheet, rows }) => ({
    sheet,
    stickyRowsCount: 1,
    columns: columnWidths(rows),
    data: [...rows, ...emptyRows(rows, emptyLines)].map((row, line) =>
      row.map((cell) => writtenCell(cell, line === 0)),
    ),
  }));
  await writeSheets(written).toFile(name);
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

const textFormat = '@';

function writtenCell(cell: Cell, isHeader: boolean) {
  if (typeof cell === 'number') return { value: cell, type: Number };
  const text = { type: String, format: textFormat, wrap: true, alignVertical: 'top' } as const;
  if (cell === null || cell === undefined) return text;
  return isHeader
    ? ({ ...text, value: cell, fontWeight: 'bold', backgroundColor: '#e5e7eb' } as const)
    : { ...text, value: cell };
}

function emptyRows([headers = []]: Sheet['rows'], lines: number): Sheet['rows'] {
  return Array.from({ length: lines }, () => headers.map(() => null));
}

function columnWidths([headers = [], ...rows]: Sheet['rows']) {
  return headers.map((header, index) => {
    const widest = rows.reduce((width, row) => Math.max(width, String(row[index] ?? '').length), 0);
    return { width: Math.min(48, Math.max(String(header ?? '').length + 2, widest + 2, 12)) };
  });
}
