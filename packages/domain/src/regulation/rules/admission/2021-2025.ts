import { civilDate } from '../../../civil-date.ts';
import { ratio } from '../../../ratio.ts';
import { clause } from '../../clause.ts';
import type { RuleSource } from '../../clause.ts';
import type { LimitRuleSet } from '../../rule-set.ts';
import type { Limit } from '../../limit/limit.ts';
import type { Remark } from '../../rule-set-head.ts';
import { regulation232, regulation24, regulation294 } from '../charter.ts';
import { memberDuties, memberLimits, memberSources, transferLimits, transferSources } from './member-life.ts';

const conditions = clause('conditions', 'điều kiện kết nạp');
const deadlines = clause('deadlines', 'thời hạn');
const noAddress = 'Ghi trong tài liệu tổng hợp, chưa giữ được nguồn.';

const admissionLimits: readonly Limit[] = [
  {
    id: 'age-from',
    text: 'Tuổi khi chi bộ xét kết nạp, tính theo tháng',
    is: 'atLeast',
    amount: { kind: 'number', number: 18, unit: 'years' },
    at: conditions,
  },
  {
    id: 'age-to',
    text: 'Tuổi khi chi bộ xét kết nạp, tính theo tháng; trên 60 phải được cấp ủy tỉnh đồng ý',
    is: 'atMost',
    amount: { kind: 'number', number: 60, unit: 'years' },
    at: conditions,
  },
  {
    id: 'sponsor',
    text: 'Người giới thiệu là đảng viên chính thức, cùng công tác với người vào Đảng',
    is: 'atLeast',
    amount: { kind: 'number', number: 1, unit: 'years' },
    at: conditions,
  },
  {
    id: 'certificate',
    text: 'Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng có giá trị',
    is: 'atMost',
    amount: { kind: 'number', number: 60, unit: 'months' },
    at: clause('certificate', 'thời hạn'),
  },
  {
    id: 'papers',
    text: 'Hồ sơ quá hạn thì một số giấy tờ phải làm lại',
    is: 'over',
    amount: { kind: 'number', number: 12, unit: 'months' },
    at: clause('papers', 'thời hạn'),
  },
  {
    id: 'branch-majority',
    text: 'Đảng viên chính thức của chi bộ tán thành kết nạp',
    is: 'atLeast',
    amount: { kind: 'share', ratio: ratio(2, 3) },
    unconfirmed: noAddress,
  },
  {
    id: 'committee-majority',
    text: 'Đảng ủy viên đảng ủy cơ sở tán thành kết nạp',
    is: 'atLeast',
    amount: { kind: 'share', ratio: ratio(2, 3) },
    unconfirmed: noAddress,
  },
  {
    id: 'ceremony',
    text: 'Tổ chức lễ kết nạp kể từ ngày chi bộ nhận được quyết định',
    is: 'atMost',
    amount: { kind: 'number', number: 30, unit: 'workingDays' },
    at: deadlines,
  },
  {
    id: 'probation',
    text: 'Thời gian dự bị kể từ ngày kết nạp',
    is: 'exactly',
    amount: { kind: 'number', number: 12, unit: 'months' },
    at: deadlines,
  },
  {
    id: 'official',
    text: 'Xét công nhận chính thức kể từ ngày hết 12 tháng dự bị',
    is: 'atMost',
    amount: { kind: 'number', number: 30, unit: 'workingDays' },
    at: deadlines,
  },
  {
    id: 'failed-votes',
    text: 'Biểu quyết không đủ: báo cáo cấp trên',
    is: 'atLeast',
    amount: { kind: 'number', number: 3, unit: 'times' },
    at: deadlines,
  },
  {
    id: 're-admission',
    text: 'Kết nạp lại sau khi ra khỏi Đảng',
    is: 'atLeast',
    amount: { kind: 'number', number: 36, unit: 'months' },
    unconfirmed: 'Chỉ thấy trong tài liệu thứ cấp.',
  },
];

const admissionDuties: readonly Remark[] = [
  {
    id: 'education',
    text: 'Trình độ học vấn trung học cơ sở trở lên; có ngoại lệ cho vùng cao, biên giới, hải đảo, dân tộc thiểu số',
    at: conditions,
  },
  {
    id: 'decided-by',
    text: 'Ban thường vụ cấp ủy cấp trên trực tiếp, hoặc cấp ủy được ủy quyền, quyết định từng trường hợp',
    unconfirmed: noAddress,
  },
  {
    id: 'official-from',
    text: 'Đảng viên được công nhận chính thức từ ngày hết 12 tháng dự bị, dù quyết định ra ngày nào',
    at: deadlines,
  },
  {
    id: 'party-age-from',
    text: 'Ngày vào Đảng là ngày lễ kết nạp; tuổi đảng tính từ ngày ra quyết định kết nạp',
    at: clause('handbook', 'công nhận đảng viên chính thức'),
  },
  ...memberDuties,
];

const sources: readonly RuleSource[] = [
  {
    id: 'conditions',
    instrument: 'Điều kiện kết nạp đảng viên (giải đáp)',
    issuedOn: null,
    url: 'https://danluatold.thuvienphapluat.vn/dieu-kien-ket-nap-dang-vien-moi-nhat-198123.aspx',
  },
  {
    id: 'deadlines',
    instrument: 'Thời hạn tổ chức lễ kết nạp, công nhận chính thức (giải đáp)',
    issuedOn: null,
    url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/35A57-hd-thoi-han-to-chuc-le-ket-nap-va-thoi-diem-cong-nhan-dang-vien-chinh-thuc.html',
  },
  {
    id: 'certificate',
    instrument: 'Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng (giải đáp)',
    issuedOn: null,
    url: 'https://lsx.vn/mau-giay-chung-nhan-cam-tinh-dang-co-thoi-han-bao-lau/',
  },
  {
    id: 'papers',
    instrument: 'Hồ sơ kết nạp (giải đáp)',
    issuedOn: null,
    url: 'https://luatduonggia.vn/giay-chung-nhan-hoc-lop-nhan-thuc-ve-dang-co-gia-tri-trong-bao-lau',
  },
  {
    id: 'handbook',
    instrument: 'Sổ tay đảng viên Đảng ủy Khối tỉnh Bình Thuận',
    issuedOn: null,
    url: 'https://stdt.danguykhoibinhthuan.vn/sotay/to-chuc/cong-tac-phat-trien-dang-vien/cong-nhan-dang-vien-chinh-thuc',
  },
  ...memberSources,
];

const head = { rules: 'limits', series: 'admission', verifiedOn: null, duties: admissionDuties } as const;

/** The numbers are the same under 24 and 232-QĐ/TW, as far as was read. */
export const admission2021 = {
  ...head,
  id: 'admission/2021-07-30',
  name: 'Kết nạp đảng viên theo Quy định 24-QĐ/TW, 232-QĐ/TW',
  selection: { by: 'day', from: civilDate('2021-07-30'), until: civilDate('2025-07-01') },
  effectiveFrom: civilDate('2021-07-30'),
  effectiveUntil: civilDate('2025-07-01'),
  sources: [regulation24, regulation232, ...sources],
  limits: [...admissionLimits, ...memberLimits],
} as const satisfies LimitRuleSet;

export const admission2025 = {
  ...head,
  id: 'admission/2025-07-01',
  name: 'Kết nạp đảng viên theo Quy định 294-QĐ/TW',
  selection: { by: 'day', from: civilDate('2025-07-01'), until: civilDate('2026-04-08') },
  effectiveFrom: civilDate('2025-07-01'),
  effectiveUntil: civilDate('2026-04-08'),
  sources: [regulation294, ...sources, ...transferSources],
  limits: [...admissionLimits, ...memberLimits, ...transferLimits],
} as const satisfies LimitRuleSet;
