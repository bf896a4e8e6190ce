import { dayNumber, sameDayLastYear } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { standsOn } from '../indicator/figure-group.ts';
import { countOf } from '../indicator/figure.ts';
import type { Figure } from '../indicator/figure.ts';
import { periodLastYear, periodShape, periodSpan } from '../period.ts';
import type { Period } from '../period.ts';
import { compareRatios, ratio } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';
import type { Target } from './target.ts';

/**
 * How a running target stands on a day. Months are twelfths of a year, by days gone, so that February weighs what it is.
 * `linear` is a comparison of convenience ("tham khảo"), not a rule: no text asks for an even pace.
 */
export interface Pace {
  /** Days gone, the cut-off day included, of the days of the period. */
  readonly gone: Ratio;
  readonly perMonthSoFar: Ratio;
  /** What each month left must bring; undefined when the goal is reached. */
  readonly perMonthNeeded: Ratio | undefined;
  /** The same day of the year before, where that figure is known. */
  readonly lastYear: { readonly actual: number; readonly verdict: PaceVerdict } | undefined;
  readonly linear: PaceVerdict;
}

export type PaceVerdict = 'ahead' | 'level' | 'behind';

/**
 * Undefined when the period is not running on the cut-off day or names no days, and for every goal but a number to reach:
 * what may not be exceeded, must be met exactly, or is a share has no rate to keep up.
 */
export function paceOf(
  target: Pick<Target, 'period' | 'goal' | 'direction'>,
  actual: number,
  cutOffOn: CivilDate,
  actualLastYear?: number,
): Pace | undefined {
  const { period, direction } = target;
  if (target.goal.kind !== 'value' || direction !== 'atLeast') return undefined;
  const goal = target.goal.value;
  const span = periodSpan(period);
  if (!span || cutOffOn < span.firstDay || cutOffOn >= span.lastDay) return undefined;
  const total = dayNumber(span.lastDay) - dayNumber(span.firstDay) + 1;
  const elapsed = dayNumber(cutOffOn) - dayNumber(span.firstDay) + 1;
  const months = monthsIn(period);
  return {
    gone: ratio(elapsed, total),
    perMonthSoFar: ratio(actual * total, elapsed * months),
    perMonthNeeded: actual >= goal ? undefined : ratio((goal - actual) * total, (total - elapsed) * months),
    lastYear:
      actualLastYear === undefined ? undefined : { actual: actualLastYear, verdict: verdict(actual - actualLastYear) },
    linear: verdict(compareRatios(ratio(actual, elapsed), ratio(goal, total))),
  };
}

/** The pace of what a figure says, beside the same stretch of the year before where `others` have it. */
export function paceOfFigure(target: Target, figure: Figure, others: readonly Figure[]): Pace | undefined {
  const actual = countOf(figure.quantity);
  if (actual === undefined || figure.cutOffOn === null) return undefined;
  const earlier = others.find((one) => isYearBefore(one, figure));
  return paceOf(target, actual, figure.cutOffOn, earlier && countOf(earlier.quantity));
}

/** Whether the period of a target goes on after the day on which the figure stands. */
export function isRunningAt(target: Pick<Target, 'period'>, figure: Figure): boolean {
  const span = periodSpan(target.period);
  return span !== undefined && standsOn(figure) < span.lastDay;
}

/** As long, and counted to the same day. */
function isYearBefore(earlier: Figure, { indicator, category, period, cutOffOn }: Figure): boolean {
  return (
    earlier.indicator === indicator &&
    earlier.category === category &&
    earlier.period === periodLastYear(period) &&
    earlier.cutOffOn === (cutOffOn === null ? null : sameDayLastYear(cutOffOn))
  );
}

function monthsIn(period: Period): number {
  const shape = periodShape(period);
  if (shape.kind === 'years') return (shape.to - shape.from + 1) * 12;
  if (shape.kind === 'months') return (shape.to.year - shape.from.year) * 12 + shape.to.month - shape.from.month + 1;
  return 1;
}

function verdict(order: number): PaceVerdict {
  return order > 0 ? 'ahead' : order < 0 ? 'behind' : 'level';
}
