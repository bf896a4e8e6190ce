import type { AuditState } from '@co-so/api';
import { findIndicator, indicatorTitle, momentText, numberText, parsePeriod, periodText } from '@co-so/domain';
import type { AuditAction, AuditKind, FigureKey, Instant } from '@co-so/domain';

export const kindWords: Readonly<Record<AuditKind, string>> = {
  write: 'Ghi, quyết định',
  read: 'Xem hồ sơ về người',
  export: 'Xuất thành tệp',
};

/** In the words of those who do it; in the order of a filter. */
export const actionWords: Readonly<Record<AuditAction, string>> = {
  'record-figure': 'Ghi số liệu',
  'correct-figure': 'Đính chính số liệu',
  'import-figures': 'Nhập tệp số liệu',
  'found-unit': 'Ghi tổ chức mới',
  'import-structure': 'Nhập danh sách tổ chức',
  'undo-structure-import': 'Hoàn tác lần nhập danh sách tổ chức',
  'export-structure': 'Xuất danh sách tổ chức',
  'save-structure-layout': 'Lưu cách đọc danh sách tổ chức',
  'remove-structure-layout': 'Bỏ cách đọc danh sách tổ chức',
  'record-host-place': 'Ghi thôn, khu phố, trường, doanh nghiệp, cơ quan',
  'correct-host-place': 'Sửa thôn, khu phố, trường, doanh nghiệp, cơ quan đã ghi nhầm',
  'move-host-place': 'Ghi thôn, khu phố, trường, doanh nghiệp, cơ quan thuộc tổ chức khác',
  'close-host-place': 'Ghi thôn, khu phố, trường, doanh nghiệp, cơ quan không còn',
  'carry-host-place': 'Chuyển thôn, khu phố, trường, doanh nghiệp, cơ quan theo phương án',
  'set-host-place-branch': 'Ghi chi bộ của thôn, khu phố, trường, doanh nghiệp, cơ quan',
  'set-unit-grouping': 'Xếp tổ chức theo lĩnh vực, địa bàn',
  'assign-target': 'Giao chỉ tiêu',
  'change-target': 'Điều chỉnh chỉ tiêu được giao',
  'carry-target': 'Chuyển chỉ tiêu theo phương án',
  'end-target': 'Kết thúc chỉ tiêu cùng tổ chức',
  'receive-target': 'Nhận chỉ tiêu theo phương án',
  'withdraw-target': 'Thôi chỉ tiêu đã nhận theo phương án',
  'restore-target': 'Trở lại chỉ tiêu trước phương án',
  'carry-plan': 'Chuyển phương án đang soạn theo phương án khác',
  'end-plan': 'Kết thúc phương án đang soạn cùng tổ chức',
  'prepare-submission': 'Lập để gửi Trung ương',
  'approve-submission': 'Duyệt và gửi Trung ương',
  'return-submission': 'Trả lại để hoàn thiện',
  'withdraw-submission': 'Rút lại lần gửi',
  'begin-plan': 'Lập phương án sắp xếp',
  'save-plan': 'Ghi phương án sắp xếp',
  'discard-plan': 'Bỏ phương án sắp xếp',
  'apply-plan': 'Ghi quyết định, áp dụng phương án',
  'revert-plan': 'Rút lại phương án đã áp dụng',
  'reorganize-unit': 'Sắp xếp tổ chức',
  'restore-unit': 'Khôi phục tổ chức như trước phương án',
  'begin-score-table': 'Lập dự thảo bảng điểm',
  'save-score-table': 'Ghi dự thảo bảng điểm',
  'discard-score-table': 'Bỏ dự thảo bảng điểm',
  'issue-score-table': 'Ban hành bảng điểm',
  'set-rule-setting': 'Ghi lựa chọn theo quy định',
  'record-cap-decision': 'Ghi biên bản tỷ lệ khống chế',
  'list-cap-decisions': 'Xem biên bản tỷ lệ khống chế về người',
  'record-discipline': 'Ghi quyết định kỷ luật vào sổ',
  'correct-discipline': 'Đính chính sổ kỷ luật',
  'withdraw-discipline': 'Rút lại dòng ghi nhầm trong sổ kỷ luật',
  'list-discipline': 'Xem sổ kỷ luật',
  'open-discipline': 'Xem các lần ghi của một dòng trong sổ kỷ luật',
  'receive-delivery': 'Tiếp nhận gói số liệu',
  'schedule-rounds': 'Đặt đợt báo cáo',
  'sign-in': 'Đăng nhập',
  'begin-sign-in': 'Đăng nhập, bước một',
  'refuse-sign-in': 'Từ chối đăng nhập',
  'refuse-code': 'Từ chối mã xác thực',
  'refuse-password': 'Từ chối đổi mật khẩu',
  'lock-out': 'Tạm khóa vì thử sai nhiều lần',
  'sign-out': 'Đăng xuất',
  'end-session': 'Kết thúc một phiên',
  'end-all-sessions': 'Đăng xuất ở mọi nơi',
  'change-password': 'Đổi mật khẩu của mình',
  'begin-second-factor': 'Bắt đầu đăng ký ứng dụng xác thực',
  'confirm-second-factor': 'Đăng ký xong ứng dụng xác thực',
  'use-recovery-code': 'Dùng một mã dự phòng để đăng nhập',
  'renew-recovery-codes': 'Đổi mã dự phòng',
  'create-account': 'Cấp tài khoản trình diễn',
  'create-administrator': 'Cấp tài khoản quản trị theo lệnh của người vận hành',
  'invite-administrator': 'Cấp tài khoản quản trị đầu tiên',
  'renew-first-password': 'Cấp lại mật khẩu cho quản trị đầu tiên',
  'issue-account': 'Cấp tài khoản',
  'reissue-password': 'Cấp lại mật khẩu một lần',
  'disable-account': 'Khóa tài khoản',
  'enable-account': 'Mở lại tài khoản',
  'remove-second-factor': 'Gỡ xác thực hai bước',
  'give-grant': 'Giao vai trò',
  'end-grant': 'Kết thúc vai trò',
  delegate: 'Ủy quyền',
  'refuse-delegation': 'Từ chối ủy quyền cho người không có tài khoản',
  'end-delegation': 'Kết thúc ủy quyền',
  'set-policy': 'Đặt chính sách đăng nhập',
  'list-people': 'Xem danh sách cán bộ',
  'list-grants': 'Xem danh sách vai trò',
  'open-person': 'Mở hồ sơ cán bộ',
  'open-record-history': 'Xem lịch sử của một hồ sơ',
  'onboard-province': 'Đưa tỉnh, thành phố vào hệ thống',
  'open-province': 'Mở địa chỉ của tỉnh, thành phố',
  'suspend-province': 'Tạm dừng tỉnh, thành phố',
  'resume-province': 'Mở lại tỉnh, thành phố',
  'archive-province': 'Lưu trữ tỉnh, thành phố',
  'begin-merger': 'Bắt đầu sáp nhập tỉnh',
  'take-over-structure': 'Nhận cơ cấu tổ chức của các nơi hợp thành',
  'merge-into': 'Sáp nhập vào tỉnh, thành phố mới',
  'issue-archive-account': 'Cấp tài khoản xem kho lưu trữ',
  'claim-database': 'Nhận cơ sở dữ liệu',
  'save-registry': 'Cập nhật danh bạ tỉnh, thành phố',
  'list-audit': 'Xem nhật ký có hồ sơ về người',
  'export-audit': 'Xuất nhật ký',
  'take-audit-list': 'Xuất danh sách nhật ký',
  'take-file': 'Lưu thành tệp từ màn hình',
  'export-delivery': 'Lấy gói gửi Trung ương thành tệp',
  'export-audit-heads': 'Xuất mốc khóa sổ',
  'anchor-national-head': 'Khóa vào sổ mốc của Trung ương',
  'set-data-mode': 'Đặt chế độ dữ liệu',
  'list-incidents': 'Xem sổ sự cố dữ liệu cá nhân',
  'record-incident': 'Ghi sự cố dữ liệu cá nhân',
  'notify-incident': 'Ghi việc thông báo sự cố',
  'close-incident': 'Đóng sổ sự cố',
  'list-data-requests': 'Xem yêu cầu về dữ liệu cá nhân',
  'record-data-request': 'Ghi yêu cầu về dữ liệu cá nhân',
  'acknowledge-data-request': 'Ghi đã báo nhận yêu cầu',
  'answer-data-request': 'Ghi đã trả lời yêu cầu',
  'set-answer-terms': 'Đặt thời hạn thực hiện yêu cầu về dữ liệu cá nhân',
  'set-retention': 'Đặt thời hạn giữ dữ liệu',
  'apply-retention': 'Xóa theo thời hạn',
  'back-up': 'Sao lưu',
  'restore-backup': 'Khôi phục từ bản sao lưu',
};

const words: Readonly<Record<string, string>> = actionWords;

/** What was done; an action that has no words yet is shown by its name rather than hidden. */
export function actionText(action: string): string {
  return words[action] ?? action;
}

const thingWords: Readonly<Record<string, string>> = {
  'host-place': 'nơi có hoặc chưa có tổ chức đảng',
  submission: 'lần gửi',
  'imported-file': 'tệp đã nhập',
  plan: 'phương án sắp xếp',
  'structure-import': 'lần nhập danh sách tổ chức',
  'structure-layout': 'cách đọc danh sách tổ chức',
  structure: 'danh sách tổ chức',
  'score-table': 'bảng điểm',
  'rule-setting': 'lựa chọn theo quy định',
  'cap-decision': 'biên bản tỷ lệ khống chế',
  discipline: 'dòng của sổ kỷ luật',
  'discipline-register': 'sổ kỷ luật',
  'cap-decisions': 'biên bản tỷ lệ khống chế',
  account: 'tài khoản',
  people: 'danh sách cán bộ',
  grant: 'vai trò',
  delegation: 'ủy quyền',
  policy: 'chính sách đăng nhập',
  office: 'cơ sở dữ liệu',
  'reporting-round': 'đợt báo cáo',
  tenant: 'nơi dùng hệ thống',
  province: 'tỉnh, thành phố',
  delivery: 'gói số liệu',
  comparison: 'bảng so sánh',
  'comparison-picture': 'biểu đồ so sánh',
  unit: 'tổ chức',
  figures: 'số liệu đang có',
  'refused-rows': 'các dòng của tệp chưa được nhận',
  audit: 'nhật ký',
  'audit-head': 'mốc khóa sổ của Trung ương',
  registry: 'danh bạ',
  'data-mode': 'chế độ dữ liệu',
  incident: 'sự cố dữ liệu cá nhân',
  incidents: 'sổ sự cố dữ liệu cá nhân',
  'data-request': 'yêu cầu về dữ liệu cá nhân',
  'data-requests': 'yêu cầu về dữ liệu cá nhân',
  'answer-terms': 'thời hạn thực hiện yêu cầu về dữ liệu cá nhân',
  retention: 'thời hạn giữ dữ liệu',
  'retention-run': 'lần xóa theo thời hạn',
};

/** What it was done to. */
export function subjectText(subject: string): string {
  const [kind = '', ...parts] = subject.split('/');
  if (kind === 'figure' || kind === 'target') return keyText(parts) ?? subject;
  return thingWords[kind] ?? subject;
}

/** Under which the audit keeps what was done to a figure, or to the goal that stands against it. */
export function keySubject(thing: 'figure' | 'target', { unitId, indicator, category, period }: FigureKey): string {
  return [thing, unitId, indicator, category ?? '', period].join('/');
}

/** `<unit>/<indicator>/<category>/<period>`; a period may hold a stroke itself. */
function keyText([, id = '', category = '', ...rest]: readonly string[]): string | undefined {
  const indicator = findIndicator(id);
  const period = parsePeriod(rest.join('/'));
  return indicator && period && `${indicatorTitle(indicator, category || null)}, ${periodText(period)}`;
}

/** How much of the audit is not sealed yet, in words. */
export function tailText({ count, oldestAt }: Pick<AuditState['tail'], 'count' | 'oldestAt'>, now: Instant): string {
  if (count === 0 || oldestAt === null) return 'Mọi dòng đã khóa sổ.';
  return `Còn ${numberText(count)} dòng chưa khóa sổ, lâu nhất ${durationText(Math.max(0, now - oldestAt))}.`;
}

/** How far others could tell that the end was cut off, or all of it built anew. */
export function knownText({ known, sinceKnown }: Pick<AuditState['tail'], 'known' | 'sinceKnown'>): string {
  if (known === null)
    return `Chưa biết mốc nào của sổ này được giữ ở nơi khác: ai có cơ sở dữ liệu thì bỏ, dựng lại được cả ${numberText(sinceKnown)} dòng.`;
  const since = `Mốc được giữ ở nơi khác mà sổ này biết đến dòng ${numberText(known.sequence)} (ghi lúc ${momentText(known.at)})`;
  return sinceKnown === 0
    ? `${since}; sau đó chưa có dòng nào.`
    : `${since}; ${numberText(sinceKnown)} dòng sau đó, nếu đoạn cuối bị bỏ hay dựng lại, thì chưa có mốc nào ở nơi khác để đối chiếu.`;
}

function durationText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 120) return `${numberText(seconds)} giây`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${numberText(minutes)} phút` : `${numberText(Math.round(minutes / 60))} giờ`;
}
