import { compares } from '../condition.ts';
import { compareShare } from '../points.ts';
import type { Consequence, ThresholdRuleSet } from '../rule-set.ts';

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
