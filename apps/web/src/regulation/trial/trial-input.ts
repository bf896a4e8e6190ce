import type { Claim, Discipline, FlagFact, CountFact, RuleMeasure, SubjectRules } from '@co-so/domain';
import { bestClaims, plainPoints } from '@co-so/domain';

/** What was typed for one criterion; which of it counts is told by the criterion's measure. */
export interface ClaimInput {
  readonly points: string;
  /** Why a person gave so many points. */
  readonly why: string;
  readonly count: string;
  readonly yes: boolean;
  readonly met: readonly string[];
  readonly absent: boolean;
}

/** Everything that was typed into a trial, as it was typed. */
export interface TrialInput {
  /** The rated year, whose last day everything is seen from. */
  readonly year: number;
  readonly mode: 'given' | 'claims';
  /** Who gives the points that a person gives. */
  readonly scorer: string;
  readonly points: string;
  readonly claims: Readonly<Record<string, ClaimInput>>;
  readonly counts: Readonly<Partial<Record<CountFact, string>>>;
  readonly flags: readonly FlagFact[];
  readonly admittedOn: string;
  readonly disciplined: readonly Discipline[];
  readonly mitigated: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
}

export const emptyClaim: ClaimInput = {
  points: '',
  why: '',
  count: '',
  yes: false,
  met: [],
  absent: false,
};

/** A set whose levels ask for full points in a criterion cannot be tried with a total alone. */
export function needsClaims({ levels }: SubjectRules): boolean {
  return levels.length === 0 || levels.some(({ gates }) => gates.length > 0);
}

export function emptyTrial(rules: SubjectRules, year: number): TrialInput {
  return {
    year,
    mode: needsClaims(rules) ? 'claims' : 'given',
    scorer: '',
    points: '',
    claims: {},
    counts: {},
    flags: [],
    admittedOn: '',
    disciplined: [],
    mitigated: [],
    settings: {},
  };
}

const sampleCounts = { tasksAssigned: '20', tasksCompleted: '20', tasksExceeding: '6' } as const;

/** A subject that meets everything, to begin trying from. */
export function sampleTrial(rules: SubjectRules, { year, mode, settings }: TrialInput): TrialInput {
  const claims = Object.entries(bestClaims(rules)).map(([id, claim]) => [id, claimInput(claim)] as const);
  return {
    ...emptyTrial(rules, 0),
    year,
    mode,
    settings,
    points: '92',
    claims: Object.fromEntries(claims),
    counts: { ...sampleShares(rules), ...(rules.facts.includes('tasksAssigned') ? sampleCounts : {}) },
  };
}

/** All of all, wherever a share is asked for. */
function sampleShares({ groups }: SubjectRules): TrialInput['counts'] {
  const measures = groups.flatMap(({ criteria }) => criteria.map(({ measure }) => measure));
  const shares = measures.flatMap((measure) => (measure.kind === 'bands' ? [measure.whole, measure.part] : []));
  return Object.fromEntries(shares.map((name) => [name, '20']));
}

function claimInput(claim: Claim): ClaimInput {
  switch (claim.kind) {
    case 'manual':
      return { ...emptyClaim, points: plainPoints(claim.points).replace('.', ',') };
    case 'bands':
      return emptyClaim;
    case 'yesNo':
      return { ...emptyClaim, yes: claim.yes };
    case 'perOccurrence':
      return { ...emptyClaim, count: String(claim.count) };
    case 'allOrNothing':
      return { ...emptyClaim, met: claim.met };
    case 'notApplicable':
      return { ...emptyClaim, absent: true };
  }
}

/** Whether anything was typed for a criterion of that measure. */
export function isClaimed({ kind }: RuleMeasure, input: ClaimInput): boolean {
  if (input.absent) return true;
  switch (kind) {
    case 'manual':
      return input.points.trim() !== '';
    // A share is read from the counts.
    case 'bands':
      return false;
    case 'perOccurrence':
      return input.count.trim() !== '';
    case 'yesNo':
      return input.yes;
    case 'allOrNothing':
      return input.met.length > 0;
  }
}
