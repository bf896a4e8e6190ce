import { beforeAll, expect, it } from 'vitest';
import { civilDate, datedUnitOf, endOfTime, startOfDay } from '@co-so/domain';
import { insertRows, writeTechnically } from '../../batch.ts';
import { findUnitPlace } from './queries.ts';
import { loadWholeStructure } from './structure-queries.ts';
import { foundingStatements } from './structure-saving.ts';
import { loadUnitPage } from './unit-page-queries.ts';
import type { UnitPageQuestion } from './unit-page-queries.ts';
import type { ViewScope } from './unit-search.ts';
import { unitSuccessor } from './table.ts';
import { provinceDb } from '../../../test/databases.ts';
import { aUnit, idOf } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const [province, commune, unitId] = [idOf(1), idOf(2), idOf(3)] as const;
const merged = civilDate('2015-01-01');
const divided = civilDate('2025-01-01');
const branches = (from: number, over: Partial<Parameters<typeof aUnit>[0]>) =>
  Array.from({ length: 30 }, (_, index) =>
    aUnit({
      id: idOf(from + index),
      name: `Chi bộ ${30 - index}`,
      kind: 'subordinateBranch',
      parentId: commune,
      ...over,
    }),
  );
const before = branches(100, { closedOn: merged });
const after = branches(200, { foundedOn: divided });

beforeAll(async () => {
  const db = provinceDb();
  await found(db, [
    aUnit(),
    aUnit({ id: commune, name: 'Đảng bộ xã', kind: 'commune', parentId: province }),
    aUnit({ id: unitId, name: 'Chi bộ chung', kind: 'subordinateBranch', parentId: commune, foundedOn: merged }),
    ...before,
    ...after,
  ]);
  await writeTechnically(
    db,
    insertRows(db, unitSuccessor, [
      ...before.map(({ id }) => ({ predecessorId: id, successorId: unitId, on: merged, carries: 'whole' as const })),
      ...after.map(({ id }) => ({ predecessorId: unitId, successorId: id, on: divided, carries: 'part' as const })),
    ]),
  );
});

const asked = (scope: ViewScope, relations: 'first' | 'all'): UnitPageQuestion => ({
  ...{ day: civilDate('2026-01-01'), until: endOfTime, scope, counts: 'kept', relations },
});

it.each<[string, ViewScope]>([
  ['the whole office', 'office'],
  ['a commune', [commune]],
  ['the province and two units', [province, commune, unitId]],
])(
  'reads for %s at most 150 rows for a unit made of thirty and divided into thirty, its place included',
  async (_, scope) => {
    const db = provinceDb();
    const question = asked(scope, 'first');
    await findUnitPlace(db, unitId, question.day);
    const { relations } = await loadUnitPage(db, unitId, question);
    expect(db.meter.rowsRead).toBeLessThanOrEqual(150);
    expect([relations.predecessors.length, relations.successors.length]).toEqual([3, 3]);
    expect(relations.more).toEqual(['predecessors', 'successors']);
    expect(relations.successors.map(({ unit }) => unit?.id)).toEqual(
      after
        .slice(0, 3)
        .map(({ id }) => id)
        .toReversed(),
    );
  },
);

it('reads for a commune no more however many committees stand directly under the province, and two rows for each that may be of the army', async () => {
  const db = provinceDb();
  const rowsOf = async () => {
    const before = db.meter.rowsRead;
    const { releasing } = await loadUnitPage(db, commune, asked('office', 'first'));
    expect(releasing).toEqual([]);
    return db.meter.rowsRead - before;
  };
  const direct = (from: number, many: number) =>
    Array.from({ length: many }, (_, index) =>
      aUnit({
        id: idOf(from + index),
        name: `Đảng bộ ${index}`,
        kind: 'directCommittee',
        parentId: province,
        foundedOn: divided,
      }),
    );
  const few = await rowsOf();
  await found(db, direct(300, 60));
  expect(await rowsOf()).toBe(few);
  const { structure, counts, revision } = await loadWholeStructure(db);
  const army = direct(400, 2).map((unit) => ({
    ...datedUnitOf(unit),
    hostTypes: [{ value: 'army' as const, validFrom: unit.foundedOn, validUntil: unit.closedOn }],
  }));
  const act = { subject: 'structure-import/1', at: startOfDay(divided) };
  await writeTechnically(db, foundingStatements(db, { structure, counts, revision }, army, act));
  expect(await rowsOf()).toBe(few + 4);
  const { releasing } = await loadUnitPage(db, province, asked('office', 'first'));
  expect(releasing.map(({ id, hostType, hasUnitsBelow }) => [id, hostType, hasUnitsBelow])).toEqual(
    army.map(({ id }) => [id, 'army', false]),
  );
});

it('gives all of them to who asks, in the order of their names', async () => {
  const { relations } = await loadUnitPage(provinceDb(), unitId, asked('office', 'all'));
  const names = Array.from({ length: 30 }, (_, index) => `Chi bộ ${index + 1}`);
  expect(relations.predecessors.map(({ unit }) => unit?.name)).toEqual(names);
  expect(relations.successors.map(({ unit }) => unit?.name)).toEqual(names);
  expect(relations.more).toEqual([]);
});
