import { dayText, findIndicator, numberText, parsePeriod, periodText, statedPercentText } from '@co-so/domain';
import type { ContentProblem, Goal, Measure } from '@co-so/domain';
import { fieldText } from '../place-text.ts';
import { countOr, lifeText } from './phrases.ts';
import { missingText } from './shared.ts';
import type { SharedCode } from './shared.ts';
import type { Sentences } from './sentences.ts';

/** The content breaks a rule. */
export const contentSentences: Sentences<Exclude<ContentProblem['code'], SharedCode>> = {
  'unit-unknown': ({ unit }) =>
    `Không có tổ chức "${unit}". Đề nghị kiểm tra lại tên hoặc mã tổ chức, hoặc khai tổ chức mới ở trang "Tổ chức" của tệp (tệp JSON: phần "units").`,
  'unit-ambiguous': ({ unit, units }) =>
    `Có ${numberText(units)} tổ chức cùng tên hoặc mã "${unit}" nên không rõ là tổ chức nào. Đề nghị ghi mã tổ chức thay cho tên; nếu mã cũng trùng thì ghi mã định danh.`,
  'unit-not-existing': ({ unit, foundedOn, closedOn }) =>
    `"${unit}" ${lifeText(foundedOn, closedOn)}, không có trong kỳ này. Đề nghị kiểm tra lại kỳ, hoặc ghi cho tổ chức hoạt động trong kỳ đó.`,
  'target-beyond-end': ({ unit, closedOn }) =>
    `"${unit}" ${lifeText(null, closedOn)} theo quyết định sắp xếp, mà chỉ tiêu này còn chạy sau ngày đó. Đề nghị giao cho tổ chức tiếp nối, hoặc chọn kỳ kết thúc trước ngày đó.`,
  'indicator-unknown': ({ indicator }) =>
    `Không có chỉ tiêu thống kê mã "${indicator}". Đề nghị chọn mã ở trang "Danh mục" của tệp mẫu.`,
  'category-unknown': ({ indicator, category }) =>
    `Chỉ tiêu thống kê "${indicatorText(indicator)}" không có nhóm "${category}". ${categoriesText(indicator)}`,
  'definition-unknown': ({ indicator, version }) =>
    `Chỉ tiêu thống kê "${indicatorText(indicator)}" không có định nghĩa lần ${numberText(version)}. Đề nghị để trống để dùng định nghĩa có hiệu lực trong kỳ, hoặc xem thẻ định nghĩa.`,
  'period-unreadable': ({ given }) =>
    `Không đọc được kỳ "${given}". Đề nghị ghi như: 14/6/2024, 10/2021, quý 3/2026, 6 tháng đầu năm 2024, 2018 hoặc 2010-2015.`,
  'period-annual-figure': () =>
    '"Hằng năm" chỉ dùng cho chỉ tiêu được giao, không dùng cho số liệu. Đề nghị ghi rõ năm, ví dụ 2024.',
  'cut-off-outside-period': ({ cutOffOn, period }) =>
    `Ngày chốt ${dayText(cutOffOn)} nằm ngoài kỳ (${periodWords(period)}). Đề nghị sửa ngày chốt hoặc kỳ.`,
  'period-in-future': ({ day, today }) =>
    `Ngày ${dayText(day)} chưa tới, hôm nay là ${dayText(today)}. Đề nghị kiểm tra lại kỳ và ngày chốt.`,
  'number-unreadable': ({ given }) =>
    `"${given}" không phải số nguyên từ 0 đến ${numberText(1_000_000_000)}. Đề nghị ghi như 805 hoặc 39.520; chỉ tiêu là tỷ lệ thì ghi kèm dấu %.`,
  'percent-unreadable': ({ given }) =>
    `Không rõ tỷ lệ "${given}" là bao nhiêu phần trăm. Đề nghị ghi dạng chữ, kèm dấu %, ví dụ 80,35%.`,
  'percent-over-hundred': ({ percent }) =>
    `Tỷ lệ ${statedPercentText(percent)} lớn hơn 100%, trong khi phần không thể lớn hơn tổng. Đề nghị kiểm tra lại số; nếu là thực hiện so với chỉ tiêu thì ghi riêng số lượng và chỉ tiêu được giao.`,
  'quantity-missing': () => 'Chưa có số liệu. Đề nghị ghi số lượng, hoặc tử số và mẫu số, hoặc tỷ lệ in trong nguồn.',
  'quantity-ambiguous': () =>
    'Vừa có số lượng vừa có tử số, mẫu số. Đề nghị chỉ giữ một cách ghi: số lượng, hoặc tử số và mẫu số.',
  'base-missing': () =>
    'Tử số và mẫu số phải đi cùng nhau. Đề nghị ghi thêm số còn thiếu, hoặc chuyển sang cột "Số lượng".',
  'base-zero': () =>
    'Mẫu số bằng 0 nên không có tỷ lệ. Đề nghị kiểm tra lại; nếu đúng là không có đối tượng nào thì không ghi số liệu này.',
  'part-over-base': ({ numerator, denominator }) =>
    `Tử số ${numberText(numerator)} lớn hơn mẫu số ${numberText(denominator)}. Đề nghị kiểm tra hai số; nếu là thực hiện so với chỉ tiêu thì ghi riêng số lượng và chỉ tiêu được giao.`,
  'quantity-not-for-measure': ({ measure }) => measureTexts[measure],
  'coverage-unusable': ({ reported, expected }) =>
    `Độ phủ ghi ${countOr(reported)} đã báo cáo, ${countOr(expected)} phải báo cáo. Đề nghị ghi cả hai số: số phải báo cáo từ 1 trở lên, số đã báo cáo không lớn hơn; hoặc để trống cả hai.`,
  'goal-missing': () => 'Chưa ghi mức của chỉ tiêu được giao. Đề nghị ghi một số nguyên, hoặc tỷ lệ kèm dấu %.',
  'goal-not-for-measure': ({ goal }) => goalTexts[goal],
  'text-missing': ({ field }) => missingText(fieldText(field)),
  'text-unreadable': ({ field }) =>
    `Ô "${fieldText(field)}" có ký tự hỏng hoặc ký tự ẩn, hoặc không có ký tự nào nhìn thấy được. Đề nghị gõ lại.`,
  'text-too-long': ({ field, maximum }) =>
    `"${fieldText(field)}" dài quá ${numberText(maximum)} ký tự. Đề nghị rút gọn.`,
  'nothing-changed': () =>
    'Nội dung giống hệt lần ghi trước nên không có gì để lưu. Đề nghị sửa số rồi lưu lại, hoặc đóng lại.',
};

const measureTexts: Readonly<Record<Measure, string>> = {
  count: 'Đây là số đếm, không ghi riêng tỷ lệ. Đề nghị ghi số lượng, hoặc tử số và mẫu số.',
  ratio: 'Đây là tỷ lệ, không ghi riêng số lượng. Đề nghị ghi tử số và mẫu số, hoặc tỷ lệ in trong nguồn.',
  outOf: 'Chỉ tiêu này ghi dạng "mấy trong số mấy". Đề nghị ghi đủ tử số và mẫu số.',
};

const goalTexts: Readonly<Record<Goal['kind'], string>> = {
  value:
    'Chỉ tiêu thống kê này là tỷ lệ nên mức giao cũng là tỷ lệ. Đề nghị ghi dạng chữ, kèm dấu %, ví dụ 100%; ô định dạng phần trăm của Excel đổi 100% thành 1.',
  share:
    'Chỉ tiêu thống kê này là số lượng, không có mẫu số để tính tỷ lệ. Đề nghị ghi mức giao là số nguyên, ví dụ 805.',
};

function indicatorText(id: string): string {
  return findIndicator(id)?.name ?? id;
}

function categoriesText(id: string): string {
  const categories = findIndicator(id)?.categories?.categories ?? [];
  if (categories.length === 0) return 'Đề nghị để trống ô nhóm.';
  return `Đề nghị chọn một trong: ${categories.map((category) => `${category.id} (${category.name})`).join('; ')}.`;
}

function periodWords(period: string): string {
  const parsed = parsePeriod(period);
  return parsed ? periodText(parsed) : period;
}
