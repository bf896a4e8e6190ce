import { beforeAll, expect, it } from 'vitest';
import { civilDate, structureChange, structureOf } from '@co-so/domain';
import { writeTechnically } from '../../batch.ts';
import { loadWholeStructure } from './structure-queries.ts';
import { structureStatements } from './structure-saving.ts';
import { findUnitsNamed, listFirstUnits } from './unit-search.ts';
import type { UnitQuestion } from './unit-search.ts';
import { provinceDb } from '../../../test/databases.ts';
import { aUnit, idOf, now } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const day = civilDate('2024-01-01');
const communes = Array.from({ length: 250 }, (_, index) =>
  aUnit({ id: idOf(100 + index), name: `Đảng bộ xã Số ${index + 1}`, kind: 'commune', parentId: idOf(1) }),
);
const others = [
  aUnit({ id: idOf(10), name: 'Đảng bộ xã Đắk Ơ', kind: 'commune', parentId: idOf(1) }),
  aUnit({ id: idOf(13), name: 'Bộ phận Tài chính', kind: 'commune', parentId: idOf(1) }),
  aUnit({ id: idOf(11), name: 'Đảng bộ xã Dương Minh', kind: 'commune', parentId: idOf(1) }),
  aUnit({
    id: idOf(12),
    name: 'Đảng bộ huyện Dương Xa',
    kind: 'directCommittee',
    parentId: idOf(1),
    closedOn: civilDate('2020-01-01'),
  }),
  ...[10, 11].map((parent) =>
    aUnit({ id: idOf(parent + 10), name: 'Chi bộ 1', kind: 'subordinateBranch', parentId: idOf(parent) }),
  ),
  aUnit({ id: idOf(22), name: 'Chi bộ 10', kind: 'subordinateBranch', parentId: idOf(10) }),
  aUnit({ id: idOf(23), name: 'Chi bộ 2', kind: 'subordinateBranch', parentId: idOf(10) }),
];

beforeAll(async () => {
  const db = provinceDb();
  await found(db, [aUnit(), ...communes, ...others]);
});

const all: UnitQuestion = { day, scope: 'office' };
const named = async (name: string, on = day) =>
  (await findUnitsNamed(provinceDb(), { day: on, scope: 'office' }, name)).units;

it.each(['Đắk Ơ', 'dak o', ' XÃ   đắk ', 'ơ đảng'])('finds by the words %j, with or without marks', async (name) => {
  expect((await named(name)).map(({ id }) => id)).toEqual([idOf(10)]);
});

it('takes as many words as a name can have', async () => {
  const words = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? 'dang' : `x${index}`));
  expect(await named(words.join(' '))).toEqual([]);
});

it('finds nothing by words that no name has, and only who existed on the day', async () => {
  expect(await named('Bến Cầu')).toEqual([]);
  expect((await named('duong')).map(({ name }) => name)).toEqual(['Đảng bộ xã Dương Minh']);
  expect((await named('duong', civilDate('2019-12-31'))).map(({ name }) => name)).toEqual([
    'Đảng bộ huyện Dương Xa',
    'Đảng bộ xã Dương Minh',
  ]);
});

it('tells units of one name apart by what stands above them, in Vietnamese order; those with whole words come first', async () => {
  expect((await named('chi bo')).map(({ name, parentName }) => [name, parentName])).toEqual([
    ['Chi bộ 1', 'Đảng bộ xã Dương Minh'],
    ['Chi bộ 1', 'Đảng bộ xã Đắk Ơ'],
    ['Chi bộ 2', 'Đảng bộ xã Đắk Ơ'],
    ['Chi bộ 10', 'Đảng bộ xã Đắk Ơ'],
    ['Bộ phận Tài chính', 'Đảng bộ tỉnh'],
  ]);
});

it('finds a unit by words of its own name and of the one above, and not by that alone', async () => {
  const above = async (name: string) => (await named(name)).map(({ id }) => id);
  expect(await above('chi bộ 1 Dương Minh')).toEqual([idOf(21)]);
  expect(await above('dak chi')).toEqual([idOf(20), idOf(23), idOf(22)]);
  expect(await above('minh')).toEqual([idOf(11)]);
});

it('begins with the top of the tree and what stands directly below it, and says that there are more than the twenty it gives', async () => {
  const { units, hasMore } = await listFirstUnits(provinceDb(), all);
  expect(units).toHaveLength(20);
  expect(hasMore).toBe(true);
  expect(units.slice(0, 4).map(({ name, parentName }) => [name, parentName])).toEqual([
    ['Đảng bộ tỉnh', null],
    ['Bộ phận Tài chính', 'Đảng bộ tỉnh'],
    ['Đảng bộ xã Dương Minh', 'Đảng bộ tỉnh'],
    ['Đảng bộ xã Đắk Ơ', 'Đảng bộ tỉnh'],
  ]);
  const found = await findUnitsNamed(provinceDb(), all, 'xa so');
  expect([found.units.length, found.hasMore]).toEqual([20, true]);
});

it('gives only what stands below and including the units of a scope, those first', async () => {
  const scope = [idOf(10)];
  const { units } = await listFirstUnits(provinceDb(), { day, scope });
  expect(units[0]).toMatchObject({ id: idOf(10), parentName: null });
  expect(units.slice(1).every(({ parentName }) => parentName === 'Đảng bộ xã Đắk Ơ')).toBe(true);
  expect((await findUnitsNamed(provinceDb(), { day, scope }, 'minh')).units).toEqual([]);
  expect((await listFirstUnits(provinceDb(), { day, scope: [] })).units).toEqual([]);
});

it('says that nothing is left where all are given', async () => {
  const { hasMore, units } = await findUnitsNamed(provinceDb(), all, 'so 24');
  expect([units.length, hasMore]).toEqual([11, false]);
});

it.each([[''], ['dak o'], ['dang bo xa'], ['xa so 1'], ['chi bo 1 duong minh'], ['khong co']])(
  'reads at most 200 rows for %j, however many units there are',
  async (name) => {
    const db = provinceDb();
    await (name === '' ? listFirstUnits(db, all) : findUnitsNamed(db, all, name));
    expect(db.meter.rowsRead).toBeLessThanOrEqual(200);
  },
);

it('finds by the new name of what stands above as soon as that is renamed', async () => {
  const db = provinceDb();
  const { structure, counts, revision } = await loadWholeStructure(db);
  const was = structure.units.get(idOf(11))!;
  const [name] = was.names;
  const from = civilDate('2023-01-01');
  const renamed = {
    ...was,
    names: [
      { ...name!, validUntil: from },
      { ...name!, value: 'Đảng bộ xã Phú Quý', validFrom: from },
    ],
  };
  const after = structureOf([...structure.units.values(), renamed], []);
  const change = structureChange(structure, after, { touched: [idOf(11)], counts, today: day });
  await writeTechnically(db, structureStatements(db, change, { subject: 'plan/1', at: now, basedOn: revision }));
  const ids = async (words: string, on: string) => (await named(words, civilDate(on))).map(({ id }) => id);
  expect(await ids('chi bo phu quy', '2024-01-01')).toEqual([idOf(21)]);
  expect(await ids('chi bo phu quy', '2022-12-31')).toEqual([]);
  expect(await ids('chi bo duong minh', '2022-12-31')).toEqual([idOf(21)]);
  expect(await ids('duong minh', '2024-01-01')).toEqual([]);
});
