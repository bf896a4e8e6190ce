import { civilDate } from '../../../civil-date.ts';
import { collectiveCases, leaderCases, nonLeaderCases, organizationCases } from './2025-08-30.knock-outs.cases.ts';
import { allFacts, done, late, leadersOwn, nonLeadersOwn, of, remedied, row } from './rating-case.fixture.ts';
import type { RatingCase } from './rating-case.fixture.ts';

/** Article 11: 90, 70 and 50 points, each side of each, for every kind of subject. */
const thresholds: readonly RatingCase[] = [
  row('từ 90 điểm', ['collective', '90'], {}, ['outstanding']),
  row('từ 90 điểm', ['collective', '89.99'], {}, ['good']),
  row('từ 70 đến dưới 90', ['collective', '70'], {}, ['good']),
  row('từ 70 đến dưới 90', ['collective', '69.99'], {}, ['satisfactory']),
  row('từ 50 đến dưới 70', ['collective', '50'], {}, ['satisfactory']),
  row('dưới 50', ['collective', '49.99'], {}, ['failing', 'SCORE']),
  row('từ 90 điểm', ['organization', '90'], {}, ['outstanding']),
  row('từ 90 điểm', ['organization', '89.99'], {}, ['good']),
  row('từ 70 đến dưới 90', ['organization', '70'], {}, ['good']),
  row('từ 70 đến dưới 90', ['organization', '69.99'], {}, ['satisfactory']),
  row('từ 50 đến dưới 70', ['organization', '50'], {}, ['satisfactory']),
  row('dưới 50', ['organization', '49.99'], {}, ['failing', 'SCORE']),
  row('từ 90 điểm', ['leader', '90'], {}, ['outstanding']),
  row('từ 90 điểm', ['leader', '89.99'], {}, ['good']),
  row('từ 70 đến dưới 90', ['leader', '70'], {}, ['good']),
  row('từ 70 đến dưới 90', ['leader', '69.99'], {}, ['satisfactory']),
  row('từ 50 đến dưới 70', ['leader', '50'], {}, ['satisfactory']),
  row('dưới 50', ['leader', '49.99'], {}, ['failing', 'SCORE']),
  row('từ 90 điểm', ['nonLeader', '90'], {}, ['outstanding']),
  row('từ 90 điểm', ['nonLeader', '89.99'], {}, ['good']),
  row('từ 70 đến dưới 90', ['nonLeader', '70'], {}, ['good']),
  row('từ 70 đến dưới 90', ['nonLeader', '69.99'], {}, ['satisfactory']),
  row('từ 50 đến dưới 70', ['nonLeader', '50'], {}, ['satisfactory']),
  row('dưới 50', ['nonLeader', '49.99'], {}, ['failing', 'SCORE']),
  row('từ 90 điểm', ['outsideSystem', '90'], {}, ['outstanding']),
  row('từ 90 điểm', ['outsideSystem', '89.99'], {}, ['good']),
  row('từ 70 đến dưới 90', ['outsideSystem', '70'], {}, ['good']),
  row('từ 70 đến dưới 90', ['outsideSystem', '69.99'], {}, ['satisfactory']),
  row('từ 50 đến dưới 70', ['outsideSystem', '50'], {}, ['satisfactory']),
  row('dưới 50', ['outsideSystem', '49.99'], {}, ['failing', 'SCORE']),
  row('dưới 50', ['leader', '0'], {}, ['failing', 'SCORE']),
];

/** Article 11: the conditions of each level, each side of each bound. */
const conditions: readonly RatingCase[] = [
  row('ít nhất 30% vượt mức', ['nonLeader', '95'], of(10, 10, 0, 3), ['outstanding']),
  row('ít nhất 30% vượt mức', ['nonLeader', '95'], of(100, 100, 0, 29), ['good', 'EXCEEDING_LT_30']),
  row('ít nhất 30% vượt mức', ['leader', '95'], of(100, 100, 0, 30), ['outstanding']),
  row('ít nhất 30% vượt mức', ['leader', '95'], of(100, 100, 0, 31), ['outstanding']),
  row('ít nhất 30% vượt mức', ['leader', '95'], of(100, 100, 0, 29), ['good', 'EXCEEDING_LT_30']),
  row('ít nhất 30% vượt mức', ['collective', '95'], of(100, 100, 0, 29), ['good', 'EXCEEDING_LT_30']),
  row('đã khắc phục 100%', ['leader', '95'], remedied(10, 9), ['good', 'SHORTCOMINGS']),
  row('đã khắc phục 100%', ['leader', '95'], remedied(10, 10), ['outstanding']),
  row('đã khắc phục 100%', ['leader', '95'], remedied(100, 99), ['good', 'SHORTCOMINGS']),
  row('đã khắc phục 100%', ['collective', '95'], remedied(100, 99), ['good', 'SHORTCOMINGS']),
  row('đã khắc phục 100%', ['nonLeader', '95'], remedied(100, 99), ['good', 'SHORTCOMINGS']),
  row('không có hạn chế nào được chỉ ra', ['nonLeader', '95'], remedied(0, 0), ['outstanding']),
  row('hoàn thành 100%', ['collective', '95'], of(100, 99, 0, 40), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('hoàn thành 100%', ['leader', '95'], of(100, 99, 0, 40), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('hoàn thành 100%', ['nonLeader', '95'], of(100, 99, 0, 40), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('hoàn thành 100%', ['collective', '80'], of(100, 99), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('hoàn thành 100%', ['leader', '80'], of(100, 99), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('hoàn thành 100%', ['collective', '60'], of(100, 99), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('hoàn thành 100%', ['leader', '60'], of(100, 99), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('hoàn thành 100%', ['nonLeader', '60'], of(100, 99), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('hoàn thành 100%', ['nonLeader', '60'], of(20, 19), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('đúng tiến độ', ['collective', '95'], of(20, 20, 1, 6), ['satisfactory', 'LATE']),
  row('đúng tiến độ', ['leader', '95'], of(20, 20, 1, 6), ['satisfactory', 'LATE']),
  row('đúng tiến độ', ['nonLeader', '95'], of(20, 20, 1, 6), ['satisfactory', 'LATE']),
  row('đúng tiến độ', ['collective', '75'], of(20, 20, 1), ['satisfactory', 'LATE']),
  row('đúng tiến độ', ['leader', '75'], of(20, 20, 1), ['satisfactory', 'LATE']),
  row('đúng tiến độ', ['nonLeader', '75'], of(20, 20, 1), ['satisfactory', 'LATE']),
  row('chất lượng', ['collective', '95'], { tasksBelowQuality: 1 }, ['satisfactory', 'QUALITY']),
  row('chất lượng', ['leader', '95'], { tasksBelowQuality: 1 }, ['satisfactory', 'QUALITY']),
  row('chất lượng', ['collective', '70'], { tasksBelowQuality: 1 }, ['satisfactory', 'QUALITY']),
  row('chất lượng', ['leader', '70'], { tasksBelowQuality: 1 }, ['satisfactory', 'QUALITY']),
  row('chất lượng', ['nonLeader', '70'], { tasksBelowQuality: 1 }, ['satisfactory', 'QUALITY']),
  row('chậm không quá 20%', ['nonLeader', '60'], of(10, 10, 2), ['satisfactory']),
  row('chậm không quá 20%', ['nonLeader', '60'], of(100, 100, 21), late),
  row('chậm không quá 20%', ['leader', '60'], of(100, 100, 20), ['satisfactory']),
  row('chậm không quá 20%', ['leader', '60'], of(100, 100, 19), ['satisfactory']),
  row('chậm không quá 20%', ['leader', '60'], of(100, 100, 21), late),
  row('chậm không quá 20%', ['collective', '60'], of(100, 100, 20), ['satisfactory']),
  row('chậm không quá 20%', ['collective', '60'], of(100, 100, 21), late),
];

const notRated: readonly RatingCase[] = [
  row('miễn', ['nonLeader', '0'], { exempt: true }, ['notRated', 'EXEMPT']),
  row('đình chỉ', ['nonLeader', '0'], { suspended: true }, ['notRated', 'SUSPENDED']),
  row('đình chỉ', ['nonLeader', '0'], { suspended: true, exempt: true }, ['notRated', 'EXEMPT', 'SUSPENDED']),
  row('mới kết nạp', ['nonLeader', '80'], { admittedOn: civilDate('2025-06-30') }, ['good']),
  row('mới kết nạp', ['nonLeader', '80'], { admittedOn: civilDate('2025-07-01') }, ['notRated', 'NEW_LT_6M']),
  row('mới kết nạp', ['outsideSystem', '80'], { admittedOn: civilDate('2025-12-31') }, ['notRated', 'NEW_LT_6M']),
  row('mới thành lập', ['organization', '80'], { newOrganization: true }, ['notRated', 'NEW_ORG']),
  row('không có nhiệm vụ', ['nonLeader', '88'], of(0, 0), ['manual', 'NO_TASKS']),
  row('có một nhiệm vụ', ['nonLeader', '88'], of(1, 1), ['good']),
];

/** Everything that may be said of each kind of subject, none of it against it. */
const nothingAgainst: readonly RatingCase[] = [
  row('mọi điều kiện', ['collective', '100'], allFacts, ['outstanding']),
  row('mọi điều kiện', ['organization', '100'], allFacts, ['outstanding']),
  row('mọi điều kiện', ['leader', '100'], { ...allFacts, ...leadersOwn }, ['outstanding']),
  row('mọi điều kiện', ['nonLeader', '100'], { ...allFacts, ...nonLeadersOwn }, ['outstanding']),
  row('mọi điều kiện', ['outsideSystem', '100'], { ...allFacts, ...nonLeadersOwn }, ['outstanding']),
];

export const ratingCases: readonly RatingCase[] = [
  ...thresholds,
  ...conditions,
  ...collectiveCases,
  ...organizationCases,
  ...leaderCases,
  ...nonLeaderCases,
  ...notRated,
  ...nothingAgainst,
];

/** What is no subject's business, or more than there can be: refused, and never evaluated. */
export interface RefusedRating extends Pick<RatingCase, 'subject' | 'score' | 'facts' | 'ecoTargetsMode'> {
  readonly refused: string;
}

export const refusedRatings: readonly RefusedRating[] = [
  { subject: 'collective', score: '100.01', facts: done, refused: 'total-over-scale' },
  { subject: 'organization', score: '100.01', facts: done, refused: 'total-over-scale' },
  { subject: 'leader', score: '100.01', facts: done, refused: 'total-over-scale' },
  { subject: 'nonLeader', score: '100.01', facts: done, refused: 'total-over-scale' },
  { subject: 'outsideSystem', score: '100.01', facts: done, refused: 'total-over-scale' },
  { subject: 'collective', score: '80', facts: { ...done, unitsRated: 4 }, refused: 'fact-foreign' },
  { subject: 'leader', score: '80', facts: { ...done, forbiddenActs: true }, refused: 'fact-foreign' },
  { subject: 'nonLeader', score: '80', facts: { ...done, confidenceVotes: 9 }, refused: 'fact-foreign' },
  { subject: 'leader', score: '80', facts: { ...done, tasksCompleted: 21 }, refused: 'fact-over-whole' },
  { subject: 'centralLeader', score: '80', facts: done, refused: 'subject-unknown' },
  { subject: 'collective', score: '80', facts: done, ecoTargetsMode: 'both', refused: 'choice-unknown' },
];
