import { isCount } from '../check/check-facts.ts';
import { compares } from '../condition.ts';
import { keysOf, ownOf } from '../keys.ts';
import { compareShare } from '../points.ts';
import type { RuleProblem } from '../rule-problem.ts';
import type { Consequence, ThresholdRuleSet } from '../rule-set.ts';

/** The counted papers of a secret ballot: those handed out, those that came back, those that are valid. */
export interface Ballots {
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
}

/** The number of papers that the province's choice of `voteBase` names; undefined for any other choice. */
export function confidenceBase({ issued, returned, valid }: Ballots, choice: string): number | undefined {
  return ownOf<number>({ issued, returned, valid }, choice);
}

/** Totals of a secret ballot; the province's setting says which number of ballots is the base. */
export interface ConfidenceTotals {
  readonly low: number;
  readonly base: number;
}

/** What follows from so many votes of low confidence; undefined where nothing does. */
export function confidenceConsequence(set: ThresholdRuleSet, { low, base }: ConfidenceTotals): Consequence | undefined {
  if (base === 0) return undefined;
  return set.consequences.find((one) => compares(compareShare(low, base, one.low.ratio), one.low.is));
}

/** Whether enough of those summoned were present. */
export function hasQuorum({ quorum }: ThresholdRuleSet, present: number, summoned: number): boolean {
  return summoned > 0 && compareShare(present, summoned, quorum.ratio) >= 0;
}

export interface BallotTotals extends Ballots {
  readonly summoned: number;
  readonly present: number;
  readonly low: number;
}

/** Totals that cannot be so: no whole numbers, or more than they are part of. */
export function checkBallots(totals: BallotTotals): readonly RuleProblem[] {
  const wholes = {
    present: 'summoned',
    issued: 'present',
    returned: 'issued',
    valid: 'returned',
    low: 'valid',
  } as const;
  const numbers = keysOf(totals)
    .filter((name) => !isCount(totals[name]))
    .map((name): RuleProblem => ({ code: 'fact-number', at: `/${name}`, given: String(totals[name]) }));
  const parts = keysOf(wholes).flatMap((name): readonly RuleProblem[] => {
    const [given, expected] = [totals[name], totals[wholes[name]]];
    return given > expected ? [{ code: 'fact-over-whole', at: `/${name}`, given, expected }] : [];
  });
  return [...numbers, ...parts];
}
