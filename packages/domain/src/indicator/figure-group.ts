import { endOfTime } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { periodSpan } from '../period.ts';
import type { Period } from '../period.ts';
import type { Figure } from './figure.ts';
import type { Indicator } from './indicator.ts';
import { checkParts, partsOf } from './parts-check.ts';
import type { PartsCheck } from './parts-check.ts';

/** The figures of one indicator that belong to one period: only these may stand beside each other and be summed. */
export interface FigureGroup {
  readonly period: Period;
  readonly whole: Figure | undefined;
  /** The categories, in the order of the catalogue. */
  readonly parts: readonly Figure[];
  readonly check: PartsCheck | undefined;
  /** Parts are known, but of other periods, so this whole could not be checked against them. */
  readonly partsStandApart: boolean;
}

/** The day as of which a figure stands: its cut-off, else the last day of its period. */
export function standsOn({ cutOffOn, period }: Pick<Figure, 'cutOffOn' | 'period'>): CivilDate {
  return cutOffOn ?? periodSpan(period)?.lastDay ?? endOfTime;
}

/** One unit's figures of an indicator by period, the one that stands last first; `all` holds parts that are indicators, too. */
export function figureGroups(indicator: Indicator, all: readonly Figure[]): readonly FigureGroup[] {
  const own = all.filter((figure) => figure.indicator === indicator.id).toSorted(byDayBackwards);
  const periods = [...new Set(own.map(({ period }) => period))];
  return periods.map((period) => groupOf(indicator, period, all));
}

function groupOf(indicator: Indicator, period: Period, all: readonly Figure[]): FigureGroup {
  const together = all.filter((figure) => figure.period === period);
  const own = together.filter((figure) => figure.indicator === indicator.id);
  const whole = own.find(({ category }) => category === null);
  const check = checkParts(indicator, together);
  const categories = indicator.categories?.categories ?? [];
  return {
    period,
    whole,
    parts: categories.flatMap(({ id }) => own.filter(({ category }) => category === id)),
    check,
    partsStandApart: whole !== undefined && check === undefined && hasPart(indicator, all),
  };
}

function hasPart(indicator: Indicator, figures: readonly Figure[]): boolean {
  return partsOf(indicator).some((part) =>
    figures.some((figure) => figure.indicator === part.indicator && figure.category === part.category),
  );
}

function byDayBackwards(left: Figure, right: Figure): number {
  const [one, other] = [standsOn(left), standsOn(right)];
  return one < other ? 1 : one > other ? -1 : 0;
}
