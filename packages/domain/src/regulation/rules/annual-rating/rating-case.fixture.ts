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

export const done: Facts = {
  tasksAssigned: 20,
  tasksCompleted: 20,
  tasksLate: 0,
  tasksBelowQuality: 0,
  tasksExceeding: 6,
};

export const of = (assigned: number, completed: number, late = 0, exceeding = 0): Facts => ({
  ...done,
  tasksAssigned: assigned,
  tasksCompleted: completed,
  tasksLate: late,
  tasksExceeding: exceeding,
});

export const row = (
  clause: string,
  [subject, score]: readonly [string, string],
  facts: Facts,
  [expected, ...reasons]: readonly [string, ...string[]],
  more: Partial<RatingCase> = {},
): RatingCase => ({ clause, subject, score, facts: { ...done, ...facts }, expected, reasons, ...more });

export const allFacts: Facts = {
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

export const eco = (assigned: number, missed: number): Facts => ({
  ecoTargetsAssigned: assigned,
  ecoTargetsMissed: missed,
});

export const member = (dutyRelated: boolean, attributedHere: boolean): Facts => ({
  disciplined: [{ who: 'member', dutyRelated, attributedHere }],
});
export const self: Facts = { disciplined: [{ who: 'self', dutyRelated: true, attributedHere: true }] };
export const selfOffDuty: Facts = { disciplined: [{ who: 'self', dutyRelated: false, attributedHere: true }] };
export const below: Facts = { disciplined: [{ who: 'subordinateUnit', dutyRelated: false, attributedHere: false }] };

export const late = ['manual', 'LATE', 'LATE_GT_20', 'UNDEFINED'] as const;

export const remedied = (found: number, mended: number): Facts => ({
  shortcomingsFound: found,
  shortcomingsRemedied: mended,
});
export const failingUnits = (rated: number, failing: number): Facts => ({ unitsRated: rated, unitsFailing: failing });
export const lowVotes = (votes: number, low: number): Facts => ({ confidenceVotes: votes, confidenceLow: low });

export const leadersOwn: Facts = { ...failingUnits(4, 0), ...lowVotes(20, 0), corruptionDisciplined: false };
export const nonLeadersOwn: Facts = { forbiddenActs: false, exemplaryBreach: false };
