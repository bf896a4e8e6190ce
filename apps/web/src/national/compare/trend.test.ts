import { expect, test } from 'vitest';
import { parsePeriod } from '@co-so/domain';
import { aComparison, aFigure, anAnswer, aQuestion, period, someProvinces } from './comparison.fixture.ts';
import { oldestFirst, trendRows } from './trend.ts';

const [first, second] = someProvinces(2);
const earlier = parsePeriod('2026-01/2026-09')!;

test('a place stands in every period, with its number or as missing, never as zero', () => {
  const provinces = [first!, second!];
  const comparisons = [
    aComparison(aQuestion(), provinces, [aFigure(first!), aFigure(second!)]),
    aComparison(aQuestion(), provinces, [aFigure(first!, { period: earlier })], earlier),
  ];
  const rows = trendRows(aQuestion(), comparisons);
  expect(oldestFirst(comparisons)).toEqual([earlier, period]);
  expect(rows).toHaveLength(2);
  expect(rows.find(({ province }) => province.id === second!.id)?.cells.get(earlier)).toEqual({ kind: 'missing' });
});

test('a number that is not comparable is marked as such', () => {
  const { question, of } = anAnswer();
  const [row] = of.comparison.incomparable;
  const found = trendRows(question, [of]).find(({ province }) => province.id === row!.province.id);
  expect(found?.cells.get(period)).toEqual({ kind: 'incomparable', text: '100,00%' });
});
