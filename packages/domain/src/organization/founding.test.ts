import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { aUnit, anId, problemsOf, valueOf } from '../testing/builders.ts';
import { decideUnits } from './founding.ts';

const province = aUnit({ id: anId(1), name: 'Đảng bộ tỉnh Tây Ninh' });
const provinceRow = { name: 'Đảng bộ tỉnh Tây Ninh', kind: 'province' };
const districtRow = { name: 'Đảng bộ huyện Bến Cầu', kind: 'directCommittee', parent: 'Đảng bộ tỉnh Tây Ninh' };

it('founds a unit below one that the same file founds before it', () => {
  const founded = valueOf(
    decideUnits(
      [],
      [provinceRow, { ...districtRow, foundedOn: '1/5/1976', closedOn: '2025-07-01' }],
      [anId(1), anId(2)],
    ),
  );
  expect(founded).toEqual([
    province,
    aUnit({
      id: anId(2),
      name: 'Đảng bộ huyện Bến Cầu',
      kind: 'directCommittee',
      parentId: anId(1),
      foundedOn: civilDate('1976-05-01'),
      closedOn: civilDate('2025-07-01'),
    }),
  ]);
});

it('takes the id that the file gives before one of its own', () => {
  expect(valueOf(decideUnits([], [{ ...provinceRow, id: anId(7) }], [anId(1)]))[0]?.id).toBe(anId(7));
});

it.each([
  ['grassrootsBranch', 'grassrootsBranch'],
  ['chi bộ cơ sở', 'grassrootsBranch'],
  ['CHI BO CO SO', 'grassrootsBranch'],
  ['Đảng bộ xã, phường, thị trấn, đặc khu', 'commune'],
])('reads the kind %j as %s', (kind, expected) => {
  expect(valueOf(decideUnits([], [{ ...provinceRow, kind }], [anId(1)]))[0]?.kind).toBe(expected);
});

it('founds nothing for a row that says what is stored, with or without its id', () => {
  expect(valueOf(decideUnits([province], [provinceRow], [anId(9)]))).toEqual([]);
  expect(valueOf(decideUnits([province], [{ ...provinceRow, id: anId(1) }], []))).toEqual([]);
});

it.each([
  ['another kind', { kind: 'commune' }],
  ['another day of founding', { foundedOn: '1976-05-01' }],
  ['an end', { closedOn: '2025-07-01' }],
])('refuses to give a stored unit %s, which is a reorganization and no import', (_, change) => {
  expect(problemsOf(decideUnits([province], [{ ...provinceRow, ...change }], [anId(9)]))).toEqual([
    { code: 'unit-differs', unit: 'Đảng bộ tỉnh Tây Ninh', at: '/units/0' },
  ]);
});

it('refuses another name under the id of a stored unit', () => {
  expect(problemsOf(decideUnits([province], [{ ...provinceRow, id: anId(1), name: 'Đảng bộ tỉnh' }], []))).toEqual([
    { code: 'unit-differs', unit: 'Đảng bộ tỉnh', at: '/units/0' },
  ]);
});

it('refuses a unit that the file founds twice', () => {
  expect(problemsOf(decideUnits([], [provinceRow, provinceRow], [anId(1), anId(2)]))).toEqual([
    { code: 'unit-repeated', unit: 'Đảng bộ tỉnh Tây Ninh', at: '/units/1' },
  ]);
});

it('refuses a parent that is named only further down', () => {
  expect(problemsOf(decideUnits([], [districtRow, provinceRow], [anId(1), anId(2)]))).toEqual([
    { code: 'parent-unknown', parent: 'Đảng bộ tỉnh Tây Ninh', at: '/units/0/parent' },
  ]);
});

it('refuses a row with every problem at its field, and goes on to the next row', () => {
  const wrong = {
    id: '01A20151',
    name: ' ',
    kind: 'huyện',
    parent: 'Đảng bộ tỉnh Long An',
    foundedOn: '31/2/1976',
    closedOn: 'nay',
  };
  expect(problemsOf(decideUnits([], [wrong, { ...provinceRow, kind: null }], [anId(1), anId(2)]))).toEqual([
    { code: 'text-missing', field: 'name', at: '/units/0/name' },
    { code: 'id-malformed', given: '01A20151', at: '/units/0/id' },
    { code: 'unit-kind-unknown', given: 'huyện', at: '/units/0/kind' },
    { code: 'parent-unknown', parent: 'Đảng bộ tỉnh Long An', at: '/units/0/parent' },
    { code: 'day-unreadable', given: '31/2/1976', at: '/units/0/foundedOn' },
    { code: 'day-unreadable', given: 'nay', at: '/units/0/closedOn' },
    { code: 'unit-kind-unknown', given: '', at: '/units/1/kind' },
  ]);
});

it('refuses an id of another version than 7, which would not sort by time', () => {
  const id = '01a20151-0000-4000-8000-000000000001';
  expect(problemsOf(decideUnits([], [{ ...provinceRow, id }], []))).toEqual([
    { code: 'id-malformed', given: id, at: '/units/0/id' },
  ]);
});
