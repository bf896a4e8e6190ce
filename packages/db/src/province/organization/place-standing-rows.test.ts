import { beforeAll, expect, it } from 'vitest';
import { applyPlan, civilDate, endOfTime, startOfDay, structureChange } from '@co-so/domain';
import type { HostPlace, PlanStep } from '@co-so/domain';
import { aPlan, head, noRules } from '../../../../domain/src/organization/plan/plan.fixture.ts';
import { writeTechnically } from '../../batch.ts';
import { placeStatements } from './host-place-saving.ts';
import { loadStructurePart } from './structure-queries.ts';
import { structureStatements } from './structure-saving.ts';
import { provinceDb } from '../../../test/databases.ts';
import { aUnit, idOf } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const day = civilDate('2026-02-01');
const province = idOf(1);
const leavesEach = 20;
const commune = (index: number) => idOf(10 + index);
const leaf = (of: number, index: number) => idOf(1000 + of * 100 + index);
/** Nothing lies under it. */
const bare = [0, 1, 2] as const;
const receiving = [7, 8, 9] as const;
const hosting = [4, 5, 6] as const;

beforeAll(async () => {
  const indexes = [...bare, ...hosting, ...receiving];
  const middle = indexes.map((index) =>
    aUnit({ id: commune(index), name: `Đảng bộ xã ${index}`, kind: 'commune', parentId: province }),
  );
  const leaves = indexes.flatMap((of) =>
    Array.from({ length: leavesEach }, (_, index) =>
      aUnit({ id: leaf(of, index), name: `Chi bộ ${index}`, kind: 'grassrootsBranch', parentId: commune(of) }),
    ),
  );
  await found(provinceDb(), [aUnit(), ...middle, ...leaves]);
});

const life = { validFrom: civilDate('2010-01-01'), validUntil: endOfTime };

function aPlace(number: number, underId: string, branchId: string): HostPlace {
  return {
    ...{ id: idOf(100_000 + number), name: `Thôn ${number}`, kind: 'village', ...life },
    underUnitId: [{ value: underId, ...life }],
    branches: [{ value: { state: 'joint', unitId: branchId, hasCommittee: false }, ...life }],
  };
}

/** Places of each hosting commune: so many under itself, three under each of its leaves; the first leaf is branch of all. */
async function lay(round: number, each: number): Promise<void> {
  const places = hosting.flatMap((of) => {
    const from = round * 10_000 + of * 1000;
    const own = Array.from({ length: each }, (_, index) => aPlace(from + index, commune(of), leaf(of, 0)));
    const below = Array.from({ length: leavesEach * 3 }, (_, index) =>
      aPlace(from + 500 + index, leaf(of, index % leavesEach), leaf(of, 0)),
    );
    return round === 0 ? [...own, ...below] : own;
  });
  await writeTechnically(provinceDb(), placeStatements(provinceDb(), places));
}

/** The rows that one step reads when it is written. */
async function rowsOf(step: PlanStep): Promise<number> {
  const unitIds = [...bare, ...hosting, ...receiving].map(commune);
  const changingIds = 'unitId' in step ? [step.unitId] : [];
  const part = await loadStructurePart(provinceDb(), { unitIds: [...unitIds, ...changingIds], changingIds, codes: [] });
  const { structure, counts, revision } = part;
  const result = applyPlan(structure, aPlan(step), noRules);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const touched = result.value.record.after.map(({ id }) => id);
  const change = structureChange(structure, result.value.structure, { touched, counts, today: day });
  const db = provinceDb();
  const act = { subject: 'plan/1', at: startOfDay(day), basedOn: revision };
  await writeTechnically(db, structureStatements(db, change, act));
  return db.meter.rowsRead;
}

const rename = (unitId: string) => rowsOf({ kind: 'rename', unitId, name: 'Tên mới', ...head(day) });
const move = (unitId: string, parentId: string) => rowsOf({ kind: 'reparent', unitId, parentId, ...head(day) });

async function renamed(round: number) {
  const [without, host] = [bare[round]!, hosting[round]!];
  return {
    leaf: await rename(leaf(without, 1)),
    branchOfPlaces: await rename(leaf(host, 0)),
    commune: await rename(commune(without)),
    hostingCommune: await rename(commune(host)),
  };
}

async function moved(round: number) {
  const to = commune(receiving[round]!);
  return { without: await move(leaf(bare[round]!, 2), to), withThree: await move(leaf(hosting[round]!, 2), to) };
}

it('reads for a new name and for a move as much as is there, and of places those under the units moved, however many there are', async () => {
  const names = { leaf: 302, branchOfPlaces: 302, commune: 2504, hostingCommune: 2504 };
  expect([await renamed(0), await moved(0)]).toEqual([names, { without: 354, withThree: 354 }]);
  await lay(0, 20);
  expect([await renamed(1), await moved(1)]).toEqual([names, { without: 356, withThree: 1154 }]);
  await lay(1, 400);
  expect([await renamed(2), await moved(2)]).toEqual([names, { without: 356, withThree: 1154 }]);
});
