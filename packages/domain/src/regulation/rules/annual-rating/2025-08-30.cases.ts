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

const member = (dutyRelated: boolean, attributedHere: boolean): Facts => ({
  disciplined: [{ who: 'member', dutyRelated, attributedHere }],
});
const self: Facts = { disciplined: [{ who: 'self', dutyRelated: true, attributedHere: true }] };

/** Each side of each threshold of Article 11. */
const thresholds: readonly RatingCase[] = [
  row('từ 90 điểm', ['nonLeader', '90'], {}, ['outstanding']),
  row('từ 90 điểm', ['nonLeader', '89.99'], {}, ['good']),
  row('từ 70 đến dưới 90', ['leader', '70'], {}, ['good']),
  row('từ 70 đến dưới 90', ['leader', '69.99'], {}, ['satisfactory']),
  row('từ 50 đến dưới 70', ['outsideSystem', '50'], {}, ['satisfactory']),
  row('dưới 50', ['outsideSystem', '49.99'], {}, ['failing', 'SCORE']),
  row('dưới 50', ['organization', '49.99'], {}, ['failing', 'SCORE']),
  row('ít nhất 30% vượt mức', ['nonLeader', '95'], of(10, 10, 0, 3), ['outstanding']),
  row('ít nhất 30% vượt mức', ['nonLeader', '95'], of(100, 100, 0, 29), ['good', 'EXCEEDING_LT_30']),
  row('chậm không quá 20%', ['nonLeader', '60'], of(10, 10, 2), ['satisfactory']),
  row('chậm không quá 20%', ['nonLeader', '60'], of(100, 100, 21), ['manual', 'LATE', 'LATE_GT_20', 'UNDEFINED']),
  row('hoàn thành 100%', ['nonLeader', '60'], of(20, 19), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('đúng tiến độ', ['nonLeader', '95'], of(20, 20, 1, 6), ['satisfactory', 'LATE']),
  row('chất lượng', ['nonLeader', '70'], { tasksBelowQuality: 1 }, ['satisfactory', 'QUALITY']),
  row('đã khắc phục 100%', ['leader', '95'], { shortcomingsFound: 10, shortcomingsRemedied: 9 }, [
    'good',
    'SHORTCOMINGS',
  ]),
  row('đã khắc phục 100%', ['leader', '95'], { shortcomingsFound: 10, shortcomingsRemedied: 10 }, ['outstanding']),
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
  row('C3 has no exception', ['collective', '92'], { degradationConcluded: true }, ['failing', 'C3'], {
    mitigated: ['C3'],
  }),
  row('C4 dưới 70%', ['collective', '85'], of(10, 7), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('C4 dưới 70%', ['collective', '85'], of(100, 69), ['failing', 'C4']),
  row('C4, M1', ['collective', '85'], of(100, 69), ['manual', 'C4'], { mitigated: ['C4'] }),
  row('C5 manual', ['collective', '88'], { ecoTargetsAssigned: 5, ecoTargetsMissed: 1 }, ['manual', 'C5']),
  row('C5 any', ['collective', '88'], { ecoTargetsAssigned: 5, ecoTargetsMissed: 1 }, ['failing', 'C5'], {
    ecoTargetsMode: 'any',
  }),
  row('C5 any, M1', ['collective', '88'], { ecoTargetsAssigned: 5, ecoTargetsMissed: 1 }, ['manual', 'C5'], {
    ecoTargetsMode: 'any',
    mitigated: ['C5'],
  }),
  row('C5 all', ['collective', '88'], { ecoTargetsAssigned: 5, ecoTargetsMissed: 4 }, ['good'], {
    ecoTargetsMode: 'all',
  }),
  row('C5 all', ['collective', '88'], { ecoTargetsAssigned: 5, ecoTargetsMissed: 5 }, ['failing', 'C5'], {
    ecoTargetsMode: 'all',
  }),
  row('C5 all of none', ['collective', '88'], { ecoTargetsAssigned: 0 }, ['good'], { ecoTargetsMode: 'all' }),
  row(
    'a unit below',
    ['collective', '95'],
    { disciplined: [{ who: 'subordinateUnit', dutyRelated: false, attributedHere: false }] },
    ['good', 'DISCIPLINED'],
  ),
  row('a warning for the organization', ['organization', '92'], { degradationConcluded: true }, ['manual', 'C3']),
  row('several warnings', ['organization', '92'], { ...of(20, 10), degradationConcluded: true }, [
    'manual',
    'C3',
    'C4',
  ]),
  row('score before warnings', ['organization', '40'], { degradationConcluded: true }, ['failing', 'SCORE']),
];

const leader: readonly RatingCase[] = [
  row('L1', ['leader', '85'], of(100, 69), ['failing', 'L1']),
  row('L2 manual', ['leader', '85'], { ecoTargetsAssigned: 1, ecoTargetsMissed: 1 }, ['manual', 'L2']),
  row('L3 trên 50%', ['leader', '88'], { unitsRated: 4, unitsFailing: 2 }, ['good']),
  row('L3 trên 50%', ['leader', '88'], { unitsRated: 5, unitsFailing: 3 }, ['failing', 'L3']),
  row('L4 trên 50%', ['leader', '91'], { confidenceVotes: 100, confidenceLow: 50 }, ['outstanding']),
  row('L4 trên 50%', ['leader', '91'], { confidenceVotes: 100, confidenceLow: 51 }, ['failing', 'L4']),
  row('L5', ['leader', '91'], self, ['failing', 'L5']),
  row('L6, M2', ['leader', '91'], { degradationConcluded: true }, ['manual', 'L6'], { mitigated: ['L6'] }),
  row('L7', ['leader', '94'], { corruptionDisciplined: true }, ['failing', 'L7']),
  row('L7, M2', ['leader', '94'], { corruptionDisciplined: true }, ['manual', 'L7'], { mitigated: ['L7'] }),
  row('one of two excused', ['leader', '94'], { ...self, corruptionDisciplined: true }, ['failing', 'L5'], {
    mitigated: ['L7'],
  }),
];

const nonLeader: readonly RatingCase[] = [
  row('N1', ['nonLeader', '90'], { degradationConcluded: true }, ['failing', 'N1']),
  row('N2 and the score', ['nonLeader', '40'], self, ['failing', 'N2', 'SCORE']),
  row('N3', ['outsideSystem', '90'], { forbiddenActs: true }, ['failing', 'N3']),
  row('N4, M3', ['nonLeader', '90'], { exemplaryBreach: true }, ['manual', 'N4'], { mitigated: ['N4'] }),
  row('N5 trên 50%', ['nonLeader', '80'], of(20, 10), ['manual', 'INCOMPLETE', 'UNDEFINED']),
  row('N5 trên 50%', ['nonLeader', '80'], of(20, 9), ['failing', 'N5']),
];

const notRated: readonly RatingCase[] = [
  row('miễn', ['nonLeader', '0'], { exempt: true }, ['notRated', 'EXEMPT']),
  row('đình chỉ', ['nonLeader', '0'], { suspended: true, exempt: true }, ['notRated', 'EXEMPT', 'SUSPENDED']),
  row('mới kết nạp', ['nonLeader', '80'], { admittedOn: civilDate('2025-06-30') }, ['good']),
  row('mới kết nạp', ['nonLeader', '80'], { admittedOn: civilDate('2025-07-01') }, ['notRated', 'NEW_LT_6M']),
  row('mới thành lập', ['organization', '80'], { newOrganization: true }, ['notRated', 'NEW_ORG']),
  row('không có nhiệm vụ', ['nonLeader', '88'], of(0, 0), ['manual', 'NO_TASKS']),
];

export const ratingCases: readonly RatingCase[] = [...thresholds, ...collective, ...leader, ...nonLeader, ...notRated];
