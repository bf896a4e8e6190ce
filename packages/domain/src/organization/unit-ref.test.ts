import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { period } from '../period.ts';
import { aUnit, anId } from '../testing/builders.ts';
import { findIndexed, unitExistsIn, unitIndex } from './unit-ref.ts';
import type { UnitLife } from './unit-ref.ts';

const benCau = aUnit({ id: anId(2), name: 'Đảng bộ huyện Bến Cầu', code: 'BC' });
const tayNinh = aUnit({ id: anId(3), name: 'Đảng bộ tỉnh Tây Ninh', code: '72' });
const units = [benCau, tayNinh];
const findUnit = (among: readonly UnitLife[], reference: string) => findIndexed(unitIndex(among), reference);

it.each([
  ['its id', anId(2)],
  ['its code', 'BC'],
  ['its name', 'Đảng bộ huyện Bến Cầu'],
  ['its name without marks', 'dang bo huyen ben cau'],
  ['its name in capitals with more space', '  ĐẢNG BỘ   HUYỆN BẾN CẦU '],
])('finds a unit by %s', (_, reference) => {
  expect(findUnit(units, reference)).toBe(benCau);
});

it('finds no unit by a name that none bears', () => {
  expect(findUnit(units, 'Đảng bộ huyện Châu Thành')).toBeUndefined();
});

it('finds no unit by a name that two bear, which never means the first', () => {
  const namesake = aUnit({ id: anId(4), name: 'Đảng bộ huyện Bến Cầu' });
  expect(findUnit([...units, namesake], 'Đảng bộ huyện Bến Cầu')).toBeUndefined();
  expect(findUnit([...units, namesake], anId(4))).toBe(namesake);
});

it('finds no unit by a code that two bear, since codes were used again in 2025', () => {
  const successor = aUnit({ id: anId(5), name: 'Đảng bộ tỉnh Long An', code: '72' });
  const named = aUnit({ id: anId(6), name: '72' });
  expect(findUnit([...units, successor], '72')).toBeUndefined();
  expect(findUnit([...units, successor, named], '72')).toBeUndefined();
});

it('takes a code before a name that reads alike', () => {
  const named = aUnit({ id: anId(6), name: 'BC' });
  expect(findUnit([named, ...units], 'BC')).toBe(benCau);
});

it('finds in an index a unit that was added to it, and no longer a name that two bear then', () => {
  const index = unitIndex(units);
  const added = aUnit({ id: anId(7), name: 'đảng bộ huyện bến cầu', code: 'BC-2' });
  expect(findIndexed(index, 'Đảng bộ huyện Bến Cầu')).toBe(benCau);
  index.add(added);
  expect(findIndexed(index, 'BC-2')).toBe(added);
  expect(findIndexed(index, 'Đảng bộ huyện Bến Cầu')).toBeUndefined();
});

it("finds no unit by a word that is one's id and another's code", () => {
  const misnamed = aUnit({ id: anId(8), name: 'Chi bộ 8', code: benCau.id });
  expect(findUnit([...units, misnamed], benCau.id)).toBeUndefined();
});

it.each([
  ['the day before it was founded', '2020-01-14', false],
  ['the day it was founded', '2020-01-15', true],
  ['the last day before it was closed', '2025-06-30', true],
  ['the day it was closed', '2025-07-01', false],
  ['the month it was founded in', '2020-01', true],
  ['the year it was closed in', '2025', true],
  ['a year after it was closed', '2026', false],
  ['every year, none named', 'annual', true],
])('answers for %s (%s): %s', (_, of, exists) => {
  const unit = { foundedOn: civilDate('2020-01-15'), closedOn: civilDate('2025-07-01') };
  expect(unitExistsIn(unit, period(of))).toBe(exists);
});
