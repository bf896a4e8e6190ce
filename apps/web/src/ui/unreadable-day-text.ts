import { isOfOpenCentury } from '@co-so/domain';

/** Why what was given is no day, and what to write instead. */
export function unreadableDayText(given: string): string {
  return isOfOpenCentury(given)
    ? `"${given}" ghi năm bằng hai chữ số, không rõ thế kỷ nào. Đề nghị ghi đủ bốn chữ số của năm.`
    : `"${given}" không phải ngày có trong lịch. Đề nghị ghi ngày/tháng/năm.`;
}
