import { beforeAll, expect, it } from 'vitest';
import { civilDate, endOfTime } from '@co-so/domain';
import { insertRows, writeTechnically } from '../../batch.ts';
import { listHostPlaces } from './host-place-list.ts';
import { findHostingUnits } from './hosting-units.ts';
import { hostPlace, hostPlaceUnit } from './table.ts';
import { findPlacedUnit, loadUnitPage } from './unit-page-queries.ts';
import { provinceDb } from '../../../test/databases.ts';
import { aUnit, idOf } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const province = idOf(1);
const day = civilDate('2026-01-01');
const communes = Array.from({ length: 40 }, (_, index) => idOf(100 + index));

async function rowsRead(head: string) {
  const db = provinceDb();
  const hosting = await findHostingUnits(db, [head], day);
  const question = { day, after: null, kind: null, state: null, keeps: 'office' } as const;
  const { places, counts } = await listHostPlaces(db, { ...question, of: hosting.below });
  return { rows: db.meter.rowsRead, listed: places.length, villages: counts.village.places };
}

async function record(unitIds: readonly string[], from: number) {
  const days = { validFrom: '2020-01-01', validUntil: endOfTime };
  const places = unitIds.map((unitId, index) => ({ unitId, id: idOf(from + index), name: `Thôn ${index}`, ...days }));
  await writeTechnically(provinceDb(), [
    ...insertRows(
      provinceDb(),
      hostPlace,
      places.map(({ unitId: _, ...place }) => ({ ...place, folded: place.name, kind: 'village' as const })),
    ),
    ...insertRows(
      provinceDb(),
      hostPlaceUnit,
      places.map(({ id: placeId, unitId }) => ({ placeId, unitId, ...days })),
    ),
  ]);
}

beforeAll(async () => {
  const below = communes.flatMap((parentId, commune) =>
    Array.from({ length: 25 }, (_, index) =>
      aUnit({ id: idOf(1000 + commune * 100 + index), name: `Chi bộ ${index}`, kind: 'grassrootsBranch', parentId }),
    ),
  );
  const middle = communes.map((id, index) =>
    aUnit({ id, name: `Đảng bộ xã ${index}`, kind: 'commune', parentId: province }),
  );
  await found(provinceDb(), [aUnit(), ...middle, ...below]);
});

it('reads next to nothing where no place is recorded, however many units there are below', async () => {
  const none = { rows: 5, listed: 0, villages: 0 };
  expect([await rowsRead(province), await rowsRead(communes[0]!)]).toEqual([none, none]);
});

it('reads a few rows for each of a few places, for the province as for a commune', async () => {
  await record([communes[0]!, communes[0]!, communes[1]!], 9000);
  expect([await rowsRead(province), await rowsRead(communes[0]!), await rowsRead(communes[5]!)]).toEqual([
    { rows: 59, listed: 3, villages: 3 },
    { rows: 42, listed: 2, villages: 2 },
    { rows: 13, listed: 0, villages: 0 },
  ]);
});

it.each([
  ['the province', province],
  ['a commune', communes[0]!],
])('reads at most 150 rows for all that the screen of %s asks: its page, and its few places', async (_, id) => {
  const db = provinceDb();
  await findPlacedUnit(db, id, day);
  await loadUnitPage(db, id, { day, until: endOfTime, scope: 'office', counts: 'kept', relations: 'first' });
  await findPlacedUnit(db, id, day);
  expect(db.meter.rowsRead + (await rowsRead(id)).rows).toBeLessThanOrEqual(150);
});

it('reads for many places some rows each, and for a commune no more than its units and its own places need', async () => {
  await record([...communes, ...communes, ...communes], 9100);
  expect([await rowsRead(province), await rowsRead(communes[0]!), await rowsRead(communes[5]!)]).toEqual([
    { rows: 1753, listed: 50, villages: 123 },
    { rows: 118, listed: 5, villages: 5 },
    { rows: 98, listed: 3, villages: 3 },
  ]);
});

it('finds the same units by the places as by the branch, on days of which counts are kept and on others', async () => {
  const ids = [communes[0]!, communes[5]!, province];
  const found = await Promise.all(
    [day, civilDate('2022-01-01')].flatMap((on) => ids.map((id) => findHostingUnits(provinceDb(), [id], on))),
  );
  expect(found.map(({ below, ended }) => [below.length, ended.length])).toEqual([
    ...[1, 1, 40, 1, 1, 40].map((below) => [below, 0]),
  ]);
});
