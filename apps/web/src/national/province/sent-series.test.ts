import { expect, test } from 'vitest';
import { parsePeriod } from '@co-so/domain';
import type { Quantity } from '@co-so/domain';
import { aFigure, someProvinces } from '../compare/comparison.fixture.ts';
import { seriesByTopic } from './sent-series.ts';

const [province] = someProvinces(1);

test('a goal alone does not hide the figure that stands against it', () => {
  const year = aFigure(province!, { period: parsePeriod('2026')!, quantity: null });
  const tenMonths = aFigure(province!);
  const [topic] = seriesByTopic([year, tenMonths]);
  expect(topic?.topic).toBe('admission');
  expect(topic?.series[0]).toMatchObject({ latest: tenMonths, others: [year] });
});

function grassroots(category: string | null, quantity: Quantity, year = '2020') {
  const about = { indicator: 'org.grassroots', category, period: parsePeriod(year)!, cutOffOn: null, goal: null };
  return aFigure(province!, { ...about, quantity });
}
const whole = (year?: string) => grassroots(null, { kind: 'value', value: 50 }, year);
const part = (category: string, numerator: number, year?: string) =>
  grassroots(category, { kind: 'ratio', numerator, denominator: 50 }, year);

test.each([
  ['sums', [whole(), part('branch', 20), part('committee', 30)]],
  ['exceeds', [whole(), part('branch', 20), part('committee', 31)]],
  ['fallsShort', [whole(), part('branch', 20), part('committee', 29)]],
  ['', [whole(), part('branch', 20)]],
  ['', [whole(), part('branch', 20, '2019'), part('committee', 31, '2019')]],
] as const)('checks the newest whole against the parts of its own period: %s', (verdict, figures) => {
  const [sum, ...parts] = seriesByTopic(figures)[0]!.series;
  expect(sum?.check?.verdict ?? '').toBe(verdict);
  expect(parts.map(({ check }) => check)).toEqual(parts.map(() => undefined));
});

test('keeps in sight that the whole of an earlier period does not add up', () => {
  const figures = [whole('2021'), whole(), part('branch', 20), part('committee', 31)];
  const [sum] = seriesByTopic(figures)[0]!.series;
  expect(sum?.check).toBeUndefined();
  expect(sum?.failedOthers).toMatchObject([{ period: '2020', verdict: 'exceeds' }]);
});
