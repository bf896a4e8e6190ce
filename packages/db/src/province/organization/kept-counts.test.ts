import { expect, it } from 'vitest';
import {
  addDays,
  applyPlan,
  countsIn,
  folded,
  startOfDay,
  structureChange,
  structureOf,
  treeOn,
  ancestorsIn,
} from '@co-so/domain';
import type { DatedUnit, UnitTree } from '@co-so/domain';
import { drawing } from '../../../../domain/src/organization/generator/draw.ts';
import { moveKinds, start, stepOf } from '../../../../domain/src/organization/plan/moves.fixture.ts';
import { aPlan, noRules } from '../../../../domain/src/organization/plan/plan.fixture.ts';
import { aStructure } from '../../../../domain/src/organization/structure.fixture.ts';
import { writeTechnically } from '../../batch.ts';
import { countFromLinks } from './counting.ts';
import { loadStructurePart } from './structure-queries.ts';
import type { StructurePart } from './structure-queries.ts';
import { foundingStatements, structureStatements } from './structure-saving.ts';
import { loadTreeLevel } from './tree-queries.ts';
import { findUnitsNamed } from './unit-search.ts';
import { provinceDb } from '../../../test/databases.ts';

/** Twenty trees in one database, each through a hundred operations: what one costs grows with all that was before it. */
const trees = 20;
const operationsEach = 100;
/** Operations that are written in one batch, each on the state that the one before it leaves. */
const together = 100;
/** Longer than a change may lie ahead, so that no two trees give one code from one day on. */
const daysEach = operationsEach + 60;

type Draw = ReturnType<typeof drawing>;

/** One random operation, written as a plan would write it; a refused one leaves the state as it is. */
function operate(draw: Draw, index: number, { structure, counts, revision }: StructurePart) {
  const today = addDays(start, index);
  const effectiveOn = addDays(today, draw(3) === 0 ? draw(30) : 0);
  const move = { kind: moveKinds[draw(moveKinds.length)]!, one: draw(10_000), other: draw(10_000) };
  const result = applyPlan(structure, aPlan(stepOf(move, treeOn(structure, effectiveOn), `u${index}`)), noRules);
  if (!result.ok) return undefined;
  const touched = result.value.record.after.map(({ id }) => id);
  const change = structureChange(structure, result.value.structure, { touched, counts, today });
  const counted = new Set(change.countedIds);
  const after: StructurePart = {
    structure: result.value.structure,
    counts: [...counts.filter(({ unitId }) => !counted.has(unitId)), ...change.counts],
    revision: revision + 1,
  };
  const act = { subject: `plan/${index}`, at: startOfDay(today), basedOn: revision };
  return { after, statements: structureStatements(provinceDb(), change, act) };
}

async function operateTogether(draw: Draw, from: number, part: StructurePart): Promise<StructurePart> {
  const statements: D1PreparedStatement[] = [];
  let state = part;
  for (let index = from; index < from + together; index += 1) {
    const done = operate(draw, index, state);
    if (!done) continue;
    statements.push(...done.statements);
    state = done.after;
  }
  await writeTechnically(provinceDb(), statements);
  return state;
}

const byId = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]) => (left < right ? -1 : 1);

async function expectCounted({ counts }: StructurePart, tree: UnitTree) {
  const { day } = tree;
  const plain = [...tree.units.keys()].map((id) => [id, countsIn(tree, id)] as const).toSorted(byId);
  const onDay = counts.filter(({ validFrom, validUntil }) => validFrom <= day && day < validUntil);
  expect(onDay.map((one) => [one.unitId, one.counts] as const).toSorted(byId)).toEqual(plain);
  const ids = plain.map(([id]) => id);
  const counted = await countFromLinks(provinceDb(), day, ids);
  expect(ids.map((id) => [id, counted.get(id)])).toEqual(plain);
}

const { compare } = new Intl.Collator('vi', { numeric: true });

/** What stands below a unit, in order, and the unit itself by its name, within itself or what is above it. */
async function expectFound(draw: Draw, tree: UnitTree) {
  const ids = [...tree.units.keys()].toSorted();
  const { id, name } = tree.units.get(ids[draw(ids.length)]!)!;
  const below = (tree.childIds.get(id) ?? []).map((one) => tree.units.get(one)!);
  const ordered = below.toSorted((left, right) => compare(left.name, right.name) || (left.id < right.id ? -1 : 1));
  const asked = { day: tree.day, under: id, scope: 'office', extent: 'first', counts: 'kept' } as const;
  const { nodes } = await loadTreeLevel(provinceDb(), { ...asked, after: null });
  const told = nodes.map(({ kind, code, ...node }) => [node.id, node.name, kind, code]);
  expect(told).toEqual(ordered.slice(0, 16).map((node) => [node.id, node.name, node.kind, node.code]));
  const scope = [[id, ...ancestorsIn(tree, id).map((above) => above.id)][draw(2)] ?? id];
  const { units } = await findUnitsNamed(provinceDb(), { day: tree.day, scope }, folded(name));
  expect(units.map((one) => one.id)).toContain(id);
}

/** The same tree with ids of its own, founded when the one before it has been through its operations. */
async function foundTree(number: number, revision: number): Promise<StructurePart> {
  const own = (id: string) => `t${number}-${id}`;
  const units = [...aStructure().units.values()].map(({ parents, ...unit }): DatedUnit => ({
    ...{ ...unit, id: own(unit.id), codes: [] },
    parents: parents.map((link) => ({ ...link, value: link.value === null ? null : own(link.value) })),
  }));
  const empty = { structure: structureOf([], []), counts: [], revision };
  const act = { subject: 'imported-file/1', at: startOfDay(addDays(start, number * daysEach)) };
  await writeTechnically(provinceDb(), foundingStatements(provinceDb(), empty, units, act));
  return storedOf(units.map(({ id }) => id));
}

/** The part of what is stored that is the tree of these units. */
function storedOf(unitIds: readonly string[]): Promise<StructurePart> {
  return loadStructurePart(provinceDb(), { unitIds, changingIds: [], codes: [] });
}

it('keeps for every unit, through thousands of random operations, what a plain count of the tree gives', async () => {
  const draw = drawing(7);
  let revision = 0;
  for (let number = 0; number < trees; number += 1) {
    let state = await foundTree(number, revision);
    for (let index = 0; index < operationsEach; index += together)
      state = await operateTogether(draw, number * daysEach + index, state);
    const stored = await storedOf([...state.structure.units.keys()]);
    expect(stored.structure.units).toEqual(state.structure.units);
    for (const ahead of [0, 15]) {
      const tree = treeOn(stored.structure, addDays(start, number * daysEach + operationsEach + ahead));
      await expectCounted(stored, tree);
      for (let one = 0; one < 5; one += 1) await expectFound(draw, tree);
    }
    ({ revision } = state);
  }
  expect(revision).toBeGreaterThan((trees * operationsEach) / 3);
});
