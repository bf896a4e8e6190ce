import { beforeAll, expect, it } from 'vitest';
import { civilDate, endOfTime, hostPlaceKinds } from '@co-so/domain';
import type { HostedBranch, HostPlace } from '@co-so/domain';
import { writeTechnically } from '../../batch.ts';
import { provinceMigrations } from '../migrations.gen.ts';
import { listHostPlaces } from './host-place-list.ts';
import { placeStatements } from './host-place-saving.ts';
import type { PlaceHeads } from './place-counts.ts';
import { findUnitPlace } from './queries.ts';
import { loadUnitPage } from './unit-page-queries.ts';
import { provinceDb } from '../../../test/databases.ts';
import { aUnit, idOf } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const province = idOf(1);
const day = civilDate('2026-01-01');
const communes = Array.from({ length: 50 }, (_, index) => idOf(100 + index));
const branchId = (commune: number, index: number) => idOf(1000 + commune * 100 + index);
/** Those that places name, and some more. */
const branchesEach = 24;

async function rowsRead(heads: PlaceHeads, after: string | null = null) {
  const db = provinceDb();
  const question = { day, heads, after, kind: null, state: null, keeps: 'office' } as const;
  const { places, counts, next } = await listHostPlaces(db, question);
  return { rows: db.meter.rowsRead, listed: places.length, villages: counts.village.places, next };
}

/** Twenty places of a commune, of each kind and each state, which began on days of their own and some of which are no more. */
function placesOf(commune: number): readonly HostPlace[] {
  return Array.from({ length: 20 }, (_, index): HostPlace => {
    const own = index % 4;
    const life = {
      validFrom: civilDate(`${2000 + (commune % 20)}-0${1 + own}-1${own}`),
      validUntil: index % 5 === 4 ? civilDate('2025-07-01') : endOfTime,
    };
    const unitId = branchId(commune, index);
    const branches: readonly HostedBranch[] = [
      { state: 'own', unitId, hasCommittee: index % 8 === 0 },
      { state: 'joint', unitId, hasCommittee: false },
      { state: 'none' },
    ];
    return {
      id: idOf(100_000 + commune * 100 + index),
      name: `Nơi ${index}`,
      kind: hostPlaceKinds[(commune + index) % hostPlaceKinds.length]!,
      ...life,
      underUnitId: [{ value: communes[commune]!, ...life }],
      branches: own < 3 ? [{ value: branches[own]!, ...life }] : [],
    };
  });
}

async function unitPageRows(unitId: string) {
  const db = provinceDb();
  await findUnitPlace(db, unitId, day);
  await loadUnitPage(db, unitId, { day, until: endOfTime, scope: 'office', counts: 'kept', relations: 'first' });
  await findUnitPlace(db, unitId, day);
  return db.meter.rowsRead;
}

beforeAll(async () => {
  const middle = communes.map((id, index) =>
    aUnit({ id, name: `Đảng bộ xã ${index}`, kind: 'commune', parentId: province }),
  );
  const branches = communes.flatMap((parentId, commune) =>
    Array.from({ length: branchesEach }, (_, index) =>
      aUnit({ id: branchId(commune, index), name: `Chi bộ ${index}`, kind: 'grassrootsBranch', parentId }),
    ),
  );
  await found(provinceDb(), [aUnit(), ...middle, ...branches]);
});

/** Writes the places of some communes. */
async function lay(from: number, until: number): Promise<void> {
  const places = communes.slice(from, until).flatMap((_, index) => placesOf(from + index));
  await writeTechnically(provinceDb(), placeStatements(provinceDb(), places));
}

it('reads next to nothing where no place is recorded, however many units there are below', async () => {
  const none = { rows: 1, listed: 0, villages: 0, next: null };
  expect([await rowsRead({ under: province }), await rowsRead({ under: communes[0]! })]).toEqual([none, none]);
});

it('reads of a province as much as of one of its communes, however many places there are, and of its page', async () => {
  const lists = async () => [await rowsRead({ under: province }), await rowsRead({ under: communes[3]! })];
  const pages = async () => [await unitPageRows(province), await unitPageRows(communes[3]!)];
  await lay(0, 20);
  expect(await lists()).toMatchObject([
    { rows: 69, listed: 5, villages: 64 },
    { rows: 68, listed: 5, villages: 4 },
  ]);
  const before = await pages();
  await lay(20, communes.length);
  expect(await lists()).toMatchObject([
    { rows: 69, listed: 5, villages: 160 },
    { rows: 68, listed: 5, villages: 4 },
  ]);
  expect([before, await pages()]).toEqual([
    [26, 33],
    [26, 33],
  ]);
});

it('goes on after a page by some rows for each place of the next, and comes to every place once', async () => {
  const under = { under: province };
  const { next } = await rowsRead(under);
  expect(await rowsRead(under, next)).toMatchObject({ rows: 570, listed: 50 });
  const ids: string[] = [];
  for (let after: string | null = null, isLast = false; !isLast; isLast = after === null) {
    const question = { day, heads: under, after, kind: 'school', state: null, keeps: 'office' } as const;
    const page = await listHostPlaces(provinceDb(), question);
    ids.push(...page.places.map(({ id }) => id));
    after = page.next;
  }
  const schools = communes
    .flatMap((_, commune) => placesOf(commune))
    .filter(({ kind, validFrom, validUntil }) => kind === 'school' && validFrom <= day && day < validUntil);
  expect(ids.toSorted()).toEqual(schools.map(({ id }) => id).toSorted());
});

it('fills the counts of a database whose places came before they were kept', async () => {
  const { d1 } = provinceDb();
  const stored = async () => ({
    counts: (await d1.prepare('SELECT * FROM host_place_count WHERE counts <> ? ORDER BY 1, 2').bind('{}').all())
      .results,
    standing: (await d1.prepare('SELECT * FROM host_place_standing ORDER BY 1, 2, 3').all()).results,
  });
  const before = await stored();
  await d1.batch(['count', 'standing'].map((table) => d1.prepare(`DELETE FROM host_place_${table}`)));
  const { statements } = provinceMigrations.find(({ name }) => name.endsWith('_place_counts'))!;
  await d1.batch(statements.filter((text) => text.startsWith('INSERT')).map((text) => d1.prepare(text)));
  const after = await stored();
  expect(after.standing).toEqual(before.standing);
  expect(after.counts.map(parsed)).toEqual(before.counts.map(parsed));
  expect(after.counts.length).toBeGreaterThan(1000);
});

function parsed({ counts, ...row }: Record<string, unknown>) {
  return { ...row, counts: JSON.parse(String(counts)) as unknown };
}
