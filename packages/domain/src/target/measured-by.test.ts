import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { period } from '../period.ts';
import { aFigure, aTarget, anId } from '../testing/builders.ts';
import { figureMeasuring, measures } from './measured-by.ts';

it.each([
  ['admission.admitted', '2024', '2024', true],
  ['admission.admitted', '2024', '2024-01/2024-06', true],
  ['admission.admitted', '2024', '2024-04/2024-06', false],
  ['admission.admitted', '2024', '2024-06-14', false],
  ['admission.admitted', '2015/2025', '2024-01/2024-06', false],
  ['admission.admitted', '2015/2025', '2015/2018', true],
  ['admission.admitted', '2024-01/2024-06', '2024', false],
  ['admission.admitted', 'annual', '2024', false],
  ['member.total', '2024', '2024-04/2024-06', true],
  ['member.total', '2015/2025', '2024-06-14', true],
  ['member.total', '2024', '2025', false],
])('lets a goal of %s for %s be measured by a figure of %s: %s', (indicator, goal, of, expected) => {
  const target = aTarget({ indicator, period: period(goal) });
  expect(measures(target, aFigure({ indicator, period: period(of) }))).toBe(expected);
});

it('measures no goal of another unit, indicator or category', () => {
  for (const other of [{ unitId: anId(2) }, { indicator: 'member.total' }, { category: 'women' }])
    expect(measures(aTarget(), aFigure(other))).toBe(false);
});

it('keeps the count from the first day when a quarter stands later', () => {
  const counted = aFigure({ cutOffOn: civilDate('2024-06-14') });
  const quarter = aFigure({
    period: period('2024-07/2024-09'),
    cutOffOn: null,
    quantity: { kind: 'value', value: 100 },
  });
  expect(figureMeasuring(aTarget(), [quarter, counted])).toBe(counted);
  expect(figureMeasuring(aTarget(), [quarter])).toBeUndefined();
});

it('takes of several counts the one that stands last, and of two on one day that of the longer period', () => {
  const quarter = aFigure({ period: period('2024-01/2024-03'), cutOffOn: null });
  const half = aFigure({ period: period('2024-01/2024-06'), cutOffOn: null });
  const year = aFigure({ cutOffOn: civilDate('2024-06-30') });
  for (const figures of [
    [quarter, half],
    [half, quarter],
  ])
    expect(figureMeasuring(aTarget(), figures)).toBe(half);
  for (const figures of [
    [half, year],
    [year, half],
  ])
    expect(figureMeasuring(aTarget(), figures)).toBe(year);
});
