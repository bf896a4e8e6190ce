import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { aUnit, anId, problemsOf, valueOf } from '../testing/builders.ts';
import { decideUnits } from './founding.ts';

const { path: _, ...province } = aUnit({ id: anId(1), name: 'Đảng bộ tỉnh Tây Ninh' });
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
    {
      ...province,
      id: anId(2),
      name: 'Đảng bộ huyện Bến Cầu',
      kind: 'directCommittee',
      parentId: anId(1),
      foundedOn: civilDate('1976-05-01'),
      closedOn: civilDate('2025-07-01'),
    },
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

const [hoa, an] = [
  aUnit({ id: anId(11), name: 'Đảng bộ xã Hòa', kind: 'commune', parentId: anId(1) }),
  aUnit({ id: anId(12), name: 'Đảng bộ xã An', kind: 'commune', parentId: anId(1) }),
];
const branchRow = { name: 'Chi bộ 1', kind: 'grassrootsBranch' };

it('founds two of one name under different parents, and knows each again', () => {
  const rows = [hoa, an].map(({ name }) => ({ ...branchRow, parent: name }));
  const founded = valueOf(decideUnits([hoa, an], rows, [anId(21), anId(22)]));
  expect(founded.map(({ id, parentId }) => [id, parentId])).toEqual([
    [anId(21), anId(11)],
    [anId(22), anId(12)],
  ]);
  expect(valueOf(decideUnits([hoa, an, ...founded], rows.toReversed(), [anId(31), anId(32)]))).toEqual([]);
});

it('knows a unit by its code before its name, and refuses it under another parent', () => {
  const stored = aUnit({ ...branchRow, kind: 'grassrootsBranch', id: anId(21), code: 'H1', parentId: anId(11) });
  const given = (row: object) => decideUnits([hoa, an, stored], [{ ...branchRow, ...row }], [anId(31)]);
  expect(valueOf(given({ code: 'H1', parent: hoa.name }))).toEqual([]);
  expect(problemsOf(given({ code: 'H1', parent: an.name })).map(({ code }) => code)).toEqual(['unit-differs']);
  expect(problemsOf(given({ code: 'H1', parent: an.name, name: 'Chi bộ 2' }))).toEqual([
    { code: 'code-taken', unit: 'Chi bộ 1', given: 'H1', at: '/units/0/code' },
  ]);
  expect(valueOf(given({ code: 'A1', parent: an.name }))).toMatchObject([{ id: anId(31), code: 'A1' }]);
});

it('refuses a parent by a name that two bear, and takes its code', () => {
  const namesakes = [aUnit({ ...hoa, code: 'H' }), aUnit({ ...an, name: hoa.name, code: 'A' })];
  expect(problemsOf(decideUnits(namesakes, [{ ...branchRow, parent: hoa.name }], [anId(21)]))).toEqual([
    { code: 'unit-ambiguous', unit: 'Đảng bộ xã Hòa', units: 2, at: '/units/0/parent' },
  ]);
  const founded = valueOf(decideUnits(namesakes, [{ ...branchRow, parent: 'A' }], [anId(21)]));
  expect(founded).toMatchObject([{ parentId: anId(12) }]);
});

it.each([
  ['founded when the parent was closed', { foundedOn: '2001-01-01' }, true],
  ['founded long after the parent was closed', { foundedOn: '2010-01-01' }, true],
  ['closed when the parent was founded', { closedOn: '1976-05-01' }, true],
  ['founded the day before the parent was closed', { foundedOn: '2000-12-31' }, false],
  ['closed the day after the parent was founded', { closedOn: '1976-05-02' }, false],
])('a unit %s is refused: %s %s', (_, life, isRefused) => {
  const parent = aUnit({ ...hoa, foundedOn: civilDate('1976-05-01'), closedOn: civilDate('2001-01-01') });
  const decided = decideUnits([parent], [{ ...branchRow, parent: hoa.name, ...life }], [anId(21)]);
  const { foundedOn, closedOn } = parent;
  const problem = { code: 'parent-not-existing', parent: hoa.name, foundedOn, closedOn, at: '/units/0/parent' };
  if (isRefused) expect(problemsOf(decided)).toEqual([problem]);
  else expect(valueOf(decided)).toHaveLength(1);
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

it('refuses a unit that would be older than the Party, from the day before its founding', () => {
  const older = { ...provinceRow, foundedOn: '2/2/1930' };
  expect(problemsOf(decideUnits([], [older], [anId(1)]))).toEqual([
    { code: 'before-party', given: '1930-02-02', day: '1930-02-03', at: '/units/0/foundedOn' },
  ]);
  expect(decideUnits([], [{ ...older, foundedOn: '3/2/1930' }], [anId(1)])).toMatchObject({ ok: true });
});

it('refuses an id of another version than 7, which would not sort by time', () => {
  const id = '01a20151-0000-4000-8000-000000000001';
  expect(problemsOf(decideUnits([], [{ ...provinceRow, id }], []))).toEqual([
    { code: 'id-malformed', given: id, at: '/units/0/id' },
  ]);
});

it('refuses a second head of the province while one stands, stored or founded by the same file', () => {
  const second = { name: 'Đảng bộ tỉnh Long An', kind: 'province' };
  const taken = (at: string) => [{ code: 'province-head-taken', unit: province.name, at }];
  expect(problemsOf(decideUnits([province], [second], [anId(9)]))).toEqual(taken('/units/0/kind'));
  expect(problemsOf(decideUnits([], [provinceRow, second], [anId(1), anId(9)]))).toEqual(taken('/units/1/kind'));
  const ended = { ...province, closedOn: civilDate('2025-07-01') };
  expect(decideUnits([ended], [{ ...second, foundedOn: '1/7/2025' }], [anId(9)])).toMatchObject({ ok: true });
});

it.each([
  ['name', '\u200b', { code: 'text-unreadable', field: 'name' }],
  ['code', '\u200b', { code: 'text-unreadable', field: 'code' }],
  ['note', 'ghi chú \ud800', { code: 'text-unreadable', field: 'note' }],
  ['name', 'Đ'.repeat(301), { code: 'text-too-long', field: 'name', maximum: 300 }],
  ['code', '1'.repeat(51), { code: 'text-too-long', field: 'code', maximum: 50 }],
])('refuses a %s of which nothing is seen or which is too long: %j', (field, text, problem) => {
  expect(problemsOf(decideUnits([], [{ ...provinceRow, [field]: text }], [anId(1)]))).toEqual([
    { ...problem, at: `/units/0/${field}` },
  ]);
});

it('takes a name in one line', () => {
  const [founded] = valueOf(decideUnits([], [{ ...provinceRow, name: 'Đảng bộ\n tỉnh  Một' }], [anId(1)]));
  expect(founded?.name).toBe('Đảng bộ tỉnh Một');
});
