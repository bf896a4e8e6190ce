import { periodSpan } from '../period.ts';
import type { ReceivedFigure } from './sent-figure.ts';

/**
 * Of each province and unit, the figure whose period ends last (a goal alone only where there is none): for setting
 * side by side what exists at all. Of periods that end together the later cut-off counts, then the shorter period,
 * whatever order they come in.
 */
export function latestOfEachUnit(figures: readonly ReceivedFigure[]): readonly ReceivedFigure[] {
  const latest = new Map<string, ReceivedFigure>();
  for (const figure of figures) {
    const key = `${figure.provinceId} ${figure.unitId}`;
    const known = latest.get(key);
    if (!known || endOf(known) < endOf(figure)) latest.set(key, figure);
  }
  return [...latest.values()];
}

function endOf({ period, cutOffOn, quantity }: ReceivedFigure): string {
  const span = periodSpan(period);
  return `${quantity ? 1 : 0} ${span?.lastDay ?? ''} ${cutOffOn ?? ''} ${span?.firstDay ?? ''}`;
}
