import { fileFromSheets, otherSheets } from '@co-so/domain';
import type { Problem, Workbook } from '@co-so/domain';
import { errorHeader } from '../../ui/workbook-cells.ts';
import { unfitFileText } from '../../ui/unopened-file.ts';
import { openWorkbook } from '../../ui/workbook.ts';

/** A chosen file that could be opened. */
export interface OpenedFile {
  readonly name: string;
  /** What is sent; the server reads it again. */
  readonly content: unknown;
  /** The sheets it came from; none for JSON. */
  readonly workbook: Workbook | undefined;
  /** Sheets that are no part of the format and were not read. */
  readonly unread: readonly string[];
}

export type Opening =
  | { readonly kind: 'opened'; readonly file: OpenedFile }
  | { readonly kind: 'refused'; readonly file: OpenedFile; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Opens a chosen file; says in one sentence why it cannot. */
export async function openFile(file: File, province: string): Promise<Opening> {
  const ending = /\.[^.]+$/.exec(file.name.toLowerCase())?.[0] ?? '';
  const unfit = unfitFileText(file);
  if (unfit !== undefined) return unreadable(unfit);
  if (ending === '.xlsx') return openSheets(file, province);
  if (ending === '.json') return openJson(file);
  return unreadable(wrongType(ending));
}

async function openSheets(file: File, province: string): Promise<Opening> {
  const opening = await openWorkbook(file);
  if (opening.kind === 'refused') return unreadable(opening.reason);
  const { workbook } = opening;
  const read = fileFromSheets(province, null, workbook);
  const opened = {
    name: file.name,
    workbook,
    unread: otherSheets(workbook).filter((name) => name !== errorHeader),
    content: read.ok ? read.value : null,
  };
  return read.ok ? { kind: 'opened', file: opened } : { kind: 'refused', file: opened, problems: read.problems };
}

async function openJson(file: File): Promise<Opening> {
  const text = await file.text();
  try {
    const content: unknown = JSON.parse(text);
    return { kind: 'opened', file: { name: file.name, workbook: undefined, unread: [], content } };
  } catch {
    return unreadable('Tệp JSON sai cú pháp nên không đọc được. Đề nghị xuất lại tệp từ nơi lập, không sửa bằng tay.');
  }
}

function unreadable(reason: string): Opening {
  return { kind: 'unreadable', reason };
}

function wrongType(ending: string): string {
  if (ending === '.xls' || ending === '.csv' || ending === '.ods')
    return `Không nhận tệp ${ending}. Đề nghị mở tệp bằng Excel, chọn "Lưu thành" dạng .xlsx rồi chọn lại.`;
  return `Chỉ nhận tệp Excel (.xlsx) hoặc JSON (.json)${ending ? `, không nhận ${ending}` : ''}. Đề nghị dùng tệp mẫu.`;
}
