import { beforeAll, describe, expect, it } from 'vitest';
import { civilDate, period } from '@co-so/domain';
import type { FigureKey } from '@co-so/domain';
import { insertRows, writeTechnically } from '../../batch.ts';
import { unitSuccessor } from '../organization/table.ts';
import { insertFigures } from './figure-queries.ts';
import { loadFiguresBelow } from './unit-figures.ts';
import { aFigure, aUnit, idOf } from '../../../test/builders.ts';
import { openDatabases, provinceDb } from '../../../test/databases.ts';
import { found } from '../../../test/found.ts';

const [province, merged, nowhere] = [idOf(1), idOf(10), idOf(40)] as const;
const mergedOn = civilDate('2024-06-01');
const onto = civilDate('2026-01-01');
const communes = [10, 11, 12, 13, 14];
const gone = [30, 31, 32];
const branchesEach = 200;

const keyOf = (unitId: string, of: string): FigureKey => ({
  ...{ unitId, indicator: 'member.total', category: null, period: period(of) },
});

/** Five communes with two hundred branches each, of which one came of three that ended. */
async function foundProvince(): Promise<void> {
  const db = provinceDb();
  const commune = (number: number, over: object = {}) =>
    aUnit({ id: idOf(number), name: `Đảng bộ xã ${number}`, kind: 'commune', parentId: province, ...over });
  const branches = communes.flatMap((of) =>
    Array.from({ length: branchesEach }, (_, index) =>
      aUnit({
        ...{ id: idOf(of * 1000 + index), name: `Chi bộ ${index}`, kind: 'grassrootsBranch', parentId: idOf(of) },
      }),
    ),
  );
  const before = gone.map((number) => commune(number, { closedOn: mergedOn }));
  await found(db, [aUnit(), ...communes.map((number) => commune(number)), ...before, ...branches]);
  const links = gone.map((number) => ({ predecessorId: idOf(number), successorId: merged, on: mergedOn }));
  await writeTechnically(
    db,
    insertRows(
      db,
      unitSuccessor,
      links.map((link) => ({ ...link, carries: 'whole' as const })),
    ),
  );
  const everywhere = [...communes.map((number) => idOf(number)), ...branches.map(({ id }) => id)];
  const figures = everywhere.map((unitId) => aFigure({ unitId, period: period('2025') }));
  for (let start = 0; start < figures.length; start += 100)
    await writeTechnically(db, insertFigures(db, figures.slice(start, start + 100)));
  await writeTechnically(
    db,
    insertFigures(
      db,
      gone.map((number) => aFigure({ unitId: idOf(number), period: period('2023') })),
    ),
  );
}

async function read(key: FigureKey, basis: 'asItWas' | 'onLaterDay' = 'onLaterDay') {
  const db = provinceDb();
  const { structure, figures } = await loadFiguresBelow(db, { key, basis, onto });
  return {
    figures: figures.map(({ unitId }) => unitId).toSorted(),
    units: structure.units.size,
    rows: db.meter.rowsRead,
  };
}

describe('the figures of the units below one', () => {
  beforeAll(async () => {
    await openDatabases();
    await foundProvince();
  });

  it('are those of its children and of what went into them', async () => {
    expect((await read(keyOf(province, '2025'))).figures).toEqual(communes.map((number) => idOf(number)));
    expect((await read(keyOf(province, '2023'))).figures).toEqual(gone.map((number) => idOf(number)));
  });

  it('read for a unit without any its children and their predecessors by index, nothing below them', async () => {
    expect(await read(keyOf(province, '2019'))).toEqual({ figures: [], units: 0, rows: 64 });
  });

  it('read of a thousand units below to which nothing happened none', async () => {
    const { units, rows } = await read(keyOf(province, '2025'));
    expect({ units, rows }).toEqual({ units: 9, rows: 432 });
    expect(await read(keyOf(province, '2025'), 'asItWas')).toMatchObject({ units: 9, rows: 360 });
  });

  it('read nothing of all that stood below one that has ended with nothing after it', async () => {
    const db = provinceDb();
    const [above, ended] = [idOf(60), idOf(50)];
    const life = { parentId: ended, closedOn: civilDate('2025-07-01') };
    const branches = Array.from({ length: branchesEach }, (_, index) =>
      aUnit({ id: idOf(50_000 + index), name: `Chi bộ ${index}`, kind: 'grassrootsBranch', ...life }),
    );
    const district = aUnit({ id: ended, name: 'Đảng bộ huyện', kind: 'directCommittee', ...life, parentId: above });
    await found(db, [aUnit({ id: above, kind: 'directCommittee' }), district, ...branches]);
    await writeTechnically(db, insertFigures(db, [aFigure({ unitId: ended, period: period('2024') })]));
    const { figures, units, rows } = await read(keyOf(above, '2024'));
    expect({ figures, units }).toEqual({ figures: [ended], units: 2 });
    expect(rows).toBeLessThan(100);
  });

  it('read as little for a unit that is none', async () => {
    expect(await read(keyOf(nowhere, '2025'))).toEqual({ figures: [], units: 0, rows: 17 });
  });
});
