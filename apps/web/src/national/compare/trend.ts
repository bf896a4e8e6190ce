import type { PeriodComparison } from '@co-so/api';
import type { ComparedProvince, Period } from '@co-so/domain';
import { measureText } from './measure-text.ts';
import { newestFirst } from './question.ts';
import type { Question } from './question.ts';

/** What a place shows in one period: its number, its number with a mark that it is not comparable, or that it sent none. */
export type TrendCell =
  | { readonly kind: 'comparable'; readonly text: string }
  | { readonly kind: 'incomparable'; readonly text: string }
  | { readonly kind: 'missing' };

export interface TrendRow {
  readonly province: ComparedProvince;
  readonly cells: ReadonlyMap<Period, TrendCell>;
}

/** The periods side by side, the oldest first; a place stands in every period asked about, with or without a number. */
export function trendRows(question: Question, comparisons: readonly PeriodComparison[]): readonly TrendRow[] {
  const rows = new Map<string, { province: ComparedProvince; cells: Map<Period, TrendCell> }>();
  for (const { period, comparison } of comparisons) {
    const put = (province: ComparedProvince, cell: TrendCell) => {
      const row = rows.get(province.id) ?? { province, cells: new Map<Period, TrendCell>() };
      if (!row.cells.has(period)) row.cells.set(period, cell);
      rows.set(province.id, row);
    };
    for (const { province, measure } of comparison.comparable)
      put(province, { kind: 'comparable', text: measureText(question, measure) });
    for (const { province, measure } of comparison.incomparable)
      put(province, { kind: 'incomparable', text: measure ? measureText(question, measure) : 'không tính được' });
    for (const province of comparison.missing) put(province, { kind: 'missing' });
  }
  return [...rows.values()].toSorted((left, right) => left.province.name.localeCompare(right.province.name, 'vi'));
}

export function oldestFirst(comparisons: readonly PeriodComparison[]): readonly Period[] {
  return comparisons.map(({ period }) => period).toSorted((left, right) => newestFirst(right, left));
}
