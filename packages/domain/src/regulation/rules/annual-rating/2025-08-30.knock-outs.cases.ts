import { below, eco, failingUnits, lowVotes, member, of, row, self, selfOffDuty } from './rating-case.fixture.ts';
import type { RatingCase } from './rating-case.fixture.ts';

/** Table B, for the leadership collective: what knocks out, on which side of each bound, and under which written exception not. */
export const collectiveCases: readonly RatingCase[] = [
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
export const organizationCases: readonly RatingCase[] = [
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

export const leaderCases: readonly RatingCase[] = [
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

export const nonLeaderCases: readonly RatingCase[] = [
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
