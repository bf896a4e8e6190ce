import { numberText, planColumns, planOperationWords } from '@co-so/domain';
import type { PlanSheetProblem } from '@co-so/domain';
import { unreadableDayText } from '../ui/unreadable-day-text.ts';

const planSheetProblems: Readonly<Record<PlanSheetProblem['code'], (given: string) => string>> = {
  'column-missing': () => 'Thiếu cột bắt buộc. Đề nghị thêm cột theo tệp mẫu.',
  'column-unknown': (given) => `Cột "${given}" không có trong mẫu, hoặc trùng cột khác. Đề nghị đổi tên hoặc bỏ cột.`,
  'count-unreadable': (given) => `"${given}" không phải số nguyên từ 0. Đề nghị ghi số nguyên.`,
  'day-unreadable': unreadableDayText,
  'division-from-above': (given) =>
    `"${given}" là chính nơi lập phương án, không tự chia, tách được: phần tách ra đứng cạnh nó, dưới cấp trên trực tiếp, nên cấp trên quyết định. Đề nghị cấp trên lập phương án ở tổ chức của mình.`,
  'division-unknown': (given) =>
    `Không tìm thấy việc chia, tách hoặc chuyển loại của dòng này${quoted(given)}. Đề nghị ghi việc đó ở dòng khác, cùng ngày và cùng quyết định.`,
  'field-missing': () => 'Chưa ghi ô bắt buộc này. Đề nghị ghi bổ sung.',
  'host-type-unknown': (given) => `Không nhận ra loại hình "${given}". Đề nghị chọn như ở cột "Cách ghi" của tệp mẫu.`,
  'kind-unknown': (given) => `Không nhận ra loại tổ chức "${given}". Đề nghị ghi như: chi bộ trực thuộc.`,
  'lines-differ': () => 'Các dòng của một việc hợp nhất ghi khác nhau về tổ chức mới. Đề nghị ghi giống nhau.',
  'operation-unknown': (given) =>
    `Không nhận ra việc "${given}". Đề nghị chọn một trong: ${Object.values(planOperationWords).join('; ')}.`,
  'place-ambiguous': (given) =>
    `Có nhiều nơi gọi là "${given}" thuộc tổ chức được chia. Đề nghị ghi mã định danh của nơi ấy.`,
  'place-unknown': (given) => `Không có nơi "${given}" thuộc tổ chức được chia. Đề nghị kiểm tra lại tên.`,
  'sheet-empty': () => 'Trang không có dòng nào đọc được. Đề nghị kiểm tra đúng tệp, đúng trang và hàng tên cột.',
  'unit-ambiguous': (given) => `Có nhiều tổ chức gọi là "${given}". Đề nghị ghi mã, hoặc cột "Đang thuộc".`,
  'unit-unknown': (given) => `Không có tổ chức "${given}" vào ngày hiệu lực. Đề nghị kiểm tra lại tên hoặc mã.`,
};

/** The sentence about a problem in the sheet of a plan, with its line and column. */
export function planSheetProblemText({ code, line, column, given = '' }: PlanSheetProblem): string {
  const header = planColumns.find(({ field }) => field === column)?.header;
  const place = header === undefined ? `Dòng ${numberText(line)}` : `Dòng ${numberText(line)}, cột "${header}"`;
  return `${place}: ${planSheetProblems[code](given)}`;
}

function quoted(given: string): string {
  return given === '' ? '' : ` ("${given}")`;
}
