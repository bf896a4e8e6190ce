import { numberText } from '@co-so/domain';
import type {
  DataClass,
  DataRequestCounts,
  DataRequestKind,
  KeepingRule,
  KeptColumn,
  NotificationClock,
} from '@co-so/domain';

export const dataClassWords: Readonly<Record<DataClass, string>> = { ordinary: 'Cơ bản', sensitive: 'Nhạy cảm' };

export const keepingWords: Readonly<Record<KeepingRule, string>> = {
  classDays: 'theo thời hạn cơ quan đặt',
  sessionEnd: 'đến hết phiên đăng nhập, lâu nhất 12 giờ',
  counterWindow: 'đến hết khoảng đếm, 15 phút',
  oneDay: 'một ngày',
  asProof: 'không có thời hạn: là bằng chứng ai đã làm gì, không sửa, không xóa',
  inRegister:
    'không có thời hạn: xếp loại các năm và việc chứng minh cần sổ đủ mọi dòng; ghi sai thì ghi thêm, dòng cũ vẫn ở lại',
};

export const requestKindWords: Readonly<Record<DataRequestKind, string>> = {
  see: 'Xem',
  correct: 'Sửa',
  erase: 'Xóa',
  restrict: 'Hạn chế xử lý',
  other: 'Khác',
};

const tableWords: Readonly<Record<string, string>> = {
  account: 'Tài khoản',
  recovery_code: 'Mã dự phòng',
  session: 'Phiên đăng nhập',
  sign_in_counter: 'Bộ đếm đăng nhập sai',
  role_grant: 'Vai trò đã giao',
  role_delegation: 'Ủy quyền',
  held_links: 'Vai trò và ủy quyền đang tính',
  audit_entry: 'Nhật ký',
  request_receipt: 'Biên nhận yêu cầu',
  figure: 'Số liệu',
  target: 'Chỉ tiêu được giao',
  submission: 'Lần gửi Trung ương',
  imported_file: 'Tệp đã nhập',
  plan: 'Phương án sắp xếp',
  plan_revision: 'Lần ghi phương án sắp xếp',
  structure_import: 'Lần nhập danh sách tổ chức',
  structure_layout: 'Cách đọc danh sách tổ chức',
  score_table_draft: 'Bảng điểm dự thảo',
  score_table_revision: 'Lần ghi bảng điểm dự thảo',
  issued_table: 'Bảng điểm đã ban hành',
  rule_setting: 'Lựa chọn theo quy định',
  cap_decision: 'Biên bản tỷ lệ khống chế',
  discipline_decision: 'Sổ kỷ luật',
  delivery: 'Gói số liệu đã nhận',
  invitation: 'Lời mời (không còn dùng)',
  data_mode: 'Chế độ dữ liệu',
  incident: 'Sổ sự cố',
  data_request: 'Sổ yêu cầu',
  retention_setting: 'Thời hạn giữ',
  answer_terms: 'Thời hạn thực hiện yêu cầu',
};

/** What a table is called on screen; the table itself where it has no name there. */
export function tableText({ table }: Pick<KeptColumn, 'table'>): string {
  return tableWords[table] ?? table;
}

const columnWords: Readonly<Record<string, string>> = {
  user_name: 'Tên đăng nhập',
  name: 'Họ và tên',
  post: 'Chức vụ, đơn vị',
  password_hash: 'Dấu vết của mật khẩu',
  second_factor: 'Khóa của ứng dụng xác thực',
  code_hash: 'Dấu vết của mã dự phòng',
  token_hash: 'Dấu vết của phiên',
  account_id: 'Mã tài khoản',
  from_account_id: 'Mã tài khoản người ủy quyền',
  to_account_id: 'Mã tài khoản người được ủy quyền',
  actor_id: 'Mã tài khoản người làm',
  actor_title: 'Chức danh người làm',
  opened_at: 'Lúc mở phiên',
  seen_at: 'Lúc dùng gần nhất',
  device: 'Thiết bị, trình duyệt',
  of: 'Dấu vết của tên đăng nhập, hoặc địa chỉ nơi gửi',
  before: 'Nội dung trước khi đổi',
  after: 'Nội dung sau khi đổi',
  reason: 'Lý do',
  response: 'Câu trả lời đã gửi',
  reference: 'Số văn bản, số hồ sơ',
  content: 'Nội dung',
  answer: 'Nội dung trả lời',
  'audit_entry.subject': 'Việc ấy là về cái gì, của ai',
  'cap_decision.content': 'Biên bản: ai được giữ, ai không, vì sao',
  'discipline_decision.subject': 'Đối tượng: tổ chức, thành viên tập thể lãnh đạo, đảng viên khác',
  form: 'Hình thức kỷ luật',
  number: 'Số quyết định',
  decided_on: 'Ngày quyết định',
  issuer: 'Cơ quan quyết định',
  violated_in: 'Ngày hoặc năm vi phạm',
  duty_related: 'Gắn với thực thi công vụ hay không',
  self_detected: 'Tổ chức tự phát hiện hay không',
  remedied: 'Đã khắc phục hay chưa',
  happened: 'Việc đã xảy ra',
  affected: 'Dữ liệu bị ảnh hưởng',
  notified_how: 'Đã thông báo thế nào',
  closing_note: 'Ghi chú khi đóng sổ',
};

/** What is kept there, in words; the column itself where it has none. */
export function columnText({ table, column }: Pick<KeptColumn, 'table' | 'column'>): string {
  if (column.endsWith('_by_title')) return 'Chức danh người làm';
  return (
    columnWords[`${table}.${column}`] ??
    columnWords[column] ??
    (column.endsWith('_by') ? 'Mã tài khoản người làm' : column)
  );
}

/** How much time there is, or how much it is over. */
export function clockText({ state, minutesLeft }: NotificationClock): string {
  switch (state) {
    case 'running':
      return `còn ${durationText(minutesLeft)} để thông báo`;
    case 'overdue':
      return `quá hạn thông báo ${durationText(-minutesLeft)}`;
    case 'inTime':
      return 'đã thông báo trong hạn';
    case 'late':
      return `đã thông báo, chậm ${durationText(-minutesLeft)}`;
    case 'closedWithout':
      return 'đã đóng sổ, không thông báo';
  }
}

function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 ? `${numberText(hours)} giờ` : '', rest > 0 || hours === 0 ? `${rest} phút` : ''];
  return parts.filter(Boolean).join(' ');
}

export function daysText(days: number | null): string {
  return days === null ? 'chưa đặt' : `${numberText(days)} ngày`;
}

/** How many of a register are on the page, and how many there are. */
export function shownOfText(what: string, shown: number, found: number): string {
  if (shown === found) return `${numberText(found)} ${what}.`;
  return `Đang hiện ${numberText(shown)} trong ${numberText(found)} ${what}, còn nữa ở các trang khác.`;
}

export function noneFoundText(what: string, found: number, search: string): string {
  if (found > 0) return `Trang này không có ${what} nào.`;
  return search === '' ? `Chưa có ${what} nào được ghi.` : `Không có ${what} nào khớp với từ đang tìm.`;
}

/** By how many days something was late, where it was. */
export function lateText(days: number): string {
  return days > 0 ? `, muộn ${numberText(days)} ngày` : '';
}

/** The list by what of all of it needs to be known first. */
export function requestsHeading({ overdue, doneLate }: DataRequestCounts): string {
  const parts = [
    overdue > 0 && `${numberText(overdue)} quá hạn`,
    doneLate > 0 && `${numberText(doneLate)} đã làm muộn`,
  ].filter((part) => part !== false);
  return ['Danh sách', ...parts].join(', ');
}
