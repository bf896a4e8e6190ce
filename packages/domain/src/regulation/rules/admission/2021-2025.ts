import { ratio } from '../../../ratio.ts';
import { clause } from '../../clause.ts';
import type { RuleSource } from '../../clause.ts';
import type { LimitRuleSet } from '../../rule-set.ts';
import type { Limit } from '../../limit/limit.ts';
import type { Remark } from '../../rule-set-head.ts';
import { regulation232, regulation24, regulation294 } from '../charter.ts';
import { memberDuties, memberLimits, memberSources, transferLimits, transferSources } from './member-life.ts';
import { betweenDays, limit, page } from '../written.ts';

const conditions = clause('conditions', 'điều kiện kết nạp');
const deadlines = clause('deadlines', 'thời hạn');
const noAddress = 'Ghi trong tài liệu tổng hợp, chưa giữ được nguồn.';

const admissionLimits: readonly Limit[] = [
  limit('age-from', 'Tuổi khi chi bộ xét kết nạp, tính theo tháng', 'atLeast', 18, 'yearsOfAge', conditions),
  limit(
    'age-to',
    'Tuổi khi chi bộ xét kết nạp, tính theo tháng; trên 60 phải được cấp ủy tỉnh đồng ý',
    'atMost',
    60,
    'yearsOfAge',
    conditions,
  ),
  limit(
    'sponsor',
    'Người giới thiệu là đảng viên chính thức, cùng công tác với người vào Đảng',
    'atLeast',
    1,
    'years',
    conditions,
  ),
  limit(
    'certificate',
    'Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng có giá trị',
    'atMost',
    60,
    'months',
    clause('certificate', 'thời hạn'),
  ),
  limit('papers', 'Hồ sơ quá hạn thì một số giấy tờ phải làm lại', 'over', 12, 'months', clause('papers', 'thời hạn')),
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
  limit(
    'ceremony',
    'Tổ chức lễ kết nạp kể từ ngày chi bộ nhận được quyết định',
    'atMost',
    30,
    'workingDays',
    deadlines,
  ),
  limit('probation', 'Thời gian dự bị kể từ ngày kết nạp', 'exactly', 12, 'months', deadlines),
  limit('official', 'Xét công nhận chính thức kể từ ngày hết 12 tháng dự bị', 'atMost', 30, 'workingDays', deadlines),
  limit('failed-votes', 'Biểu quyết không đủ: báo cáo cấp trên', 'atLeast', 3, 'times', deadlines),
  limit(
    're-admission',
    'Kết nạp lại sau khi ra khỏi Đảng',
    'atLeast',
    36,
    'months',
    'Chỉ thấy trong tài liệu thứ cấp.',
  ),
];

const admissionDuties: readonly Remark[] = [
  {
    id: 'education',
    text: 'Trình độ học vấn trung học cơ sở trở lên; có ngoại lệ cho vùng cao, biên giới, hải đảo, dân tộc thiểu số',
    at: conditions,
  },
  {
    id: 'sponsors',
    text: 'Hai đảng viên chính thức giới thiệu, hoặc tổ chức công đoàn, đoàn thanh niên và một đảng viên chính thức',
    at: clause('papers', 'hồ sơ'),
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
  page(
    'conditions',
    'Điều kiện kết nạp đảng viên (giải đáp)',
    'https://danluatold.thuvienphapluat.vn/dieu-kien-ket-nap-dang-vien-moi-nhat-198123.aspx',
  ),
  page(
    'deadlines',
    'Thời hạn tổ chức lễ kết nạp, công nhận chính thức (giải đáp)',
    'https://thuvienphapluat.vn/hoi-dap-phap-luat/35A57-hd-thoi-han-to-chuc-le-ket-nap-va-thoi-diem-cong-nhan-dang-vien-chinh-thuc.html',
  ),
  page(
    'certificate',
    'Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng (giải đáp)',
    'https://lsx.vn/mau-giay-chung-nhan-cam-tinh-dang-co-thoi-han-bao-lau/',
  ),
  page(
    'papers',
    'Hồ sơ kết nạp (giải đáp)',
    'https://luatduonggia.vn/giay-chung-nhan-hoc-lop-nhan-thuc-ve-dang-co-gia-tri-trong-bao-lau',
  ),
  page(
    'handbook',
    'Sổ tay đảng viên Đảng ủy Khối tỉnh Bình Thuận',
    'https://stdt.danguykhoibinhthuan.vn/sotay/to-chuc/cong-tac-phat-trien-dang-vien/cong-nhan-dang-vien-chinh-thuc',
  ),
  ...memberSources,
];

const head = { rules: 'limits', series: 'admission', verifiedOn: null, duties: admissionDuties } as const;

/** The numbers are the same under 24 and 232-QĐ/TW, as far as was read. */
export const admission2021 = {
  ...head,
  id: 'admission/2021-07-30',
  name: 'Kết nạp đảng viên theo Quy định 24-QĐ/TW, 232-QĐ/TW',
  ...betweenDays('2021-07-30', '2025-07-01'),
  sources: [regulation24, regulation232, ...sources],
  limits: [...admissionLimits, ...memberLimits],
} as const satisfies LimitRuleSet;

export const admission2025 = {
  ...head,
  id: 'admission/2025-07-01',
  name: 'Kết nạp đảng viên theo Quy định 294-QĐ/TW',
  ...betweenDays('2025-07-01', '2026-04-08'),
  sources: [regulation294, ...sources, ...transferSources],
  limits: [...admissionLimits, ...memberLimits, ...transferLimits],
} as const satisfies LimitRuleSet;
