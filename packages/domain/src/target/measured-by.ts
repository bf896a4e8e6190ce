import type { CivilDate } from '../civil-date.ts';
import { indicatorOf } from '../indicator/catalogue/catalogue.ts';
import { standsOn } from '../indicator/figure-group.ts';
import type { Figure, FigureKey } from '../indicator/figure.ts';
import { covers, periodSpan } from '../period.ts';
import type { Target } from './target.ts';

/**
 * Whether a figure says how far a target is reached. What is counted up over time must be counted from the target's first
 * day: a quarter's admissions are not the year's. A target of every year names no days and is measured by no figure.
 */
export function measures(target: FigureKey, figure: FigureKey): boolean {
  return (
    isAbout(target, figure) &&
    covers(target.period, figure.period) &&
    (!isCountedUp(target) || periodSpan(figure.period)?.firstDay === periodSpan(target.period)?.firstDay)
  );
}

/** Of the figures that measure a target, the one that stands last; of two on one day, that of the longer period. */
export function figureMeasuring(target: Target, figures: readonly Figure[]): Figure | undefined {
  return figures.filter((figure) => measures(target, figure)).toSorted(byDayThenEndBackwards)[0];
}

/** Whether figures of a target's indicator are added up over time, so that only a count from its first day measures it. */
export function isCountedUp({ indicator }: Pick<FigureKey, 'indicator'>): boolean {
  return indicatorOf(indicator).overTime === 'sum';
}

function isAbout(target: FigureKey, figure: FigureKey): boolean {
  return (
    target.unitId === figure.unitId && target.indicator === figure.indicator && target.category === figure.category
  );
}

function byDayThenEndBackwards(left: Figure, right: Figure): number {
  return (
    compareDays(standsOn(right), standsOn(left)) ||
    compareDays(periodSpan(right.period)!.lastDay, periodSpan(left.period)!.lastDay)
  );
}

function compareDays(left: CivilDate, right: CivilDate): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
