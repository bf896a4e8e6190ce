import type { Ratio } from '../ratio.ts';

export type CapBase = 'goodOnly' | 'goodOrBetter';
export type CapRounding = 'floor' | 'halfUp';

/** How a province counts the cap; each choice stands as a cited setting in the rule set. */
export interface CapReading {
  readonly base: CapBase;
  /** Of the base; 20/100, or 25/100 where it was granted. */
  readonly ratio: Ratio;
  readonly rounding: CapRounding;
}

/** Whole numbers of one group of similar position. */
export interface CapGroup {
  /** Those who meet the conditions of the best level. */
  readonly candidates: number;
  /** Those at the next level already. */
  readonly good: number;
}

/** What is left of a group after the cap. */
export interface Capped {
  readonly outstanding: number;
  readonly good: number;
}

/**
 * The largest number of candidates that may stay; the rest are good, and count in the base. With N = candidates + good
 * and k staying, k ≤ r × (N − k) or k ≤ r × N, solved for k, so nothing is tried out. Exact for all whole numbers.
 */
export function capOutstanding({ candidates, good }: CapGroup, { base, ratio, rounding }: CapReading): Capped {
  const all = BigInt(candidates) + BigInt(good);
  const [numerator, denominator] = [BigInt(ratio.numerator), BigInt(ratio.denominator)];
  const half = rounding === 'halfUp' ? denominator : 0n;
  const leaving = base === 'goodOnly' ? numerator : 0n;
  const allowed = (2n * numerator * all + half) / (2n * (denominator + leaving));
  const outstanding = allowed < BigInt(candidates) ? Number(allowed) : candidates;
  return { outstanding, good: Number(all) - outstanding };
}
