import { civilDate } from '../../../civil-date.ts';
import { ratio } from '../../../ratio.ts';
import { clause } from '../../clause.ts';
import type { FactName } from '../../facts.ts';
import { points } from '../../points.ts';
import type { Remark } from '../../rule-set-head.ts';
import type { Exclusion, ScoringRuleSet, SubjectRules } from '../../scoring-rules.ts';
import { collectiveGroups, leaderGroups, nonLeaderGroups, outsideSystemGroups } from './2025-08-30.criteria.ts';
import { deadlines366 } from './2025-08-30.deadlines.ts';
import { gaps366 } from './2025-08-30.gaps.ts';
import { capForms366, capSettings366, settings366 } from './2025-08-30.settings.ts';
import {
  collectiveKnockOuts,
  leaderKnockOuts,
  nonLeaderKnockOuts,
  organizationKnockOuts,
} from './2025-08-30.knock-outs.ts';
import { collectiveLevels, leaderLevels, nonLeaderLevels } from './2025-08-30.levels.ts';
import { sources366 } from './sources.ts';

const notRated: readonly Exclusion[] = [
  {
    code: 'EXEMPT',
    text: 'Đảng viên được miễn công tác và sinh hoạt đảng',
    when: { kind: 'flag', fact: 'exempt' },
    at: clause('366-5', 'Điều 5, 6'),
  },
  {
    code: 'SUSPENDED',
    text: 'Đảng viên bị đình chỉ sinh hoạt đảng',
    when: { kind: 'flag', fact: 'suspended' },
    at: clause('366-5', 'Điều 5, 6'),
  },
  {
    code: 'NEW_LT_6M',
    text: 'Đảng viên mới kết nạp chưa đủ 6 tháng',
    when: { kind: 'admittedWithin', months: 6 },
    at: clause('366-5', 'Điều 5, 6'),
    unconfirmed: 'Chưa tìm thấy ngày mốc để tính 6 tháng; tạm lấy ngày 31/12 của năm đánh giá.',
  },
  {
    code: 'NEW_ORG',
    text: 'Tổ chức, tập thể mới thành lập',
    when: { kind: 'flag', fact: 'newOrganization' },
    unconfirmed:
      'Có trong văn bản cũ (chưa đủ 6 tháng); chưa tìm thấy trong 366-QĐ/TW và 43-HD/BTCTW, nên chỉ ghi tay.',
  },
];

const undecidable: readonly Exclusion[] = [
  {
    code: 'NO_TASKS',
    text: 'Không có nhiệm vụ được giao, nên không tính được tỷ lệ hoàn thành',
    when: { kind: 'count', fact: 'tasksAssigned', is: 'exactly', number: 0 },
    unconfirmed: 'Văn bản không quy định; cấp có thẩm quyền quyết định.',
  },
];

const undefinedResult: Remark = {
  id: 'UNDEFINED',
  text: 'Không mức nào có đủ điều kiện, cũng không thuộc trường hợp không hoàn thành nhiệm vụ',
  unconfirmed: 'Văn bản không quy định; cấp có thẩm quyền quyết định.',
};

const everySubject: readonly FactName[] = [
  'admittedOn',
  'exempt',
  'suspended',
  'newOrganization',
  'tasksAssigned',
  'tasksCompleted',
  'tasksLate',
  'tasksBelowQuality',
  'tasksExceeding',
  'shortcomingsFound',
  'shortcomingsRemedied',
  'disciplined',
  'degradationConcluded',
  'disunityConcluded',
  'personnelWrongdoingConcluded',
  'ecoTargetsAssigned',
  'ecoTargetsMissed',
];

const leaderFacts: readonly FactName[] = [
  'unitsRated',
  'unitsFailing',
  'confidenceVotes',
  'confidenceLow',
  'corruptionDisciplined',
];

const nonLeaderFacts: readonly FactName[] = ['forbiddenActs', 'exemplaryBreach'];

const scale = points(100);

const shared = {
  at: clause('366-pl', 'Điều 10'),
  scale,
  notRated,
  undecidable,
  ceilings: [],
  undefinedResult,
} as const;

const subjects: readonly SubjectRules[] = [
  {
    subject: 'collective',
    text: 'Tập thể lãnh đạo, quản lý; cấp ủy',
    ...shared,
    facts: everySubject,
    groups: collectiveGroups,
    knockOuts: collectiveKnockOuts,
    levels: collectiveLevels,
  },
  {
    subject: 'organization',
    text: 'Tổ chức đảng: đảng bộ, chi bộ',
    ...shared,
    facts: everySubject,
    groups: collectiveGroups,
    knockOuts: organizationKnockOuts,
    levels: collectiveLevels,
  },
  {
    subject: 'leader',
    text: 'Cá nhân giữ chức vụ lãnh đạo, quản lý',
    ...shared,
    facts: [...everySubject, ...leaderFacts],
    groups: leaderGroups,
    knockOuts: leaderKnockOuts,
    levels: leaderLevels,
  },
  {
    subject: 'nonLeader',
    text: 'Cá nhân không giữ chức vụ lãnh đạo, quản lý',
    ...shared,
    facts: [...everySubject, ...nonLeaderFacts],
    groups: nonLeaderGroups,
    knockOuts: nonLeaderKnockOuts,
    levels: nonLeaderLevels,
  },
  {
    subject: 'outsideSystem',
    text: 'Đảng viên không làm việc trong hệ thống chính trị',
    ...shared,
    facts: [...everySubject, ...nonLeaderFacts],
    groups: outsideSystemGroups,
    knockOuts: nonLeaderKnockOuts,
    levels: nonLeaderLevels,
  },
];

/** Quy định 366-QĐ/TW with Hướng dẫn 43-HD/BTCTW: the yearly rating from 2025 on. */
export const annualRating2025 = {
  rules: 'scoring',
  id: 'annual-rating/2025-08-30',
  series: 'annual-rating',
  name: 'Đánh giá, xếp loại chất lượng hằng năm theo Quy định 366-QĐ/TW',
  selection: { by: 'ratingYear', from: 2025, until: null },
  effectiveFrom: civilDate('2025-08-30'),
  effectiveUntil: null,
  sources: sources366,
  verifiedOn: null,
  unconfirmed: 'Đọc qua các bản đăng lại và báo chí; chưa đối chiếu với bản gốc đã ký.',
  settings: settings366,
  gaps: gaps366,
  subjects,
  deadlines: deadlines366,
  cap: {
    level: 'outstanding',
    next: 'good',
    ratio: ratio(20, 100),
    granted: {
      ratio: ratio(25, 100),
      text: 'Nơi có kết quả nổi bật, chuyển biến tích cực, vượt kế hoạch: cấp có thẩm quyền quyết định, không tự động',
      at: clause('366', 'Điều 11'),
    },
    text: 'Số xếp loại hoàn thành xuất sắc không quá 20% số hoàn thành tốt trong từng nhóm đối tượng có vị trí, vai trò, chức năng, nhiệm vụ tương đồng',
    settings: capSettings366,
    forms: capForms366,
    at: clause('366', 'Điều 11'),
  },
} as const satisfies ScoringRuleSet;
