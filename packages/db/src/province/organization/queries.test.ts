import { beforeAll, expect, it } from 'vitest';
import { civilDate, endOfTime } from '@co-so/domain';
import { insertRows, readBatch, writeTechnically } from '../../batch.ts';
import { insertFigures } from '../indicator/figure-queries.ts';
import { findHomeUnit, findUnitOn, lifeOf, unitsByReference } from './queries.ts';
import { unitKind, unitName } from './table.ts';
import { provinceDb } from '../../../test/databases.ts';
import { aFigure, aPlacedUnit, aUnit, idOf } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const province = aUnit({ code: 'T-01' });
const bloc = aUnit({
  id: idOf(2),
  name: 'Đảng bộ Khối các cơ quan',
  kind: 'directCommittee',
  parentId: idOf(1),
  foundedOn: civilDate('2010-01-01'),
  closedOn: civilDate('2025-02-01'),
});
const ward = aUnit({
  id: idOf(3),
  name: 'Đảng bộ phường Đạo Long',
  kind: 'commune',
  parentId: idOf(1),
  code: 'P-07',
});
const branch = aUnit({
  id: idOf(4),
  name: 'Chi bộ 1',
  kind: 'grassrootsBranch',
  parentId: idOf(2),
  foundedOn: civilDate('2005-01-01'),
});

beforeAll(async () => {
  await found(provinceDb(), [province, bloc, ward, branch]);
  const db = provinceDb();
  await writeTechnically(db, insertFigures(db, [aFigure({ unitId: idOf(3) })]));
});

it('finds a unit on the days of its life and on no other', async () => {
  const db = provinceDb();
  expect(await findUnitOn(db, idOf(2), civilDate('2009-12-31'))).toBeUndefined();
  expect(await findUnitOn(db, idOf(2), civilDate('2010-01-01'))).toMatchObject({ id: idOf(2), parentId: idOf(1) });
  expect(await findUnitOn(db, idOf(2), civilDate('2025-02-01'))).toBeUndefined();
  expect(await findUnitOn(db, idOf(99), civilDate('2024-01-01'))).toBeUndefined();
});

it('takes for home the topmost unit that holds figures, else the top itself', async () => {
  const home = async (day: string) => (await findHomeUnit(provinceDb(), civilDate(day)))?.id;
  expect(await home('2024-01-01')).toBe(idOf(3));
  expect(await home('1999-12-31')).toBeUndefined();
  const db = provinceDb();
  await writeTechnically(db, insertFigures(db, [aFigure({ unitId: idOf(4) })]));
  expect(await home('2024-01-01')).toBe(idOf(3));
  await writeTechnically(db, insertFigures(db, [aFigure({ unitId: idOf(1), indicator: 'org.branches' })]));
  expect(await home('2024-01-01')).toBe(idOf(1));
});

it('tells whether a unit holds figures', async () => {
  const holds = async (number: number) =>
    (await findUnitOn(provinceDb(), idOf(number), civilDate('2024-01-01')))?.hasFigures;
  expect(await Promise.all([1, 2, 3].map(holds))).toEqual([true, false, true]);
});

it('gives name and kind as they were on the day', async () => {
  const [old, renamed] = ['Đảng bộ Sở Nội vụ', 'Đảng bộ Sở Nội vụ và Lao động'];
  const days = { foundedOn: civilDate('2000-01-01'), closedOn: endOfTime };
  await found(provinceDb(), [aUnit({ id: idOf(5), name: old, kind: 'grassrootsBranch', parentId: idOf(1), ...days })]);
  const db = provinceDb();
  await db.d1.batch([
    db.d1.prepare(`UPDATE unit_name SET valid_until = '2015-06-01' WHERE unit_id = ?`).bind(idOf(5)),
    db.d1.prepare(`UPDATE unit_kind SET valid_until = '2016-06-01' WHERE unit_id = ?`).bind(idOf(5)),
    ...insertRows(db, unitName, [
      {
        unitId: idOf(5),
        name: renamed,
        folded: 'renamed',
        sortKey: '',
        validFrom: '2015-06-01',
        validUntil: endOfTime,
      },
    ]),
    ...insertRows(db, unitKind, [
      { unitId: idOf(5), kind: 'grassrootsCommittee', validFrom: '2016-06-01', validUntil: endOfTime },
    ]),
  ]);
  const on = (day: string) => findUnitOn(db, idOf(5), civilDate(day));
  expect(await on('2015-05-31')).toMatchObject({ name: old, kind: 'grassrootsBranch' });
  expect(await on('2015-06-01')).toMatchObject({ name: renamed, kind: 'grassrootsBranch' });
  expect(await on('2016-06-01')).toMatchObject({ name: renamed, kind: 'grassrootsCommittee' });
  const { lives } = await readBatch(db, { lives: unitsByReference(db, [idOf(5)], civilDate('2024-06-14')) });
  expect(lives.map(lifeOf)).toEqual([
    aPlacedUnit({
      id: idOf(5),
      name: renamed,
      kind: 'grassrootsCommittee',
      parentId: idOf(1),
      path: [idOf(5), idOf(1)],
      ending: null,
      ...days,
    }),
  ]);
});

it.each([
  ['id', idOf(3)],
  ['code', 'P-07'],
  ['code in other letters', 'p-07'],
  ['name', 'Đảng bộ phường Đạo Long'],
  ['name without marks', 'dang bo phuong dao long'],
])('finds a unit by its %s', async (_, reference) => {
  const db = provinceDb();
  const { lives } = await readBatch(db, {
    lives: unitsByReference(db, [reference, 'Không có'], civilDate('2024-06-14')),
  });
  expect(lives.map(lifeOf)).toEqual([{ ...ward, path: [ward.id, province.id], ending: null }]);
});
