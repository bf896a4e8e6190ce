import { daysInMonth, parts } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Ratio } from '../ratio.ts';
import type { CountFact, DisciplinedParty, Facts, FlagFact } from './facts.ts';
import { compareShare } from './points.ts';

export const comparisons = ['under', 'atMost', 'exactly', 'atLeast', 'over'] as const;
export type RuleComparison = (typeof comparisons)[number];

/** A sentence about facts, as data. */
export type Condition =
  /** `part` (less `minus`) against a share of `whole`. */
  | {
      readonly kind: 'share';
      readonly part: CountFact;
      readonly minus?: CountFact;
      readonly whole: CountFact;
      readonly is: RuleComparison;
      readonly ratio: Ratio;
    }
  | { readonly kind: 'count'; readonly fact: CountFact; readonly is: RuleComparison; readonly number: number }
  | { readonly kind: 'flag'; readonly fact: FlagFact }
  /** Whether anybody was disciplined of those named; `dutyRelated` and `attributedHere` narrow it. */
  | {
      readonly kind: 'disciplined';
      readonly who: readonly DisciplinedParty[];
      readonly dutyRelated?: true;
      readonly attributedHere?: true;
    }
  /** Less than so many months from admission to the reference day; false where no day of admission is given. */
  | { readonly kind: 'admittedWithin'; readonly months: number }
  | { readonly kind: 'not'; readonly that: Condition }
  | { readonly kind: 'anyOf'; readonly of: readonly Condition[] }
  | { readonly kind: 'allOf'; readonly of: readonly Condition[] };

export function holds(condition: Condition, facts: Facts, on: CivilDate): boolean {
  switch (condition.kind) {
    case 'share':
      return compares(
        compareShare(partOf(condition, facts), facts[condition.whole] ?? 0, condition.ratio),
        condition.is,
      );
    case 'count':
      return compares((facts[condition.fact] ?? 0) - condition.number, condition.is);
    case 'flag':
      return facts[condition.fact] === true;
    case 'disciplined':
      return facts.disciplined !== undefined && anyDisciplined(condition, facts.disciplined);
    case 'admittedWithin':
      return facts.admittedOn !== undefined && isWithinMonths(facts.admittedOn, condition.months, on);
    case 'not':
      return !holds(condition.that, facts, on);
    case 'anyOf':
      for (const one of condition.of) if (holds(one, facts, on)) return true;
      return false;
    case 'allOf':
      for (const one of condition.of) if (!holds(one, facts, on)) return false;
      return true;
  }
}

/** What is compared with a share of the whole. */
export function partOf({ part, minus }: Condition & { readonly kind: 'share' }, facts: Facts): number {
  return (facts[part] ?? 0) - (minus ? (facts[minus] ?? 0) : 0);
}

export function compares(order: number, is: RuleComparison): boolean {
  switch (is) {
    case 'under':
      return order < 0;
    case 'atMost':
      return order <= 0;
    case 'exactly':
      return order === 0;
    case 'atLeast':
      return order >= 0;
    case 'over':
      return order > 0;
  }
}

function anyDisciplined(
  { who, dutyRelated, attributedHere }: Condition & { readonly kind: 'disciplined' },
  disciplined: NonNullable<Facts['disciplined']>,
): boolean {
  for (const one of disciplined)
    if (who.includes(one.who) && (!dutyRelated || one.dutyRelated) && (!attributedHere || one.attributedHere))
      return true;
  return false;
}

/** Whether the same day `months` later, or that month's last day where it has no such day, is later than `on`. */
export function isWithinMonths(day: CivilDate, months: number, on: CivilDate): boolean {
  const from = parts(day);
  const to = parts(on);
  const monthsAfter = from.year * 12 + from.month - 1 + months;
  const monthsOn = to.year * 12 + to.month - 1;
  if (monthsAfter !== monthsOn) return monthsAfter > monthsOn;
  return Math.min(from.day, daysInMonth(Math.floor(monthsAfter / 12), (monthsAfter % 12) + 1)) > to.day;
}
