import { periodSpan } from '../period.ts';
import type { ReceivedFigure, SentFigure } from './sent-figure.ts';

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
    if (!known || recencyOf(known) < recencyOf(figure)) latest.set(key, figure);
  }
  return [...latest.values()];
}

/** Of one unit's figures of an indicator and category, the one with the greatest text is the latest. */
export function recencyOf({
  period,
  cutOffOn,
  quantity,
}: Pick<SentFigure, 'period' | 'cutOffOn' | 'quantity'>): string {
  const span = periodSpan(period);
  return `${quantity ? 1 : 0} ${span?.lastDay ?? ''} ${cutOffOn ?? ''} ${span?.firstDay ?? ''}`;
}
