import { ratio } from '../../../ratio.ts';
import { clause } from '../../clause.ts';
import type { Clause } from '../../clause.ts';
import type { LimitRuleSet } from '../../rule-set.ts';
import type { Limit } from '../../limit/limit.ts';
import { branchElectionPage, charter, charter22, regulation294 } from '../charter.ts';
import { betweenDays, limit, page } from '../written.ts';

const standingCommittee: Limit = limit(
  'standing-committee-from',
  'Đảng ủy cơ sở có từ 9 cấp ủy viên được bầu ban thường vụ; dưới 9 chỉ bầu bí thư, phó bí thư',
  'atLeast',
  9,
  'persons',
  clause('charter-22', 'Điều 22.5'),
);

const branchCommittee: Limit = limit(
  'branch-committee-from',
  'Chi bộ có từ 9 đảng viên chính thức: bầu chi ủy, rồi bầu bí thư, phó bí thư trong chi ủy',
  'atLeast',
  9,
  'persons',
  clause('branch', 'số đảng viên chính thức'),
);

/** Read in what was written on the text of 2025. */
function failedElections(ground: Clause | string): Limit {
  return limit('failed-elections', 'Bầu 3 lần không được: cấp trên chỉ định', 'atLeast', 3, 'times', ground);
}

const grassrootsTerm: Limit = limit(
  'grassroots-term',
  'Nhiệm kỳ đảng bộ cơ sở, chi bộ cơ sở',
  'exactly',
  5,
  'years',
  clause('charter', 'nhiệm kỳ'),
);

const committeeSize: Limit = {
  id: 'committee-size',
  text: 'Số lượng cấp ủy viên của các đảng ủy cơ sở khác, đảng ủy bộ phận',
  is: null,
  amount: null,
  unconfirmed: 'Chưa tìm thấy; nhiệm kỳ 2020–2025 giữ như nhiệm kỳ trước, do cấp ủy có thẩm quyền quyết định.',
};

const branchSource = page('branch', 'Bầu cấp ủy ở chi bộ (giải đáp)', branchElectionPage);

const ageStructure = clause('2020', 'cơ cấu độ tuổi');
const about = 'Nguồn ghi "khoảng 40–50%".';

export const committeeTermBefore2025 = {
  rules: 'limits',
  id: 'committee-term/before-2025-07-01',
  series: 'committee-term',
  name: 'Cấp ủy và nhiệm kỳ trước ngày 1/7/2025',
  ...betweenDays(null, '2025-07-01'),
  sources: [
    charter,
    charter22,
    branchSource,
    page(
      'term',
      'Nhiệm kỳ đại hội của chi bộ trực thuộc (giải đáp)',
      'http://dangcongsan.vn/tien-toi-dai-hoi-dang-bo-cac-cap-va-dai-hoi-xiii-cua-dang/chuyen-muc-hoi-dap/nhiem-ky-dai-hoi-cua-chi-bo-truc-thuoc-dang-uy-bo-phan-dang-uy-co-so-555577.html',
    ),
    page(
      '2020',
      'Nhân sự cấp ủy nhiệm kỳ 2020–2025 (báo chí)',
      'https://plo.vn/thoi-su/khong-de-bi-chi-phoi-boi-tin-gia-khi-lam-nhan-su-866310.html',
    ),
  ],
  verifiedOn: null,
  limits: [
    branchCommittee,
    failedElections('Chỉ thấy trong bài về Quy định 294-QĐ/TW.'),
    standingCommittee,
    grassrootsTerm,
    limit(
      'branch-term',
      'Nhiệm kỳ chi bộ trực thuộc, chi bộ dưới đảng bộ bộ phận: 5 năm 2 lần',
      'exactly',
      30,
      'months',
      clause('term', 'nhiệm kỳ'),
    ),
    limit(
      'branch-term-shift',
      'Được kéo dài hoặc rút ngắn nhiệm kỳ chi bộ',
      'atMost',
      6,
      'months',
      clause('term', 'nhiệm kỳ'),
    ),
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
  ...betweenDays('2025-07-01', '2026-04-08'),
  sources: [
    regulation294,
    charter,
    charter22,
    branchSource,
    page(
      'pilot',
      'Thí điểm đại hội chi bộ 5 năm một lần (giới thiệu)',
      'https://xaydungchinhsach.chinhphu.vn/thi-diem-dai-hoi-chi-bo-5-nam-mot-lan-119250603053006617.htm',
    ),
    page(
      '45',
      'Chỉ thị 45-CT/TW',
      'https://xaydungchinhsach.chinhphu.vn/nguoi-dung-dau-mot-so-dang-bo-xa-phuong-dac-khu-duoc-co-cau-trong-ban-thuong-vu-cap-uy-cap-tinh-119250415172833596.htm',
    ),
  ],
  verifiedOn: null,
  limits: [
    branchCommittee,
    limit('branch-committee-size', 'Số chi ủy viên', 'atMost', 7, 'persons', clause('294', 'chi ủy')),
    failedElections(clause('294', 'bầu không đủ')),
    standingCommittee,
    grassrootsTerm,
    limit('branch-term', 'Nhiệm kỳ chi bộ (thí điểm)', 'exactly', 5, 'years', clause('pilot', 'thí điểm')),
    limit(
      'commune-committee-of-two',
      'Ban chấp hành đảng bộ xã, phường nhiệm kỳ 2025–2030: giữ nguyên hoặc hợp nhất từ 2 đơn vị',
      'atMost',
      27,
      'persons',
      clause('45', 'số lượng cấp ủy viên'),
    ),
    limit(
      'commune-committee-of-three',
      'Ban chấp hành đảng bộ xã, phường nhiệm kỳ 2025–2030: hợp nhất từ 3 đơn vị trở lên',
      'atMost',
      33,
      'persons',
      clause('45', 'số lượng cấp ủy viên'),
    ),
    limit(
      'commune-standing-committee-from',
      'Ban thường vụ đảng ủy xã, phường, ít nhất',
      'atLeast',
      9,
      'persons',
      clause('45', 'số lượng cấp ủy viên'),
    ),
    limit(
      'commune-standing-committee-to',
      'Ban thường vụ đảng ủy xã, phường, nhiều nhất',
      'atMost',
      11,
      'persons',
      clause('45', 'số lượng cấp ủy viên'),
    ),
    limit(
      'commune-deputies',
      'Phó bí thư đảng ủy xã, phường',
      'exactly',
      2,
      'persons',
      clause('45', 'số lượng cấp ủy viên'),
    ),
    committeeSize,
  ],
} as const satisfies LimitRuleSet;
