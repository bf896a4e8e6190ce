import { numberText } from '@co-so/domain';
import { blankLinesKept, heldLinesMaximum } from './packed-sheets.ts';
import type { ReadWorkbook } from './read-in-worker.ts';

const sizeMaximum = 10 * 1024 * 1024;

/** Why a chosen file is not even looked into; undefined where it may be. */
export function unfitFileText({ size }: File): string | undefined {
  if (size === 0) return 'Tệp rỗng, không có nội dung nào. Đề nghị kiểm tra đã lưu tệp trước khi chọn.';
  if (size <= sizeMaximum) return undefined;
  return `Tệp lớn hơn ${numberText(sizeMaximum / 1_048_576)} MB. Đề nghị chia thành nhiều tệp, hoặc bỏ hình ảnh trong tệp.`;
}

export const unopenedTexts = {
  'too-large': `Tệp có trang nhiều hơn ${numberText(heldLinesMaximum)} dòng có nội dung, hoặc quá nhiều ô. Đề nghị chỉ giữ lại trang, dòng và cột cần đọc, hoặc chia thành nhiều tệp.`,
  unreadable:
    'Không mở được tệp Excel này: tệp bị hỏng, có mật khẩu, hoặc không phải tệp .xlsx. Đề nghị mở bằng Excel, lưu lại dạng .xlsx rồi chọn lại.',
} as const;

/** Of a sheet whose lines would be counted wrong, since so many blank ones before its last one were left out. */
export function scatteredText({ lines }: Pick<ReadWorkbook, 'lines'>): string | undefined {
  const scattered = Object.entries(lines).find(([, places]) => (places.at(-1) ?? 0) !== places.length);
  if (!scattered) return undefined;
  const [sheet, places] = scattered;
  return `Trang “${sheet}” có nội dung ở dòng ${numberText(places.at(-1)!)}, sau hơn ${numberText(blankLinesKept)} dòng trống. Đề nghị xóa nội dung ấy, hoặc chuyển lên liền phần trên.`;
}
