import type { Sentences } from './sentences.ts';

/** Found in files and forms, and in score tables and what is put before them as well. */
export type SharedCode =
  | 'choice-unknown'
  | 'column-missing'
  | 'day-unreadable'
  | 'field-type'
  | 'field-unknown'
  | 'reason-missing';

export const sharedSentences: Sentences<SharedCode> = {
  'day-unreadable': ({ given }) =>
    `Không đọc được ngày "${given}", hoặc không có ngày này. Đề nghị ghi ngày/tháng/năm, ví dụ 14/6/2024.`,
  'choice-unknown': ({ given, allowed }) =>
    `Không nhận ra "${given}". Đề nghị ${allowed.length > 0 ? `chọn một trong: ${allowed.join('; ')}` : 'chọn lại trong danh sách'}.`,
  'reason-missing': () => 'Chưa ghi lý do. Đề nghị ghi ngắn gọn vì sao, để người xem sau hiểu.',
  'field-unknown': ({ field }) =>
    field === ''
      ? 'Có cột chứa nội dung mà không có tên cột. Đề nghị đặt tên cột theo tệp mẫu, hoặc xóa cột đó.'
      : `"${field}" không có trong mẫu, hoặc trùng với một cột khác. Đề nghị đặt tên theo tệp mẫu, hoặc bỏ đi.`,
  'field-type': ({ expected }) => shapeText(expected),
  'column-missing': ({ sheet, column }) => `Trang "${sheet}" thiếu cột "${column}". Đề nghị thêm cột theo tệp mẫu.`,
};

/** A box that has to say something. */
export function missingText(name: string): string {
  return `Còn thiếu "${name}". Đề nghị ghi bổ sung.`;
}

/** What the shape checker found or wanted; most are met only in a file or a request that was made by hand. */
const shapeTexts: Readonly<Partial<Record<string, string>>> = {
  too_big: 'Nội dung quá dài hoặc số quá lớn. Đề nghị rút gọn hoặc kiểm tra lại số.',
  too_small: 'Nội dung bị trống hoặc số quá nhỏ. Đề nghị ghi bổ sung hoặc kiểm tra lại số.',
  invalid_format: 'Nội dung chưa đúng dạng quy định. Đề nghị đối chiếu với tệp mẫu.',
  custom: 'Nội dung chưa đúng dạng quy định. Đề nghị đối chiếu với tệp mẫu.',
};

const typeWords: Readonly<Partial<Record<string, string>>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  null: 'để trống',
  array: 'danh sách',
  object: 'nhóm mục',
};

function shapeText(expected: string): string {
  const allowed = expected.split(' | ');
  const known = allowed.map((one) => shapeTexts[one]).find(Boolean);
  return (
    known ?? `Chỗ này chỉ nhận: ${allowed.map((one) => typeWords[one] ?? one).join('; ')}. Đề nghị ghi lại theo mẫu.`
  );
}
