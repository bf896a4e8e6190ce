import { roleDefinitions, roles } from '@co-so/domain';

/** What people call what an entry speaks of; what is not here is of use to the machine alone. */
export const entryLabels: Readonly<Record<string, string>> = {
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
  roundCount: 'Số đợt báo cáo',
  rounds: 'Đợt báo cáo mới',
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
  idleMinutes: 'Số phút không dùng thì kết thúc phiên',
  sessionHours: 'Số giờ dài nhất của một phiên',
  secondFactorRoles: 'Vai trò phải xác thực hai bước',
  hasSecondFactor: 'Có xác thực hai bước',
  device: 'Thiết bị',
  step: 'Còn phải làm',
  mode: 'Chế độ dữ liệu',
  legalBasis: 'Căn cứ pháp lý',
  ordinaryDays: 'Số ngày giữ dữ liệu cơ bản',
  sensitiveDays: 'Số ngày giữ dữ liệu nhạy cảm',
  see: 'Số ngày thực hiện yêu cầu xem',
  correct: 'Số ngày thực hiện yêu cầu sửa',
  erase: 'Số ngày thực hiện yêu cầu xóa',
  restrict: 'Số ngày thực hiện yêu cầu hạn chế xử lý',
  other: 'Số ngày thực hiện yêu cầu khác',
  detectedAt: 'Phát hiện lúc',
  happenedHash: 'Mã SHA-256 của câu “Việc đã xảy ra”',
  affectedHash: 'Mã SHA-256 của câu “Dữ liệu nào”',
  notifiedAt: 'Thông báo lúc',
  howHash: 'Mã SHA-256 của câu “Bằng cách nào”',
  closedAt: 'Đóng sổ lúc',
  noteHash: 'Mã SHA-256 của câu ghi chú khi đóng sổ',
  receivedOn: 'Nhận ngày',
  acknowledgedOn: 'Báo nhận ngày',
  answeredOn: 'Trả lời ngày',
};

/** What stands in an entry by a word of the machine. */
const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: {
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
  },
  mode: { simulatedOnly: 'chỉ dữ liệu mô phỏng về người', real: 'được ghi dữ liệu thật về người' },
  step: {
    password: 'đặt mật khẩu của mình',
    'second-factor': 'xác thực bước hai',
    enrolment: 'đăng ký ứng dụng xác thực',
    none: 'không còn gì',
  },
  role: Object.fromEntries(roles.map((role) => [role, roleDefinitions[role].name])),
};

/** The word on screen; undefined where the machine's is everybody's. */
export function valueWord(field: string, value: string): string | undefined {
  return valueWords[field]?.[value];
}

/** Some of a list by their names; undefined where only how many there are is of interest. */
export function listWords(field: string, values: readonly unknown[]): string | undefined {
  if (field === 'rounds') return values.map(titleOf).join('; ');
  if (field !== 'secondFactorRoles') return undefined;
  return values.map((value) => valueWord('role', String(value)) ?? String(value)).join('; ');
}

function titleOf(round: unknown): string {
  return typeof round === 'object' && round !== null && 'title' in round ? String(round.title) : '';
}
