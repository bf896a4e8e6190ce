import { civilDateOf } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import type { Cited } from '../clause.ts';
import { compares } from '../condition.ts';
import type { RuleComparison } from '../condition.ts';
import type { Ratio } from '../../ratio.ts';
import { compareShare } from '../points.ts';

export const limitUnits = {
  minutes: 'phút',
  days: 'ngày',
  workingDays: 'ngày làm việc',
  months: 'tháng',
  years: 'năm',
  yearsOfAge: 'tuổi',
  times: 'lần',
  persons: 'người',
  places: 'nơi',
  timesAYear: 'lần/năm',
  timesAQuarter: 'lần/quý',
  timesAMonth: 'lần/tháng',
} as const;

export type LimitUnit = keyof typeof limitUnits;

/** `amount` is `null` where a rule is known to exist and its number is not. */
export type Limit = {
  readonly id: string;
  readonly text: string;
  readonly is: RuleComparison | null;
  readonly amount:
    | { readonly kind: 'number'; readonly number: number; readonly unit: LimitUnit }
    /** One of these. */
    | { readonly kind: 'numbers'; readonly numbers: readonly number[]; readonly unit: LimitUnit }
    | { readonly kind: 'share'; readonly ratio: Ratio }
    /** A day of the month that lies so many months before what it is meant for. */
    | { readonly kind: 'dayOfMonth'; readonly day: number; readonly monthsBefore: number }
    /** A day of the year that follows the rated one by so many; the 3rd month of a quarter is its last. */
    | { readonly kind: 'dayOfYear'; readonly month: number; readonly day: number; readonly yearsAfter: number }
    | { readonly kind: 'dayOfQuarter'; readonly month: number; readonly day: number }
    | null;
} & Cited;

/** A limit by its id; undefined where there is none of that name. */
export function findLimit(limits: readonly Limit[], id: string): Limit | undefined {
  return limits.find((limit) => limit.id === id);
}

/** What is held against a limit: a number in the limit's own unit, or a part of a whole. */
export type Limited =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'share'; readonly part: number; readonly whole: number };

/** Whether a limit is kept; `unknown` where its number was not found, or nothing can be divided. */
export function keepsLimit({ is, amount }: Limit, given: Limited): boolean | 'unknown' {
  if (is === null || amount === null) return 'unknown';
  if (amount.kind === 'number') return given.kind === 'number' ? compares(given.number - amount.number, is) : 'unknown';
  if (amount.kind === 'numbers') return given.kind === 'number' ? amount.numbers.includes(given.number) : 'unknown';
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
