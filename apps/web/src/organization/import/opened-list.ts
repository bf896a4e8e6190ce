import { distinctHeaders, headerLineOf, layoutFor } from '@co-so/domain';
import type { SheetRows, StructureField, StructureLayout, Workbook } from '@co-so/domain';
import { readInWorker } from '../../ui/read-in-worker.ts';
import type { ReadWorkbook, WorkbookReading } from '../../ui/read-in-worker.ts';
import { unfitFileText, unopenedTexts } from '../../ui/unopened-file.ts';

/** A chosen file that could be opened. */
export interface OpenedList {
  readonly name: string;
  readonly workbook: Workbook;
  readonly lines: ReadWorkbook['lines'];
}

export type ListOpening =
  | { readonly kind: 'opened'; readonly file: OpenedList }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Opens a chosen file beside the page; says in one sentence why it cannot. */
export async function openList(file: File, onProgress: (reading: WorkbookReading) => void): Promise<ListOpening> {
  const unfit = unfitFileText(file);
  if (unfit !== undefined) return unreadable(unfit);
  if (!file.name.toLowerCase().endsWith('.xlsx'))
    return unreadable('Chỉ nhận tệp Excel dạng .xlsx. Đề nghị mở tệp bằng Excel, lưu lại dạng .xlsx rồi chọn lại.');
  const read = await readInWorker(file, onProgress);
  if (typeof read === 'string') return unreadable(unopenedTexts[read]);
  return { kind: 'opened', file: { name: file.name, ...read } };
}

function unreadable(reason: string): ListOpening {
  return { kind: 'unreadable', reason };
}

/** The sheet that looks most like a list of units: the first with headers that we know, else the first. */
export function likelySheet(workbook: Workbook): string {
  const names = Object.keys(workbook);
  return names.find((name) => headerLineOf(workbook[name]!) !== undefined) ?? names[0] ?? '';
}

/** The headers of a sheet, each with a few cells below it. */
export interface ListHeader {
  readonly header: string;
  readonly samples: readonly string[];
}

const samplesMaximum = 3;

export function headersOf(rows: SheetRows): readonly ListHeader[] {
  const top =
    headerLineOf(rows) ??
    Math.max(
      0,
      rows.findIndex((row) => row.some((cell) => cell !== null)),
    );
  const below = rows.slice(top + 1);
  return distinctHeaders(rows[top] ?? []).flatMap((header, index) => {
    if (header === '') return [];
    const filled = below.flatMap((row) => (row[index] === null || row[index] === undefined ? [] : String(row[index])));
    return [{ header, samples: [...new Set(filled.slice(0, 50))].slice(0, samplesMaximum) }];
  });
}

/** The saved layout all of whose columns the list has, the most particular first; else one that is suggested. */
export function likelyLayout(headers: readonly ListHeader[], saved: readonly StructureLayout[]): StructureLayout {
  const names = new Set(headers.map(({ header }) => header));
  const fitting = saved
    .filter(({ columns }) => columns.every(({ header }) => names.has(header)))
    .toSorted((left, right) => right.columns.length - left.columns.length);
  return fitting[0] ?? layoutFor([...names]);
}

/** The layout with a header meaning something else, or nothing; what another header meant gives way. */
export function remapped(layout: StructureLayout, header: string, field: StructureField | null): StructureLayout {
  const others = layout.columns.filter((one) => one.header !== header && one.field !== field);
  return { ...layout, columns: field === null ? others : [...others, { header, field }] };
}
