import {
  dayText,
  findIndicator,
  groupingSchemeNames,
  groupingSchemes,
  hostTypeNames,
  hostTypes,
  momentText,
  numberText,
  parseCivilDate,
  parsePeriod,
  periodText,
  statedPercentText,
} from '@co-so/domain';
import type { DecimalText, Instant } from '@co-so/domain';

/** One thing that is otherwise after what was done, `''` where it was or is not there. */
export interface EntryChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What people call what an entry speaks of; what is not here is of use to the machine alone. */
const labels: Readonly<Record<string, string>> = {
  indicator: 'Chỉ tiêu thống kê',
  category: 'Nhóm',
  period: 'Kỳ',
  quantity: 'Số liệu',
  goal: 'Mức giao',
  statedPercent: 'Tỷ lệ in trong nguồn',
  cutOffOn: 'Ngày chốt',
  qualifier: 'Cách nêu',
  source: 'Nguồn',
  direction: 'Yêu cầu',
  document: 'Văn bản',
  note: 'Ghi chú',
  reason: 'Lý do',
  revision: 'Lần ghi',
  state: 'Trạng thái',
  rows: 'Số dòng',
  unitName: 'Tên tổ chức',
  hostType: 'Loại hình',
  unitCode: 'Mã tổ chức',
  scheme: 'Xếp nhóm theo',
  grouping: 'Nhóm, lĩnh vực, địa bàn',
  placeName: 'Tên nơi đặt tổ chức đảng',
  foundedOn: 'Ngày thành lập',
  closedOn: 'Ngày kết thúc',
  fileName: 'Tệp',
  page: 'Từ trang',
  contentHash: 'Mã kiểm tra',
  newUnits: 'Tổ chức mới',
  newFigures: 'Số liệu mới',
  correctedFigures: 'Số liệu đính chính',
  newTargets: 'Chỉ tiêu mới được giao',
  changedTargets: 'Chỉ tiêu điều chỉnh',
  unchanged: 'Không đổi',
  userName: 'Tên đăng nhập',
  post: 'Chức danh',
  role: 'Vai trò',
  validFrom: 'Từ ngày',
  validUntil: 'Đến trước ngày',
  from: 'Từ ngày',
  to: 'Đến ngày',
  first: 'Từ dòng',
  last: 'Đến dòng',
  sequence: 'Đến mốc',
  hash: 'Mã khóa sổ',
  host: 'Địa chỉ',
  slug: 'Mã tỉnh',
  tableTitle: 'Tên bảng điểm',
  version: 'Lần ban hành',
  instrument: 'Văn bản',
  issuer: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  effectiveFrom: 'Áp dụng từ ngày',
  choice: 'Lựa chọn',
};

const stateWords: Readonly<Record<string, string>> = {
  prepared: 'chờ duyệt',
  approved: 'đã duyệt',
  withdrawn: 'đã rút lại',
  open: 'đang làm',
  issued: 'đã ban hành',
  discarded: 'đã bỏ',
  active: 'đang dùng',
  disabled: 'đã khóa',
  suspended: 'tạm ngừng',
  archived: 'đã lưu trữ',
};

/** Where before and after differ, by their labels and in their order. */
export function changesIn(before: unknown, after: unknown): readonly EntryChange[] {
  const [old, now] = [membersOf(before), membersOf(after)];
  return Object.entries(labels)
    .map(([field, label]) => ({ label, before: textOf(field, old[field]), after: textOf(field, now[field]) }))
    .filter((change) => change.before !== change.after);
}

function membersOf(content: unknown): Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null && !Array.isArray(content)
    ? (content as Readonly<Record<string, unknown>>)
    : {};
}

function textOf(field: string, value: unknown): string {
  if (Array.isArray(value)) return numberText(value.length);
  if (typeof value === 'number') return field.endsWith('At') ? momentText(value as Instant) : numberText(value);
  if (typeof value === 'string') return wordsOf(field, value);
  return typeof value === 'object' && value !== null ? amountText(membersOf(value)) : '';
}

function wordsOf(field: string, value: string): string {
  if (field === 'state') return stateWords[value] ?? value;
  if (field === 'indicator') return findIndicator(value)?.name ?? value;
  const host = field === 'hostType' ? hostTypes.find((one) => one === value) : undefined;
  if (host) return hostTypeNames[host];
  const scheme = field === 'scheme' ? groupingSchemes.find((one) => one === value) : undefined;
  if (scheme) return groupingSchemeNames[scheme];
  const period = field === 'period' ? parsePeriod(value) : undefined;
  if (period) return periodText(period);
  const day = parseCivilDate(value);
  return day ? dayText(day) : value;
}

/** A quantity or a goal: a number, one of several, or a percentage as it was printed. */
function amountText({ value, numerator, denominator, percent }: Readonly<Record<string, unknown>>): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof numerator === 'number' && typeof denominator === 'number')
    return `${numberText(numerator)}/${numberText(denominator)}`;
  return typeof percent === 'string' ? statedPercentText(percent as DecimalText) : '';
}
