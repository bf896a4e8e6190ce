import { distinctHeaders, headerLineOf, layoutFor, numberText } from '@co-so/domain';
import type { SheetRows, StructureField, StructureLayout, Workbook } from '@co-so/domain';
import { heldLinesMaximum } from '../../ui/packed-sheets.ts';
import { readInWorker } from '../../ui/read-in-worker.ts';
import type { ReadWorkbook, WorkbookReading } from '../../ui/read-in-worker.ts';

/** A chosen file that could be opened. */
export interface OpenedList {
  readonly name: string;
  readonly workbook: Workbook;
  readonly lines: ReadWorkbook['lines'];
}

export type ListOpening =
  | { readonly kind: 'opened'; readonly file: OpenedList }
  | { readonly kind: 'unreadable'; readonly reason: string };

const sizeMaximum = 10 * 1024 * 1024;

/** Opens a chosen file beside the page; says in one sentence why it cannot. */
export async function openList(file: File, onProgress: (reading: WorkbookReading) => void): Promise<ListOpening> {
  if (file.size === 0)
    return unreadable('Tệp rỗng, không có nội dung nào. Đề nghị kiểm tra đã lưu tệp trước khi chọn.');
  if (file.size > sizeMaximum)
    return unreadable(
      `Tệp lớn hơn ${numberText(sizeMaximum / 1_048_576)} MB. Đề nghị bỏ hình ảnh trong tệp, hoặc chia thành nhiều tệp.`,
    );
  if (!file.name.toLowerCase().endsWith('.xlsx'))
    return unreadable('Chỉ nhận tệp Excel dạng .xlsx. Đề nghị mở tệp bằng Excel, lưu lại dạng .xlsx rồi chọn lại.');
  const read = await readInWorker(file, onProgress);
  if (read === 'too-large')
    return unreadable(
      `Tệp có trang nhiều hơn ${numberText(heldLinesMaximum)} dòng có nội dung, hoặc quá nhiều ô. Đề nghị chỉ giữ lại danh sách tổ chức, hoặc chia thành nhiều tệp.`,
    );
  if (read === 'unreadable')
    return unreadable(
      'Không mở được tệp Excel này: tệp bị hỏng, có mật khẩu, hoặc không phải tệp .xlsx. Đề nghị mở bằng Excel, lưu lại dạng .xlsx rồi chọn lại.',
    );
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
