import { expect, it } from 'vitest';
import { period } from '../period.ts';
import { aFigure } from '../testing/builders.ts';
import { indicatorOf } from './catalogue/catalogue.ts';
import { figureGroups } from './figure-group.ts';

const grassroots = indicatorOf('org.grassroots');
const about = { indicator: grassroots.id, cutOffOn: null } as const;
const value = (number: number) => ({ kind: 'value', value: number }) as const;
const parts = [
  aFigure({ ...about, category: 'branch', period: period('2021-10'), quantity: value(221) }),
  aFigure({ ...about, category: 'committee', period: period('2021-10'), quantity: value(247) }),
];
const wholeOf = (of: string, count: number) => aFigure({ ...about, period: period(of), quantity: value(count) });

it('sets a whole beside the parts of its own period, and checks them', () => {
  const [group, ...others] = figureGroups(grassroots, [...parts, wholeOf('2021-10', 468)]);
  expect(others).toEqual([]);
  expect(group?.parts.map(({ category }) => category)).toEqual(['committee', 'branch']);
  expect(group).toMatchObject({ check: { verdict: 'sums', sum: 468 }, partsStandApart: false });
});

it('keeps parts of another period apart, under their own date, and says that the whole was not checked', () => {
  const whole = wholeOf('2022-12', 470);
  const [later, earlier] = figureGroups(grassroots, [...parts, whole]);
  expect(later).toMatchObject({ period: '2022-12', whole, parts: [], check: undefined, partsStandApart: true });
  expect(earlier).toMatchObject({ period: '2021-10', whole: undefined, check: { sum: 468, verdict: 'unknown' } });
  expect(earlier?.parts).toHaveLength(2);
});

it('has nothing to check where no part is known', () => {
  expect(figureGroups(grassroots, [wholeOf('2022-12', 470)])[0]?.partsStandApart).toBe(false);
  expect(figureGroups(grassroots, [])).toEqual([]);
});

it('checks an indicator against the indicators that it is the sum of, of its own period only', () => {
  const branches = indicatorOf('org.branches');
  const whole = aFigure({ indicator: branches.id, cutOffOn: null, period: period('2022-12'), quantity: value(10) });
  const [part] = branches.sumOf!;
  const summand = { ...part!, cutOffOn: null, quantity: value(4) };
  const apart = aFigure({ ...summand, period: period('2021-10') });
  const beside = aFigure({ ...summand, period: period('2022-12') });
  expect(figureGroups(branches, [whole, apart])[0]).toMatchObject({ check: undefined, partsStandApart: true });
  expect(figureGroups(branches, [whole, beside])[0]).toMatchObject({ check: { sum: 4 }, partsStandApart: false });
});
