import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue, civilDate, period } from '@co-so/domain';
import type { Figure, Target } from '@co-so/domain';
import { writeTechnically } from '../../batch.ts';
import { findHomeUnit } from '../organization/queries.ts';
import { listFirstUnits } from '../organization/unit-search.ts';
import { insertFigures } from './figure-queries.ts';
import { insertTargets } from '../target/queries.ts';
import { loadUnitFigures } from './queries.ts';
import { openDatabases, provinceDb } from '../../../test/databases.ts';
import { aFigure, aTarget, aUnit, idOf, monthsFrom } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const day = civilDate('2024-06-14');
const months = monthsFrom(2019, 60);
const questions = catalogue.flatMap(({ id, categories }) => [
  { indicator: id, category: null },
  ...(categories?.categories ?? []).map((category) => ({ indicator: id, category: category.id })),
]);

function everyFigure(unitId: string): readonly Figure[] {
  return months.flatMap((month, index) =>
    questions.map((about) =>
      aFigure({ ...about, unitId, period: month, quantity: { kind: 'value', value: index + 1 } }),
    ),
  );
}

function yearlyTargets(unitId: string): readonly Target[] {
  return ['2022', '2023', '2024', '2025'].map((year) => aTarget({ unitId, period: period(year) }));
}

async function measured() {
  const [page, home, choice] = [provinceDb(), provinceDb(), provinceDb()];
  await loadUnitFigures(page, idOf(1), day);
  await findHomeUnit(home, day);
  await listFirstUnits(choice, { day, scope: 'office' });
  return { page: page.meter.rowsRead, home: home.meter.rowsRead, choice: choice.meter.rowsRead };
}

async function foundBranches(from: number, count: number, parentId: string | null): Promise<void> {
  const db = provinceDb();
  const units = Array.from({ length: count }, (_, index) =>
    aUnit({ id: idOf(from + index), name: `Chi bộ ${from + index}`, kind: 'grassrootsBranch', parentId }),
  );
  await found(db, units);
}

async function recorded(numbers: readonly number[]): Promise<void> {
  const db = provinceDb();
  for (const number of numbers) await writeTechnically(db, insertFigures(db, everyFigure(idOf(number))));
}

/** Budget: the province home reads at most 300 rows, however much was ever recorded and however large the province is. */
describe('the rows read for the page of a unit', () => {
  beforeAll(async () => {
    await openDatabases();
    const db = provinceDb();
    await found(db, [aUnit()]);
    await writeTechnically(db, insertFigures(db, everyFigure(idOf(1))));
    await writeTechnically(db, insertTargets(db, yearlyTargets(idOf(1))));
  });

  it('are at most 300 with 60 periods of every indicator recorded', async () => {
    const db = provinceDb();
    const { figures, targets } = await loadUnitFigures(db, idOf(1), day);
    const [latest, counted] = [figures.slice(0, questions.length), figures.slice(questions.length)];
    expect(new Set(latest.map(({ period: of }) => of))).toEqual(new Set([months.at(-1)]));
    expect(counted.map(({ indicator, period: of }) => [indicator, of])).toEqual([['admission.admitted', '2023-01']]);
    expect(targets.map(({ period: of }) => of)).toEqual(['2023', '2024']);
    expect(db.meter.rowsRead).toBeLessThanOrEqual(300);
  });

  it('do not grow with the units further down, one or two thousand', async () => {
    await foundBranches(10, 1, idOf(1));
    await foundBranches(11, 2, idOf(10));
    await recorded([10, 11, 12]);
    const before = await measured();
    await foundBranches(1000, 2000, idOf(10));
    await recorded([1000, 1999]);
    const { choice, ...after } = await measured();
    expect(after).toEqual({ page: before.page, home: before.home });
    expect(after.page + after.home).toBeLessThanOrEqual(300);
    expect(choice).toBeLessThanOrEqual(200);
  });

  it('do not grow with the units directly below the top, one or two thousand', async () => {
    const before = await measured();
    await foundBranches(4000, 2000, idOf(1));
    expect(await measured()).toEqual(before);
  });
});
