import { expect, it } from 'vitest';
import { addDays, applyPlan, countsIn, startOfDay, structureChange, structureOf, treeOn } from '@co-so/domain';
import type { CivilDate, Structure, UnitCounts } from '@co-so/domain';
import { drawing } from '../../../../domain/src/organization/generator/draw.ts';
import { moveKinds, start, stepOf } from '../../../../domain/src/organization/plan/moves.fixture.ts';
import { aPlan, noRules } from '../../../../domain/src/organization/plan/plan.fixture.ts';
import { aStructure } from '../../../../domain/src/organization/structure.fixture.ts';
import { writeTechnically } from '../../batch.ts';
import { countFromLinks } from './counting.ts';
import { loadWholeStructure } from './structure-queries.ts';
import { foundingStatements, structureStatements } from './structure-saving.ts';
import { provinceDb } from '../../../test/databases.ts';

const operations = 200;

/** One random operation on what is stored, written as a plan would write it. */
async function operate(draw: ReturnType<typeof drawing>, index: number): Promise<void> {
  const db = provinceDb();
  const today = addDays(start, index);
  const { structure, counts, revision } = await loadWholeStructure(db);
  const effectiveOn = addDays(today, draw(3) === 0 ? draw(30) : 0);
  const move = { kind: moveKinds[draw(moveKinds.length)]!, one: draw(10_000), other: draw(10_000) };
  const result = applyPlan(structure, aPlan(stepOf(move, treeOn(structure, effectiveOn), `u${index}`)), noRules);
  if (!result.ok) return;
  const touched = result.value.record.after.map(({ id }) => id);
  const change = structureChange(structure, result.value.structure, { touched, counts, today });
  const act = { subject: `plan/${index}`, at: startOfDay(today), basedOn: revision };
  await writeTechnically(db, structureStatements(db, change, act));
}

async function expectCounted(structure: Structure, kept: ReadonlyMap<string, UnitCounts>, day: CivilDate) {
  const tree = treeOn(structure, day);
  const ids = [...tree.units.keys()].toSorted();
  const plain = ids.map((id) => [id, countsIn(tree, id)]);
  expect([...kept].toSorted(([left], [right]) => (left < right ? -1 : 1))).toEqual(plain);
  const counted = await countFromLinks(provinceDb(), day, ids);
  expect(ids.map((id) => [id, counted.get(id)])).toEqual(plain);
}

it('keeps for every unit, through hundreds of random operations, what a plain count of the tree gives', async () => {
  const db = provinceDb();
  const founding = { subject: 'imported-file/1', at: startOfDay(start) };
  const empty = { structure: structureOf([], []), counts: [], revision: 0 };
  await writeTechnically(db, foundingStatements(db, empty, [...aStructure().units.values()], founding));
  const draw = drawing(7);
  for (let index = 0; index < operations; index += 1) {
    await operate(draw, index);
    if (index % 40 !== 39) continue;
    const { structure, counts } = await loadWholeStructure(provinceDb());
    for (const day of [addDays(start, index), addDays(start, index + 15)]) {
      const onDay = counts.filter(({ validFrom, validUntil }) => validFrom <= day && day < validUntil);
      await expectCounted(structure, new Map(onDay.map((one) => [one.unitId, one.counts])), day);
    }
  }
  expect((await loadWholeStructure(provinceDb())).structure.units.size).toBeGreaterThan(40);
});
