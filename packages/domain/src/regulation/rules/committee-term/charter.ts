import { civilDate } from '../../../civil-date.ts';
import { ratio } from '../../../ratio.ts';
import { clause } from '../../clause.ts';
import type { LimitRuleSet } from '../../rule-set.ts';
import type { Limit } from '../../limit/limit.ts';
import { charter, regulation294 } from '../charter.ts';

const standingCommittee: Limit = {
  id: 'standing-committee-from',
  text: 'Đảng ủy cơ sở có từ 9 cấp ủy viên được bầu ban thường vụ; dưới 9 chỉ bầu bí thư, phó bí thư',
  is: 'atLeast',
  amount: { kind: 'number', number: 9, unit: 'persons' },
  at: clause('charter', 'Điều 22.5'),
};

const branchCommittee: Limit = {
  id: 'branch-committee-from',
  text: 'Chi bộ có từ 9 đảng viên chính thức: bầu chi ủy, rồi bầu bí thư, phó bí thư trong chi ủy',
  is: 'atLeast',
  amount: { kind: 'number', number: 9, unit: 'persons' },
  at: clause('branch', 'số đảng viên chính thức'),
};

const failedElections: Limit = {
  id: 'failed-elections',
  text: 'Bầu 3 lần không được: cấp trên chỉ định',
  is: 'atLeast',
  amount: { kind: 'number', number: 3, unit: 'times' },
  at: clause('branch', 'bầu không đủ'),
};

const grassrootsTerm: Limit = {
  id: 'grassroots-term',
  text: 'Nhiệm kỳ đảng bộ cơ sở, chi bộ cơ sở',
  is: 'exactly',
  amount: { kind: 'number', number: 5, unit: 'years' },
  at: clause('charter', 'nhiệm kỳ'),
};

const committeeSize: Limit = {
  id: 'committee-size',
  text: 'Số lượng cấp ủy viên của các đảng ủy cơ sở khác, đảng ủy bộ phận',
  is: null,
  amount: null,
  unconfirmed: 'Chưa tìm thấy; nhiệm kỳ 2020–2025 giữ như nhiệm kỳ trước, do cấp ủy có thẩm quyền quyết định.',
};

const branchSource = {
  id: 'branch',
  instrument: 'Bầu cấp ủy ở chi bộ (giải đáp)',
  issuedOn: null,
  url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/4D265-hd-chi-bo-co-bao-nhieu-dang-vien-thi-duoc-bau-pho-bi-thu-chi-bo.html',
} as const;

const ageStructure = clause('2020', 'cơ cấu độ tuổi');
const about = 'Nguồn ghi "khoảng 40–50%".';

export const committeeTermBefore2025 = {
  rules: 'limits',
  id: 'committee-term/before-2025-07-01',
  series: 'committee-term',
  name: 'Cấp ủy và nhiệm kỳ trước ngày 1/7/2025',
  selection: { by: 'day', from: null, until: civilDate('2025-07-01') },
  effectiveFrom: null,
  effectiveUntil: civilDate('2025-07-01'),
  sources: [
    charter,
    branchSource,
    {
      id: 'term',
      instrument: 'Nhiệm kỳ đại hội của chi bộ trực thuộc (giải đáp)',
      issuedOn: null,
      url: 'http://dangcongsan.vn/tien-toi-dai-hoi-dang-bo-cac-cap-va-dai-hoi-xiii-cua-dang/chuyen-muc-hoi-dap/nhiem-ky-dai-hoi-cua-chi-bo-truc-thuoc-dang-uy-bo-phan-dang-uy-co-so-555577.html',
    },
    {
      id: '2020',
      instrument: 'Nhân sự cấp ủy nhiệm kỳ 2020–2025 (báo chí)',
      issuedOn: null,
      url: 'https://plo.vn/thoi-su/khong-de-bi-chi-phoi-boi-tin-gia-khi-lam-nhan-su-866310.html',
    },
  ],
  verifiedOn: null,
  limits: [
    branchCommittee,
    failedElections,
    standingCommittee,
    grassrootsTerm,
    {
      id: 'branch-term',
      text: 'Nhiệm kỳ chi bộ trực thuộc, chi bộ dưới đảng bộ bộ phận: 5 năm 2 lần',
      is: 'exactly',
      amount: { kind: 'number', number: 30, unit: 'months' },
      at: clause('term', 'nhiệm kỳ'),
    },
    {
      id: 'branch-term-shift',
      text: 'Được kéo dài hoặc rút ngắn nhiệm kỳ chi bộ',
      is: 'atMost',
      amount: { kind: 'number', number: 6, unit: 'months' },
      at: clause('term', 'nhiệm kỳ'),
    },
    committeeSize,
    {
      id: 'age-under-40',
      text: 'Cấp ủy viên dưới 40 tuổi (cấp tỉnh, cấp huyện, đại hội năm 2020)',
      is: 'atLeast',
      amount: { kind: 'share', ratio: ratio(10, 100) },
      at: ageStructure,
    },
    {
      id: 'age-40-to-50-from',
      text: 'Cấp ủy viên từ 40 đến 50 tuổi; còn lại trên 50 tuổi',
      is: 'atLeast',
      amount: { kind: 'share', ratio: ratio(40, 100) },
      at: ageStructure,
      unconfirmed: about,
    },
    {
      id: 'age-40-to-50-to',
      text: 'Cấp ủy viên từ 40 đến 50 tuổi; còn lại trên 50 tuổi',
      is: 'atMost',
      amount: { kind: 'share', ratio: ratio(50, 100) },
      at: ageStructure,
      unconfirmed: about,
    },
  ],
} as const satisfies LimitRuleSet;

export const committeeTerm2025 = {
  rules: 'limits',
  id: 'committee-term/2025-07-01',
  series: 'committee-term',
  name: 'Cấp ủy và nhiệm kỳ từ ngày 1/7/2025 (Quy định 294-QĐ/TW)',
  selection: { by: 'day', from: civilDate('2025-07-01'), until: civilDate('2026-04-08') },
  effectiveFrom: civilDate('2025-07-01'),
  effectiveUntil: civilDate('2026-04-08'),
  sources: [
    regulation294,
    charter,
    branchSource,
    {
      id: 'pilot',
      instrument: 'Thí điểm đại hội chi bộ 5 năm một lần (giới thiệu)',
      issuedOn: null,
      url: 'https://xaydungchinhsach.chinhphu.vn/thi-diem-dai-hoi-chi-bo-5-nam-mot-lan-119250603053006617.htm',
    },
    {
      id: '45',
      instrument: 'Chỉ thị 45-CT/TW',
      issuedOn: null,
      url: 'https://xaydungchinhsach.chinhphu.vn/nguoi-dung-dau-mot-so-dang-bo-xa-phuong-dac-khu-duoc-co-cau-trong-ban-thuong-vu-cap-uy-cap-tinh-119250415172833596.htm',
    },
  ],
  verifiedOn: null,
  limits: [
    branchCommittee,
    {
      id: 'branch-committee-size',
      text: 'Số chi ủy viên',
      is: 'atMost',
      amount: { kind: 'number', number: 7, unit: 'persons' },
      at: clause('294', 'chi ủy'),
    },
    failedElections,
    standingCommittee,
    grassrootsTerm,
    {
      id: 'branch-term',
      text: 'Nhiệm kỳ chi bộ (thí điểm)',
      is: 'exactly',
      amount: { kind: 'number', number: 5, unit: 'years' },
      at: clause('pilot', 'thí điểm'),
    },
    {
      id: 'commune-committee-of-two',
      text: 'Ban chấp hành đảng bộ xã, phường nhiệm kỳ 2025–2030: giữ nguyên hoặc hợp nhất từ 2 đơn vị',
      is: 'atMost',
      amount: { kind: 'number', number: 27, unit: 'persons' },
      at: clause('45', 'số lượng cấp ủy viên'),
    },
    {
      id: 'commune-committee-of-three',
      text: 'Ban chấp hành đảng bộ xã, phường nhiệm kỳ 2025–2030: hợp nhất từ 3 đơn vị trở lên',
      is: 'atMost',
      amount: { kind: 'number', number: 33, unit: 'persons' },
      at: clause('45', 'số lượng cấp ủy viên'),
    },
    {
      id: 'commune-standing-committee-from',
      text: 'Ban thường vụ đảng ủy xã, phường, ít nhất',
      is: 'atLeast',
      amount: { kind: 'number', number: 9, unit: 'persons' },
      at: clause('45', 'số lượng cấp ủy viên'),
    },
    {
      id: 'commune-standing-committee-to',
      text: 'Ban thường vụ đảng ủy xã, phường, nhiều nhất',
      is: 'atMost',
      amount: { kind: 'number', number: 11, unit: 'persons' },
      at: clause('45', 'số lượng cấp ủy viên'),
    },
    {
      id: 'commune-deputies',
      text: 'Phó bí thư đảng ủy xã, phường',
      is: 'exactly',
      amount: { kind: 'number', number: 2, unit: 'persons' },
      at: clause('45', 'số lượng cấp ủy viên'),
    },
    committeeSize,
  ],
} as const satisfies LimitRuleSet;
