import type { Cell, Sheet, Workbook } from '@co-so/domain';
import { commentsFeature } from './cell-comments.ts';
import type { CellComment } from './cell-comments.ts';
import { saveFile } from './save-file.ts';
import type { Holding } from './save-file.ts';
import { readInWorker } from './read-in-worker.ts';
import { scatteredText, unfitFileText, unopenedTexts } from './unopened-file.ts';

export type WorkbookOpening =
  | { readonly kind: 'opened'; readonly workbook: Workbook }
  | { readonly kind: 'refused'; readonly reason: string };

/** Opens a workbook beside the page, as far as something stands in it; or says in one sentence why it cannot. */
export async function openWorkbook(file: File): Promise<WorkbookOpening> {
  const unfit = unfitFileText(file);
  if (unfit !== undefined) return { kind: 'refused', reason: unfit };
  const read = await readInWorker(file, () => undefined);
  if (typeof read === 'string') return { kind: 'refused', reason: unopenedTexts[read] };
  const scattered = scatteredText(read);
  return scattered === undefined ? { kind: 'opened', workbook: read.workbook } : { kind: 'refused', reason: scattered };
}

interface WorkbookExtras {
  /** Lines to fill in below what stands in each sheet. */
  readonly emptyLines?: number;
  /** Notes on cells, those of each sheet in turn. */
  readonly comments?: readonly (readonly CellComment[])[];
}

/** Writes sheets to a file of the browser's downloads; days and percentages stay text, so that Excel changes none. */
export async function saveWorkbook(
  name: string,
  sheets: readonly Sheet[],
  holding: Holding,
  { emptyLines = 0, comments = [] }: WorkbookExtras = {},
): Promise<void> {
  const rows = sheets.reduce((sum, sheet) => sum + Math.max(0, sheet.rows.length - 1), 0);
  await saveFile({ name, holding, rows }, () => workbookBlob(sheets, { emptyLines, comments }));
}

async function workbookBlob(
  sheets: readonly Sheet[],
  { emptyLines, comments }: Required<WorkbookExtras>,
): Promise<Blob> {
  const { default: writeSheets } = await import('write-excel-file/browser');
  const written = sheets.map(({ name: sheet, rows }) => ({
    sheet,
    stickyRowsCount: 1,
    columns: columnWidths(rows),
    data: [...rows, ...emptyRows(rows, emptyLines)].map((row, line) =>
      row.map((cell) => writtenCell(cell, line === 0)),
    ),
  }));
  const features = comments.some(({ length }) => length > 0)
    ? [commentsFeature<Blob | File | ArrayBuffer>(comments)]
    : [];
  return writeSheets(written, { features }).toBlob();
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
