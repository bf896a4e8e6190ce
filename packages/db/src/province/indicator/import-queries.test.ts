import { beforeEach, expect, it } from 'vitest';
import { period, vietnamDay } from '@co-so/domain';
import type { Actor, Figure, FigureFile, ImportPlan, Instant, Target } from '@co-so/domain';
import { writeTechnically } from '../../batch.ts';
import { attempt } from '../../constraint.ts';
import { insertFigures } from './figure-queries.ts';
import { insertTargets } from '../target/queries.ts';
import { findEarlierImport, hasImports, loadImportFacts, saveImport } from './import-queries.ts';
import { countRows, dump, openDatabases, provinceDb } from '../../../test/databases.ts';
import { aFigure, aPlacedUnit, aTarget, aUnit, idOf, now, preparer, signed } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const today = vietnamDay(now);
const grant = {
  id: 'grant',
  role: 'committeeOfficial',
  unitId: idOf(1),
  viewUnitId: idOf(1),
  delegationId: null,
} as const;
const everywhere: Actor = {
  ...preparer,
  kind: 'person',
  isLookingOnly: false,
  grants: [{ ...grant, unitId: null, viewUnitId: null }],
};
const official: Actor = { ...preparer, kind: 'person', isLookingOnly: false, grants: [grant] };

beforeEach(async () => {
  await openDatabases();
  const db = provinceDb();
  await found(db, [aUnit({ code: 'T-01' })]);
});

async function stored(figures: readonly Figure[], targets: readonly Target[] = []) {
  const db = provinceDb();
  await writeTechnically(db, [...insertFigures(db, figures), ...insertTargets(db, targets)]);
}

const file: FigureFile = { format: 'co-so/figures/1', province: 'ninh-thuan', units: [], figures: [], targets: [] };

it('loads for a file the units it names and what is in force under its rows', async () => {
  await stored([aFigure(), aFigure({ period: period('2022') }), aFigure({ indicator: 'org.branches' })], [aTarget()]);
  const wanted = {
    ...file,
    units: [{ name: 'Chi bộ mới', parent: 'dang bo tinh' }],
    figures: [
      { unit: ' Đảng bộ tỉnh ', indicator: ' member.total ', period: 'năm 2023', value: 1 },
      { unit: 'Chi bộ mới', indicator: 'org.branches', period: 2023, value: 1 },
    ],
    targets: [{ unit: 'T-01', indicator: 'admission.admitted', period: '2024', goal: 1 }],
  };
  const facts = await loadImportFacts(provinceDb(), 'ninh-thuan', wanted, { actor: official, today });
  expect(facts).toEqual({
    province: 'ninh-thuan',
    units: [{ ...aPlacedUnit({ code: 'T-01' }), ending: null }],
    figures: [aFigure()],
    summed: [aFigure()],
    targets: [aTarget()],
  });
});

// Otherwise the second of two equal names would tell that it is there, and hide the figures of the first.
it('loads by a name what is in force for the unit that the actor may know of, whoever else bears the name', async () => {
  const below = aUnit({ id: idOf(2), name: 'Chi bộ 1', kind: 'grassrootsBranch', parentId: idOf(1) });
  const elsewhere = aUnit({ id: idOf(3), name: 'Chi bộ 1', kind: 'grassrootsBranch' });
  const db = provinceDb();
  await found(db, [below, elsewhere]);
  await stored([aFigure({ unitId: idOf(2) }), aFigure({ unitId: idOf(3) })]);
  const figures = [{ unit: 'Chi bộ 1', indicator: 'member.total', period: '2023', value: 1 }];
  const facts = await loadImportFacts(provinceDb(), 'ninh-thuan', { ...file, figures }, { actor: official, today });
  expect(facts.units.map(({ id }) => id)).toEqual([idOf(2)]);
  expect(facts.figures).toEqual([aFigure({ unitId: idOf(2) })]);
});

it('loads what is in force in the sums of its rows, of the same unit and period', async () => {
  const grassroots = { indicator: 'org.grassroots', category: null };
  const inSums = [
    aFigure(grassroots),
    aFigure({ ...grassroots, category: 'branch' }),
    aFigure({ indicator: 'org.subordinate-branches' }),
  ];
  await stored([...inSums, aFigure({ ...grassroots, period: period('2022') }), aFigure()]);
  const figures = [{ unit: 'T-01', indicator: 'org.grassroots', category: 'branch', period: '2023', value: 1 }];
  const facts = await loadImportFacts(provinceDb(), 'ninh-thuan', { ...file, figures }, { actor: official, today });
  expect(facts.figures).toEqual([inSums[1]]);
  expect(new Set(facts.summed)).toEqual(new Set(inSums));
});

/** A file is decided upon from what it touches and the sums that is in (five figures each, here), not from every unit it names times every row it has. */
it('reads for a large file no more than a few rows for each of its own', async () => {
  const db = provinceDb();
  const units = Array.from({ length: 300 }, (_, index) => aUnit({ id: idOf(100 + index), name: `Chi bộ ${index}` }));
  await found(db, units);
  const figures = units.flatMap(({ name }) =>
    ['2021', '2022', '2023'].map((year) => ({ unit: name, indicator: 'org.grassroots', period: year, value: 1 })),
  );
  const reading = provinceDb();
  await loadImportFacts(reading, 'ninh-thuan', { ...file, figures }, { actor: everywhere, today });
  expect(reading.meter.rowsRead).toBeLessThan(30 * figures.length);
});

const plan: ImportPlan = {
  units: [aUnit({ id: idOf(2), name: 'Chi bộ 2', kind: 'grassrootsBranch', parentId: idOf(1) })],
  figures: [aFigure({ unitId: idOf(2) }), aFigure()],
  targets: [aTarget()],
  corrections: [],
  failedSums: [],
  unchanged: 3,
  changes: [],
  founder: undefined,
};

it('saves what a file brings in one batch with its record and one audit entry', async () => {
  const db = provinceDb();
  expect(await hasImports(db)).toBe(false);
  const record = { id: idOf(9), contentHash: 'hash', name: 'so-lieu.json', importedBy: preparer, importedAt: now };
  await saveImport(db, plan, record, signed({ action: 'import-figures' }));
  expect(await hasImports(db)).toBe(true);
  const counts = ['unit', 'figure', 'target', 'imported_file', 'audit_entry', 'unit_closure'];
  expect(await Promise.all(counts.map((table) => countRows(db.d1, table)))).toEqual([2, 2, 1, 1, 1, 3]);
  const imported = await db.d1.prepare('SELECT * FROM imported_file').first();
  expect(imported).toMatchObject({ name: 'so-lieu.json', units: 1, figures: 2, targets: 1, unchanged: 3 });
});

it('leaves nothing of a file when one of its rows is there already', async () => {
  const db = provinceDb();
  await stored([aFigure()]);
  const before = await dump(db.d1);
  const record = { id: idOf(9), contentHash: 'hash', name: 'so-lieu.json', importedBy: preparer, importedAt: now };
  expect(await attempt(saveImport(db, plan, record, signed()))).toBe('conflict');
  expect(await dump(db.d1)).toEqual(before);
});

it('finds who last imported a file of the same content, and nobody for another', async () => {
  const db = provinceDb();
  const record = { id: idOf(9), contentHash: 'hash', name: 'so-lieu.json', importedBy: preparer, importedAt: now };
  const later = { ...record, id: idOf(10), importedAt: (now + 1) as Instant };
  const nothing = { ...plan, units: [], figures: [], targets: [] };
  await saveImport(db, nothing, later, signed());
  await saveImport(db, nothing, record, signed());
  expect(await findEarlierImport(db, 'hash')).toEqual({
    importedBy: { id: preparer.id, title: preparer.title },
    importedAt: later.importedAt,
  });
  expect(await findEarlierImport(db, 'other')).toBeUndefined();
});
