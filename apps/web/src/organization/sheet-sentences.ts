import { dayText, numberText } from '@co-so/domain';
import type { LineProblem } from '@co-so/domain';
import { unreadableDayText } from '../ui/unreadable-day-text.ts';

/** What a sentence about a cell may say, in words. */
export interface SaidInSheet {
  readonly given: string;
  readonly expected: string | undefined;
  readonly other: string;
  readonly otherLine: string;
  readonly day: string;
  readonly maximum: string;
  readonly column: string;
}

export function saidInSheet<Field extends string>(
  { given = '', expected, other = '', otherLine, day, maximum }: LineProblem<string, Field>,
  column: string,
): SaidInSheet {
  return {
    given,
    expected,
    other,
    otherLine: otherLine === undefined ? '' : ` (dòng ${numberText(otherLine)})`,
    day: day === undefined ? '' : dayText(day),
    maximum: maximum === undefined ? '' : numberText(maximum),
    column,
  };
}

/** What may be wrong in any sheet of a structure. */
export const sheetSentences = {
  'before-party': ({ day }: SaidInSheet) =>
    `Ngày này sớm hơn ${day}, ngày thành lập Đảng. Đề nghị kiểm tra lại năm, hoặc để trống nếu không rõ.`,
  'cell-too-long': ({ maximum }: SaidInSheet) => `Ô dài quá ${maximum} ký tự. Đề nghị rút gọn.`,
  'column-missing': ({ given, column }: SaidInSheet) =>
    given === ''
      ? `Thiếu cột "${column}". Đề nghị thêm cột, hoặc chọn cột tương ứng trong tệp.`
      : `Tệp không có cột "${given}" như mẫu đã lưu. Đề nghị chọn lại cột tương ứng.`,
  'day-unreadable': ({ given }: SaidInSheet) => unreadableDayText(given),
  'field-missing': () => 'Chưa ghi ô bắt buộc này. Đề nghị ghi bổ sung.',
  'id-malformed': ({ given }: SaidInSheet) =>
    `Mã định danh "${given}" không đúng dạng. Đề nghị để trống để hệ thống tự cấp.`,
  'sheet-empty': () => 'Không đọc được dòng nào. Đề nghị kiểm tra đúng tệp, đúng trang và hàng tên cột.',
  'sheet-too-long': ({ maximum }: SaidInSheet) =>
    `Mỗi lần nhập nhiều nhất ${maximum} dòng. Đề nghị chia thành nhiều tệp.`,
  'text-unreadable': () =>
    'Ô có ký tự hỏng hoặc ký tự ẩn, hoặc không có ký tự nào nhìn thấy được. Đề nghị gõ lại nội dung, hoặc để trống nếu không bắt buộc.',
};

/** Where a problem stands, as people find it in Excel. */
export function placeInSheet(line: number, column: string): string {
  return column === '' ? `Dòng ${numberText(line)}` : `Dòng ${numberText(line)}, cột "${column}"`;
}

/** A name without its marks, told once for all lines that have one, by the first of them. */
export function nameKeptText({ given, stored }: { readonly given: string; readonly stored: string }): string {
  return `Tên trong tệp viết thiếu dấu hoặc khác chữ hoa, dấu câu so với tên đã có: giữ tên đã có, không ghi lại. Ví dụ "${given}" là "${stored}".`;
}
