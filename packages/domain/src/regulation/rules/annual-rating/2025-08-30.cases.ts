import { civilDate } from '../../../civil-date.ts';
import type { Facts } from '../../facts.ts';

/** One situation under 366-QĐ/TW: what is known, and what the text makes of it. */
export interface RatingCase {
  readonly clause: string;
  readonly subject: string;
  readonly score: string;
  readonly facts: Facts;
  readonly mitigated?: readonly string[];
  readonly ecoTargetsMode?: string;
  readonly expected: string;
  readonly reasons: readonly string[];
}

const done: Facts = {
  tasksAssigned: 20,
  tasksCompleted: 20,
  tasksLate: 0,
  tasksBelowQuality: 0,
  tasksExceeding: 6,
};

const of = (assigned: number, completed: number, late = 0, exceeding = 0): Facts => ({
  ...done,
  tasksAssigned: assigned,
  tasksCompleted: completed,
  tasksLate: late,
  tasksExceeding: exceeding,
});

const row = (
  clause: string,
  [subject, score]: readonly [string, string],
  facts: Facts,
  [expected, ...reasons]: readonly [string, ...string[]],
  more: Partial<RatingCase> = {},
): RatingCase => ({ clause, subject, score, facts: { ...done, ...facts }, expected, reasons, ...more });

const allFacts: Facts = {
  admittedOn: civilDate('2011-05-19'),
  exempt: false,
  suspended: false,
  newOrganization: false,
  shortcomingsFound: 4,
  shortcomingsRemedied: 4,
  disciplined: [],
  degradationConcluded: false,
  disunityConcluded: false,
  personnelWrongdoingConcluded: false,
  ecoTargetsAssigned: 5,
  ecoTargetsMissed: 0,
};

const eco = (assigned: number, missed: number): Facts => ({ ecoTargetsAssigned: assigned, ecoTargetsMissed: missed });

const member = (dutyRelated: boolean, attributedHere: boolean): Facts => ({
  disciplined: [{ who: 'member', dutyRelated, attributedHere }],
});
const self: Facts = { disciplined: [{ who: 'self', dutyRelated: true, attributedHere: true }] };
const selfOffDuty: Facts = { disciplined: [{ who: 'self', dutyRelated: false, attributedHere: true }] };
const below: Facts = { disciplined: [{ who: 'subordinateUnit', dutyRelated: false, attributedHere: false }] };

const late = ['manual', 'LATE', 'LATE_GT_20', 'UNDEFINED'] as const;

const remedied = (found: number, mended: number): Facts => ({ shortcomingsFound: found, shortcomingsRemedied: mended });
const failingUnits = (rated: number, failing: number): Facts => ({ unitsRated: rated, unitsFailing: failing });
const lowVotes = (votes: number, low: number): Facts => ({ confidenceVotes: votes, confidenceLow: low });

const leadersOwn: Facts = { ...failingUnits(4, 0), ...lowVotes(20, 0), corruptionDisciplined: false };
const nonLeadersOwn: Facts = { forbiddenActs: false, exemplaryBreach: false };

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

const collective: readonly RatingCase[] = [
  row('C1', ['collective', '92'], { personnelWrongdoingConcluded: true }, ['failing', 'C1']),
  row('C1 has no exception', ['collective', '92'], { disunityConcluded: true }, ['failing', 'C1'], {
    mitigated: ['C1'],
  }),
  row('C2', ['collective', '92'], member(true, true), ['failing', 'C2']),
  row('C2, M1', ['collective', '92'], member(true, true), ['manual', 'C2'], { mitigated: ['C2'] }),
  row('C2 elsewhere', ['collective', '92'], member(true, false), ['good', 'DISCIPLINED']),
  row('C2 off duty', ['collective', '92'], member(false, true), ['good', 'DISCIPLINED']),
  row('C3', ['collective', '92'], { degradationConcluded: true }, ['failing', 'C3']),
  row('C3 has no exception', ['collective', '92'], { degradationConcluded: true }, ['failing', 'C3'], {
    mitigated: ['C3'],
  }),
  row('C4 dưới 70%', ['collective', '85'], of(10, 7), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('C4 dưới 70%', ['collective', '85'], of(100, 69), ['failing', 'C4']),
  row('C4, M1', ['collective', '85'], of(100, 69), ['manual', 'C4'], { mitigated: ['C4'] }),
  row('C5 manual', ['collective', '88'], eco(5, 0), ['good']),
  row('C5 manual', ['collective', '88'], eco(5, 1), ['manual', 'C5']),
  row('C5 manual, chosen', ['collective', '88'], eco(5, 1), ['manual', 'C5'], { ecoTargetsMode: 'manual' }),
  row('C5 any', ['collective', '88'], eco(5, 0), ['good'], { ecoTargetsMode: 'any' }),
  row('C5 any', ['collective', '88'], eco(5, 1), ['failing', 'C5'], { ecoTargetsMode: 'any' }),
  row('C5 any', ['collective', '88'], eco(5, 5), ['failing', 'C5'], { ecoTargetsMode: 'any' }),
  row('C5 any, M1', ['collective', '88'], eco(5, 1), ['manual', 'C5'], { ecoTargetsMode: 'any', mitigated: ['C5'] }),
  row('C5 all, one missed', ['collective', '88'], eco(5, 1), ['good'], { ecoTargetsMode: 'all' }),
  row('C5 all, all but one', ['collective', '88'], eco(5, 4), ['good'], { ecoTargetsMode: 'all' }),
  row('C5 all, 99 of 100', ['collective', '88'], eco(100, 99), ['good'], { ecoTargetsMode: 'all' }),
  row('C5 all', ['collective', '88'], eco(5, 5), ['failing', 'C5'], { ecoTargetsMode: 'all' }),
  row('C5 all, only one assigned', ['collective', '88'], eco(1, 1), ['failing', 'C5'], { ecoTargetsMode: 'all' }),
  row('C5 all of none', ['collective', '88'], eco(0, 0), ['good'], { ecoTargetsMode: 'all' }),
  row('a unit below', ['collective', '95'], below, ['good', 'DISCIPLINED']),
  row('the collective itself is no member', ['collective', '95'], self, ['outstanding']),
];

/** C1 to C5 are worded for the leadership collective: of an organization a person decides. */
const organization: readonly RatingCase[] = [
  row('C1, a warning', ['organization', '92'], { disunityConcluded: true }, ['manual', 'C1']),
  row('C1, a warning', ['organization', '92'], { personnelWrongdoingConcluded: true }, ['manual', 'C1']),
  row('C2, a warning', ['organization', '92'], member(true, true), ['manual', 'C2']),
  row('C2 elsewhere', ['organization', '92'], member(true, false), ['good', 'DISCIPLINED']),
  row('C3, a warning', ['organization', '92'], { degradationConcluded: true }, ['manual', 'C3']),
  row('C4, a warning', ['organization', '92'], of(100, 69), ['manual', 'C4']),
  row('C5, a warning', ['organization', '92'], eco(5, 1), ['manual', 'C5'], { ecoTargetsMode: 'any' }),
  row('C5, a warning', ['organization', '92'], eco(5, 5), ['manual', 'C5'], { ecoTargetsMode: 'all' }),
  row('several warnings', ['organization', '92'], { ...of(20, 10), degradationConcluded: true }, [
    'manual',
    'C3',
    'C4',
  ]),
  row('score before warnings', ['organization', '40'], { degradationConcluded: true }, ['failing', 'SCORE']),
];

const leader: readonly RatingCase[] = [
  row('L1 dưới 70%', ['leader', '85'], of(10, 7), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('L1 dưới 70%', ['leader', '85'], of(100, 69), ['failing', 'L1']),
  row('L1, M2', ['leader', '85'], of(100, 69), ['manual', 'L1'], { mitigated: ['L1'] }),
  row('L2 manual', ['leader', '85'], eco(1, 1), ['manual', 'L2']),
  row('L2 any', ['leader', '85'], eco(5, 1), ['failing', 'L2'], { ecoTargetsMode: 'any' }),
  row('L2, M2', ['leader', '85'], eco(5, 1), ['manual', 'L2'], { ecoTargetsMode: 'any', mitigated: ['L2'] }),
  row('L3 trên 50%', ['leader', '88'], failingUnits(4, 2), ['good']),
  row('L3 trên 50%', ['leader', '88'], failingUnits(5, 3), ['failing', 'L3']),
  row('L3 trên 50%', ['leader', '88'], failingUnits(100, 49), ['good']),
  row('L3 trên 50%', ['leader', '88'], failingUnits(100, 51), ['failing', 'L3']),
  row('L3, M2', ['leader', '88'], failingUnits(5, 3), ['manual', 'L3'], { mitigated: ['L3'] }),
  row('L4 trên 50%', ['leader', '91'], lowVotes(100, 50), ['outstanding']),
  row('L4 trên 50%', ['leader', '91'], lowVotes(100, 51), ['failing', 'L4']),
  row('L4, M2', ['leader', '91'], lowVotes(100, 51), ['manual', 'L4'], { mitigated: ['L4'] }),
  row('L5', ['leader', '91'], self, ['failing', 'L5']),
  row('L5 off duty', ['leader', '91'], selfOffDuty, ['outstanding']),
  row('L5, whoever else', ['leader', '91'], member(true, true), ['outstanding']),
  row('L5, M2', ['leader', '91'], self, ['manual', 'L5'], { mitigated: ['L5'] }),
  row('L6', ['leader', '91'], { degradationConcluded: true }, ['failing', 'L6']),
  row('L6, M2', ['leader', '91'], { degradationConcluded: true }, ['manual', 'L6'], { mitigated: ['L6'] }),
  row('L7', ['leader', '94'], { corruptionDisciplined: true }, ['failing', 'L7']),
  row('L7, M2', ['leader', '94'], { corruptionDisciplined: true }, ['manual', 'L7'], { mitigated: ['L7'] }),
  row('one of two excused', ['leader', '94'], { ...self, corruptionDisciplined: true }, ['failing', 'L5'], {
    mitigated: ['L7'],
  }),
  row('of a leader nobody asks for the discipline of others', ['leader', '91'], below, ['outstanding']),
];

const nonLeader: readonly RatingCase[] = [
  row('N1', ['nonLeader', '90'], { degradationConcluded: true }, ['failing', 'N1']),
  row('N1, M3', ['nonLeader', '90'], { degradationConcluded: true }, ['manual', 'N1'], { mitigated: ['N1'] }),
  row('N2', ['nonLeader', '90'], self, ['failing', 'N2']),
  row('N2 off duty', ['nonLeader', '90'], selfOffDuty, ['outstanding']),
  row('N2, M3', ['outsideSystem', '90'], self, ['manual', 'N2'], { mitigated: ['N2'] }),
  row('N2 and the score', ['nonLeader', '40'], self, ['failing', 'N2', 'SCORE']),
  row('N3', ['outsideSystem', '90'], { forbiddenActs: true }, ['failing', 'N3']),
  row('N3, M3', ['outsideSystem', '90'], { forbiddenActs: true }, ['manual', 'N3'], { mitigated: ['N3'] }),
  row('N4', ['nonLeader', '90'], { exemplaryBreach: true }, ['failing', 'N4']),
  row('N4, M3', ['nonLeader', '90'], { exemplaryBreach: true }, ['manual', 'N4'], { mitigated: ['N4'] }),
  row('N5 trên 50%', ['nonLeader', '80'], of(20, 10), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('N5 trên 50%', ['nonLeader', '80'], of(20, 9), ['failing', 'N5']),
  row('N5 trên 50%', ['outsideSystem', '80'], of(100, 49), ['failing', 'N5']),
  row('N5 trên 50%', ['outsideSystem', '80'], of(100, 51), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('N5, M3', ['nonLeader', '80'], of(20, 9), ['manual', 'N5'], { mitigated: ['N5'] }),
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
  ...collective,
  ...organization,
  ...leader,
  ...nonLeader,
  ...notRated,
  ...nothingAgainst,
];

/** What is no subject's business, or more than there can be: refused, and never evaluated. */
export interface RefusedRating extends Pick<RatingCase, 'subject' | 'score' | 'facts' | 'ecoTargetsMode'> {
  readonly refused: string;
}

export const refusedRatings: readonly RefusedRating[] = [
  { subject: 'collective', score: '100.01', facts: done, refused: 'points-over-scale' },
  { subject: 'organization', score: '100.01', facts: done, refused: 'points-over-scale' },
  { subject: 'leader', score: '100.01', facts: done, refused: 'points-over-scale' },
  { subject: 'nonLeader', score: '100.01', facts: done, refused: 'points-over-scale' },
  { subject: 'outsideSystem', score: '100.01', facts: done, refused: 'points-over-scale' },
  { subject: 'collective', score: '80', facts: { ...done, unitsRated: 4 }, refused: 'fact-foreign' },
  { subject: 'leader', score: '80', facts: { ...done, forbiddenActs: true }, refused: 'fact-foreign' },
  { subject: 'nonLeader', score: '80', facts: { ...done, confidenceVotes: 9 }, refused: 'fact-foreign' },
  { subject: 'leader', score: '80', facts: { ...done, tasksCompleted: 21 }, refused: 'fact-over-whole' },
  { subject: 'centralLeader', score: '80', facts: done, refused: 'subject-unknown' },
  { subject: 'collective', score: '80', facts: done, ecoTargetsMode: 'both', refused: 'choice-unknown' },
];
