import fc from 'fast-check';
import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { period } from '../period.ts';
import { aReceivedFigure, anId } from '../testing/builders.ts';
import { latestOfEachUnit } from './latest.ts';

function of(text: string, cutOffOn: string | null = null) {
  return aReceivedFigure({ period: period(text), cutOffOn: cutOffOn === null ? null : civilDate(cutOffOn) });
}

it.each([
  ['the period that ends later', of('2023'), of('2024-03')],
  ['a year before a day in it', of('2024-06-14', '2024-06-14'), of('2024')],
  ['the later cut-off in the same period', of('2024', '2024-06-14'), of('2024', '2024-09-30')],
  ['a cut-off that is named before one that is not', of('2024'), of('2024', '2024-06-14')],
  ['the shorter of two periods that end together', of('2024'), of('2024-12')],
])('keeps %s, in whichever order they come', (_, earlier, later) => {
  expect(latestOfEachUnit([earlier, later])).toEqual([later]);
  expect(latestOfEachUnit([later, earlier])).toEqual([later]);
});

it('keeps one figure of every unit of every province', () => {
  const figures = [
    aReceivedFigure({ provinceId: 'a', unitId: anId(1) }),
    aReceivedFigure({ provinceId: 'a', unitId: anId(2) }),
    aReceivedFigure({ provinceId: 'b', unitId: anId(1), period: period('2019') }),
    aReceivedFigure({ provinceId: 'b', unitId: anId(1), period: period('2020') }),
  ];
  expect(latestOfEachUnit(figures)).toEqual([figures[0], figures[1], figures[3]]);
});

it('keeps the same figures whatever order they come in', () => {
  const periods = ['2023', '2024', '2024-12', '2024-10/2024-12', '2024-12-31', '2020/2024'];
  const figures = periods.flatMap((text) => [of(text), { ...of(text), unitId: anId(2) }]);
  const kept = new Set(latestOfEachUnit(figures));
  fc.assert(
    fc.property(fc.shuffledSubarray(figures, { minLength: figures.length }), (shuffled) => {
      expect(new Set(latestOfEachUnit(shuffled))).toEqual(kept);
    }),
  );
});
