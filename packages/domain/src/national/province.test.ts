import { expect, it } from 'vitest';
import { beginningOfTime, civilDate, endOfTime } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { findBySlug, provinceNameOf, provinceOnDay, provincesOn, successorsOf } from './province.ts';
import type { Dated, RegisteredProvince } from './province.ts';

const mergedOn = civilDate('2010-05-01');
const renamedOn = civilDate('2012-03-01');

function always<T>(value: T, validFrom: CivilDate, validUntil: CivilDate): readonly Dated<T>[] {
  return [{ value, validFrom, validUntil, basis: null }];
}

function aProvince(id: string, code: string, foundedOn: CivilDate, endedOn: CivilDate): RegisteredProvince {
  return {
    id,
    slug: id,
    names: always(provinceNameOf(id, 'province'), foundedOn, endedOn),
    kinds: always('province', foundedOn, endedOn),
    codes: always(code, foundedOn, endedOn),
    foundedOn,
    endedOn,
    foundedBy: null,
    endedBy: null,
    predecessorIds: [],
  };
}

const east = aProvince('east', '07', beginningOfTime, mergedOn);
const west = aProvince('west', '03', beginningOfTime, mergedOn);
const whole: RegisteredProvince = {
  ...aProvince('whole', '07', mergedOn, endOfTime),
  names: [
    ...always(provinceNameOf('Whole', 'province'), mergedOn, renamedOn),
    ...always(provinceNameOf('Whole', 'city'), renamedOn, endOfTime),
  ],
  kinds: [...always('province' as const, mergedOn, renamedOn), ...always('city' as const, renamedOn, endOfTime)],
  predecessorIds: ['east', 'west'],
};
const registry = [whole, east, west];

it('lists the provinces of a day in the order of the codes of that day', () => {
  expect(provincesOn(registry, civilDate('2010-04-30')).map(({ id }) => id)).toEqual(['west', 'east']);
  expect(provincesOn(registry, mergedOn).map(({ id }) => id)).toEqual(['whole']);
});

it('knows a province from the day it was founded to the day before it ended', () => {
  expect(provinceOnDay(east, civilDate('2010-04-30'))?.code).toBe('07');
  expect(provinceOnDay(east, mergedOn)).toBeUndefined();
  expect(provinceOnDay(whole, civilDate('2010-04-30'))).toBeUndefined();
  expect(provinceOnDay(whole, mergedOn)?.code).toBe('07');
});

it('gives name, full name and kind as they were on the day', () => {
  expect(provinceOnDay(whole, civilDate('2012-02-29'))).toEqual({
    id: 'whole',
    slug: 'whole',
    name: 'Whole',
    fullName: 'tỉnh Whole',
    kind: 'province',
    code: '07',
  });
  expect(provinceOnDay(whole, renamedOn)).toMatchObject({ fullName: 'thành phố Whole', kind: 'city' });
});

it('finds the successors of an ended province and none of a standing one', () => {
  expect(successorsOf(registry, 'west')).toEqual([whole]);
  expect(successorsOf(registry, 'whole')).toEqual([]);
});

it('finds a province by its slug and nothing by an unknown one', () => {
  expect(findBySlug(registry, 'east')).toBe(east);
  expect(findBySlug(registry, 'north')).toBeUndefined();
});

it.each([
  ['Bình Thuận', 'province', 'tỉnh Bình Thuận'],
  ['Hà Nội', 'city', 'thành phố Hà Nội'],
  ['Hồ Chí Minh', 'city', 'Thành phố Hồ Chí Minh'],
] as const)('writes %s, a %s, as %s within a sentence', (name, kind, fullName) => {
  expect(provinceNameOf(name, kind)).toEqual({ name, fullName });
});
