import { findCategory, findIndicator } from '@co-so/domain';
import type { SentFigure } from '@co-so/domain';

/** What a row is about within its indicator: the whole, or one of its categories. */
export function rowTitle({ indicator, category }: SentFigure): string {
  const found = findIndicator(indicator);
  if (category === null || !found) return 'Số chung';
  return findCategory(found, category)?.name ?? category;
}

export function rowKeyOf({ unitId, category }: SentFigure): string {
  return `${unitId} ${category ?? ''}`;
}

/** The whole of each unit first, then its categories as the catalogue lists them. */
export function inCatalogueOrder(rows: readonly SentFigure[]): readonly SentFigure[] {
  const units = [...new Set(rows.map(({ unitId }) => unitId))];
  const placeOf = ({ indicator, category }: SentFigure) =>
    findIndicator(indicator)?.categories?.categories.findIndex(({ id }) => id === category) ?? -1;
  return [...rows].sort(
    (left, right) => units.indexOf(left.unitId) - units.indexOf(right.unitId) || placeOf(left) - placeOf(right),
  );
}
