import { civilDateOf } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { compares } from '../condition.ts';
import { compareShare } from '../points.ts';
import type { Limit, RuleSet } from '../rule-set.ts';

/** A limit of a set by its id; undefined where the set has none of that name. */
export function findLimit(set: RuleSet & { readonly limits: readonly Limit[] }, id: string): Limit | undefined {
  return set.limits.find((limit) => limit.id === id);
}

/** What is held against a limit: a number in the limit's own unit, or a part of a whole. */
export type Limited =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'share'; readonly part: number; readonly whole: number };

/** Whether a limit is kept; `unknown` where its number was not found, or nothing can be divided. */
export function keepsLimit({ is, amount }: Limit, given: Limited): boolean | 'unknown' {
  if (is === null || amount === null) return 'unknown';
  if (amount.kind === 'number') return given.kind === 'number' ? compares(given.number - amount.number, is) : 'unknown';
  if (amount.kind !== 'share' || given.kind === 'number' || given.whole === 0) return 'unknown';
  return compares(compareShare(given.part, given.whole, amount.ratio), is);
}

/**
 * The day that a limit names for a rated year, and for a quarter of it where it speaks of quarters; undefined for other
 * limits. Whether the day itself still counts is the limit's own `is`.
 */
export function deadlineOf({ amount }: Limit, year: number, quarter?: 1 | 2 | 3 | 4): CivilDate | undefined {
  if (amount?.kind === 'dayOfYear')
    return civilDateOf({ year: year + amount.yearsAfter, month: amount.month, day: amount.day });
  if (amount?.kind !== 'dayOfQuarter' || quarter === undefined) return undefined;
  return civilDateOf({ year, month: (quarter - 1) * 3 + amount.month, day: amount.day });
}
