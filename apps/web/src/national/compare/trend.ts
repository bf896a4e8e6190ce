import type { PeriodComparison } from '@co-so/api';
import type { ComparedProvince, Period, UnrankedRow } from '@co-so/domain';
import { actualText, columnText } from './measure-text.ts';
import { newestFirst } from './question.ts';
import type { Question } from './question.ts';

/** What a place shows in one period: its number, its number with a mark that it is not comparable, or that there is none. */
export type TrendCell =
  | { readonly kind: 'comparable'; readonly text: string }
  | { readonly kind: 'incomparable'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'uncarried' };

export interface TrendRow {
  readonly province: ComparedProvince;
  readonly cells: ReadonlyMap<Period, TrendCell>;
}

/** The periods side by side, the oldest first; a place stands in every period asked about, with or without a number. */
export function trendRows(question: Question, comparisons: readonly PeriodComparison[]): readonly TrendRow[] {
  const rows = new Map<string, { province: ComparedProvince; cells: Map<Period, TrendCell> }>();
  for (const { period, comparison, carried } of comparisons) {
    const put = (province: ComparedProvince, cell: TrendCell) => {
      const row = rows.get(province.id) ?? { province, cells: new Map<Period, TrendCell>() };
      if (!row.cells.has(period)) row.cells.set(period, cell);
      rows.set(province.id, row);
    };
    for (const { province, measure } of comparison.comparable)
      put(province, { kind: 'comparable', text: columnText(question, measure) });
    for (const row of comparison.incomparable)
      put(row.province, { kind: 'incomparable', text: incomparableText(question, row) });
    for (const { province } of carried?.uncarried ?? []) put(province, { kind: 'uncarried' });
    for (const province of comparison.missing) put(province, { kind: 'missing' });
  }
  return [...rows.values()].toSorted((left, right) => left.province.name.localeCompare(right.province.name, 'vi'));
}

function incomparableText(question: Question, { measure, figure }: UnrankedRow): string {
  if (measure) return columnText(question, measure);
  return question.by === 'figure' ? actualText(figure, question.indicator) : 'không tính được';
}

export function oldestFirst(comparisons: readonly PeriodComparison[]): readonly Period[] {
  return comparisons.map(({ period }) => period).toSorted((left, right) => newestFirst(right, left));
}
