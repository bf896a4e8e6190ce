import { beforeAll, expect, it } from 'vitest';
import { civilDate, endOfTime } from '@co-so/domain';
import { insertRows, readBatch, writeTechnically } from '../../batch.ts';
import { relationReads, relationsIn } from './relation-queries.ts';
import type { RelationExtent } from './relation-queries.ts';
import type { ViewScope } from './unit-search.ts';
import { unitGrouping, unitSuccessor } from './table.ts';
import { provinceDb } from '../../../test/databases.ts';
import { aUnit, idOf } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const dividedOn = civilDate('2025-07-01');
const decision = { number: '7-QĐ/TU', issuedOn: dividedOn, issuer: 'Ban Thường vụ Tỉnh ủy' };
const district = aUnit({ name: 'Đảng bộ huyện', kind: 'directCommittee', closedOn: dividedOn });
const north = aUnit({ id: idOf(2), name: 'Đảng bộ xã Bắc', kind: 'commune', foundedOn: dividedOn });
const south = aUnit({ id: idOf(3), name: 'Đảng bộ xã Nam', kind: 'commune', foundedOn: dividedOn });

beforeAll(async () => {
  const db = provinceDb();
  const became = {
    predecessorId: district.id,
    on: dividedOn,
    carries: 'part',
    basis: JSON.stringify(decision),
  } as const;
  const grouped = { unitId: district.id, scheme: 'area' };
  await found(db, [district, south, north]);
  await writeTechnically(db, [
    ...insertRows(db, unitSuccessor, [
      { ...became, successorId: south.id },
      { ...became, successorId: north.id },
    ]),
    ...insertRows(db, unitGrouping, [
      { ...grouped, grouping: 'plain', validFrom: '2010-01-01', validUntil: '2020-01-01' },
      { ...grouped, grouping: 'border', validFrom: '2020-01-01', validUntil: endOfTime },
    ]),
  ]);
});

async function relationsOn(
  unitId: string,
  day: string,
  scope: ViewScope = 'office',
  relations: RelationExtent = 'first',
) {
  const db = provinceDb();
  const asked = { day: civilDate(day), until: civilDate(day), scope, relations };
  return relationsIn(await readBatch(db, relationReads(db, unitId, asked)), relations);
}

it('tells what became of a unit from the day on which it did, and nothing of it before', async () => {
  expect((await relationsOn(district.id, '2025-06-30')).successors).toEqual([]);
  const part = { on: dividedOn, carries: 'part', by: decision };
  expect((await relationsOn(district.id, '2025-07-01')).successors).toEqual([
    { unit: { id: north.id, name: 'Đảng bộ xã Bắc' }, ...part },
    { unit: { id: south.id, name: 'Đảng bộ xã Nam' }, ...part },
  ]);
  expect((await relationsOn(north.id, '2025-07-01')).predecessors).toEqual([
    { unit: { id: district.id, name: 'Đảng bộ huyện' }, ...part },
  ]);
});

it('tells that something followed, and not what, to whom that is not shown', async () => {
  const { successors } = await relationsOn(district.id, '2025-07-01', [south.id]);
  expect(successors.map(({ unit }) => unit?.id ?? null)).toEqual([null, south.id]);
});

it('tells the groupings of a day', async () => {
  const groupingsOn = async (day: string) => (await relationsOn(district.id, day)).groupings;
  expect(await groupingsOn('2009-12-31')).toEqual([]);
  expect(await groupingsOn('2019-12-31')).toEqual([{ scheme: 'area', grouping: 'plain' }]);
  expect(await groupingsOn('2020-01-01')).toEqual([{ scheme: 'area', grouping: 'border' }]);
});

it('tells nothing of a unit that has neither', async () => {
  const nothing = { groupings: [], predecessors: [], successors: [], more: [] };
  expect(await relationsOn(idOf(99), '2026-01-01')).toEqual(nothing);
});
