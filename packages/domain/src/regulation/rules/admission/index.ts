import { civilDate } from '../../../civil-date.ts';
import { ratio } from '../../../ratio.ts';
import { clause } from '../../clause.ts';
import type { LimitRuleSet, RuleSet } from '../../rule-set.ts';
import type { Limit } from '../../limit/limit.ts';
import { regulation208, regulation24, regulation294, secondHand208 } from '../charter.ts';

const conditions = clause('conditions', 'điều kiện kết nạp');
const deadlines = clause('deadlines', 'thời hạn');

const limits: readonly Limit[] = [
  {
    id: 'age-from',
    text: 'Tuổi khi chi bộ xét kết nạp, tính theo tháng, ít nhất',
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
    at: conditions,
  },
  {
    id: 'committee-majority',
    text: 'Đảng ủy viên đảng ủy cơ sở tán thành kết nạp',
    is: 'atLeast',
    amount: { kind: 'share', ratio: ratio(2, 3) },
    at: conditions,
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
    text: 'Xét công nhận chính thức kể từ ngày hết 12 tháng dự bị; được tính từ ngày hết 12 tháng',
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

/** The number is the same under 24, 232 and 294-QĐ/TW, as far as was read. */
const admission2021 = {
  rules: 'limits',
  id: 'admission/2021-07-30',
  series: 'admission',
  name: 'Kết nạp đảng viên theo Quy định 24-QĐ/TW, 232-QĐ/TW, 294-QĐ/TW',
  selection: { by: 'day', from: civilDate('2021-07-30'), until: civilDate('2026-04-08') },
  effectiveFrom: civilDate('2021-07-30'),
  effectiveUntil: civilDate('2026-04-08'),
  sources: [
    regulation24,
    regulation294,
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
  ],
  verifiedOn: null,
  limits,
} as const satisfies LimitRuleSet;

const unconfirmed = secondHand208;

const admission2026: LimitRuleSet = {
  rules: 'limits',
  id: 'admission/2026-04-08',
  series: 'admission',
  name: 'Kết nạp đảng viên từ ngày 8/4/2026 (chưa xác nhận)',
  selection: { by: 'day', from: civilDate('2026-04-08'), until: null },
  effectiveFrom: civilDate('2026-04-08'),
  effectiveUntil: null,
  sources: [regulation208],
  verifiedOn: null,
  unconfirmed,
  limits: limits
    .filter(({ id }) => ['age-from', 'age-to', 'ceremony', 'probation', 're-admission'].includes(id))
    .map(({ id, text, is, amount }) => ({
      id,
      text: id === 'ceremony' ? 'Tổ chức lễ kết nạp kể từ ngày ra quyết định' : text,
      is,
      amount,
      unconfirmed,
    })),
};

export const admissionRules: readonly RuleSet[] = [admission2021, admission2026];
