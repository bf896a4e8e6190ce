import { queryOptions } from '@tanstack/react-query';
import type { ShownHistory } from '@co-so/api';
import { addDays, annual, covers, findIndicator, periodSpan } from '@co-so/domain';
import type { Figure, FigureKey, Period, Target } from '@co-so/domain';
import { provinceApi, read } from '../api.ts';

/** Everything that the page of one figure shows. */
export interface FigurePageFacts {
  readonly unit: ShownHistory['unit'];
  /** Every revision of this figure, the oldest first. */
  readonly revisions: readonly Figure[];
  /** Every revision of each target that stands against it, the oldest first. */
  readonly targets: readonly (readonly Target[])[];
  /** What plans did to these targets. */
  readonly carried: ShownHistory['carried'];
  /** The unit's figures of the same period, in force: this indicator's and those it is the sum of. */
  readonly samePeriod: readonly Figure[];
  /** The same figure in other periods, in force. */
  readonly otherPeriods: readonly Figure[];
}

export function figurePageQuery(key: FigureKey) {
  return queryOptions({
    queryKey: ['figure', key.unitId, key.indicator, key.category, key.period],
    queryFn: () => loadFigurePage(key),
  });
}

/** The revisions under a key, for a form that has to be opened on the newest. */
export function loadHistory({ unitId, indicator, category, period }: FigureKey) {
  const query = { unit: unitId, indicator, period, ...(category === null ? {} : { category }) };
  return read(provinceApi.figures.$get({ query }));
}

async function loadFigurePage(key: FigureKey): Promise<FigurePageFacts> {
  const { unit, figures, targets, carried, series } = await loadHistory(key);
  const onDay = unit && (await loadOnDay(unit, key.period));
  const against = (onDay?.targets ?? []).filter((target) => standsAgainst(target, key) && target.period !== key.period);
  const earlier = await Promise.all(against.map((target) => loadHistory({ ...key, period: target.period })));
  const { sumOf = [], atLeast } = findIndicator(key.indicator) ?? {};
  const parts = new Set([...sumOf, ...(atLeast ? [atLeast] : [])].map(({ indicator }) => indicator));
  const ofParts = (onDay?.figures ?? []).filter(
    ({ indicator, period }) => parts.has(indicator) && indicator !== key.indicator && period === key.period,
  );
  return {
    unit,
    revisions: figures,
    targets: [targets, ...earlier.map((history) => history.targets)].filter(({ length }) => length > 0),
    carried: [...carried, ...earlier.flatMap((history) => history.carried)],
    samePeriod: [...series.filter(({ period }) => period === key.period), ...ofParts],
    otherPeriods: series.filter(({ category, period }) => category === key.category && period !== key.period),
  };
}

/**
 * The unit's figures and targets on the last day of the period, or on the unit's own last day where that is earlier;
 * as of today where neither has one.
 */
function loadOnDay({ id, closedOn }: NonNullable<ShownHistory['unit']>, period: Period) {
  const lastOfPeriod = periodSpan(period)?.lastDay;
  const lastOfUnit = closedOn === null ? undefined : addDays(closedOn, -1);
  const [on] = [lastOfPeriod, lastOfUnit].filter((day) => day !== undefined).toSorted();
  return read(provinceApi.overview.$get({ query: { unit: id, on } }));
}

function standsAgainst(target: Target, key: FigureKey): boolean {
  const isAbout = target.indicator === key.indicator && target.category === key.category;
  return isAbout && (target.period === annual || covers(target.period, key.period));
}
