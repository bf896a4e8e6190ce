import { fileFromSheets, numberText, otherSheets } from '@co-so/domain';
import type { Problem, Workbook } from '@co-so/domain';
import { errorHeader } from '../../ui/workbook-cells.ts';
import { readWorkbook } from '../../ui/workbook.ts';

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

const sizeMaximum = 10 * 1024 * 1024;

/** Opens a chosen file; says in one sentence why it cannot. */
export async function openFile(file: File, province: string): Promise<Opening> {
  const ending = /\.[^.]+$/.exec(file.name.toLowerCase())?.[0] ?? '';
  if (file.size === 0)
    return unreadable('Tệp rỗng, không có nội dung nào. Đề nghị kiểm tra đã lưu tệp trước khi chọn.');
  if (file.size > sizeMaximum)
    return unreadable(
      `Tệp lớn hơn ${numberText(sizeMaximum / 1_048_576)} MB. Đề nghị chia thành nhiều tệp, hoặc bỏ hình ảnh trong tệp.`,
    );
  if (ending === '.xlsx') return openWorkbook(file, province);
  if (ending === '.json') return openJson(file);
  return unreadable(wrongType(ending));
}

async function openWorkbook(file: File, province: string): Promise<Opening> {
  const workbook = await readWorkbook(file).catch(() => undefined);
  if (!workbook)
    return unreadable(
      'Không mở được tệp Excel này: tệp bị hỏng, có mật khẩu, hoặc không phải tệp .xlsx. Đề nghị mở bằng Excel, lưu lại dạng .xlsx rồi chọn lại.',
    );
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
