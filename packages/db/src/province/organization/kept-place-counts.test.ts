import { expect, it } from 'vitest';
import {
  addDays,
  applyPlan,
  endOfTime,
  hostPlaceCounts,
  hostPlaceKinds,
  startOfDay,
  structureChange,
  structureOf,
  subtreeIn,
  treeOn,
} from '@co-so/domain';
import type { CivilDate, HostedBranch, HostPlace, UnitTree } from '@co-so/domain';
import { drawing } from '../../../../domain/src/organization/generator/draw.ts';
import { moveKinds, start, stepOf } from '../../../../domain/src/organization/plan/moves.fixture.ts';
import { aPlan, noRules } from '../../../../domain/src/organization/plan/plan.fixture.ts';
import { aStructure } from '../../../../domain/src/organization/structure.fixture.ts';
import { readBatch, writeTechnically } from '../../batch.ts';
import { placeStatements } from './host-place-saving.ts';
import { placeCountRows, placeCounts } from './place-counts.ts';
import { listHostPlaces } from './host-place-list.ts';
import { loadStructurePart } from './structure-queries.ts';
import type { StructurePart } from './structure-queries.ts';
import { foundingStatements, structureStatements } from './structure-saving.ts';
import { provinceDb } from '../../../test/databases.ts';

const trees = 10;
const operationsEach = 100;
/** Longer than a change may lie ahead, so that no two trees give one code from one day on. */
const daysEach = operationsEach + 60;

type Draw = ReturnType<typeof drawing>;

/** What is stored, as the test knows it: the structure, the places, and the statements that wait to be run one after the other. */
interface State {
  readonly part: StructurePart;
  readonly places: ReadonlyMap<string, HostPlace>;
  readonly statements: readonly D1PreparedStatement[];
}

/** One random operation on the structure, as a plan would write it; a refused one leaves the state as it is. */
function operate(draw: Draw, index: number, state: State): State {
  const { structure, counts, revision } = state.part;
  const today = addDays(start, index);
  const effectiveOn = addDays(today, draw(3) === 0 ? draw(30) : 0);
  const move = { kind: moveKinds[draw(moveKinds.length)]!, one: draw(10_000), other: draw(10_000) };
  const result = applyPlan(structure, aPlan(stepOf(move, treeOn(structure, effectiveOn), `u${index}`)), noRules);
  if (!result.ok) return state;
  const touched = result.value.record.after.map(({ id }) => id);
  const change = structureChange(structure, result.value.structure, { touched, counts, today });
  const counted = new Set(change.countedIds);
  const act = { subject: `plan/${index}`, at: startOfDay(today), basedOn: revision };
  const statements = structureStatements(provinceDb(), change, act);
  const after = {
    structure: result.value.structure,
    counts: [...counts.filter(({ unitId }) => !counted.has(unitId)), ...change.counts],
    revision: revision + 1,
  };
  return { ...state, part: after, statements: [...state.statements, ...statements] };
}

/** A place with a random life, that may lie under what has ended or has not begun, and say what it likes of its branch. */
function drawnPlace(draw: Draw, id: string, index: number, unitIds: readonly string[]): HostPlace {
  const from = addDays(start, index - draw(40));
  const until = draw(3) === 0 ? addDays(from, 1 + draw(80)) : endOfTime;
  const cut = addDays(from, 1 + draw(30));
  const stretches = <Value>(one: () => Value) =>
    cut < until && draw(2) === 0
      ? [
          { value: one(), validFrom: from, validUntil: cut },
          { value: one(), validFrom: cut, validUntil: until },
        ]
      : [{ value: one(), validFrom: draw(2) === 0 || until <= cut ? from : cut, validUntil: until }];
  const anyUnit = () => unitIds[draw(unitIds.length)]!;
  const branch = (): HostedBranch =>
    draw(4) === 0
      ? { state: 'none' }
      : { state: draw(2) === 0 ? 'own' : 'joint', unitId: anyUnit(), hasCommittee: draw(2) === 0 };
  return {
    ...{ id, name: `Nơi ${id}`, kind: hostPlaceKinds[draw(hostPlaceKinds.length)]! },
    ...{ validFrom: from, validUntil: until, underUnitId: stretches(anyUnit), branches: stretches(branch) },
  };
}

function place(draw: Draw, index: number, state: State): State {
  const { part, places } = state;
  const known = [...places.keys()];
  const id = known.length > 0 && draw(2) === 0 ? known[draw(known.length)]! : `h${index}`;
  const written = drawnPlace(draw, id, index, [...part.structure.units.keys()]);
  const statements = [...state.statements, ...placeStatements(provinceDb(), [written])];
  return { part, places: new Map([...places, [id, written]]), statements };
}

async function expectCounted({ places }: State, tree: UnitTree) {
  const heads = [...tree.units.keys()];
  const asked = heads.map((head) => [head, placeCountRows(provinceDb(), { under: head }, tree.day)] as const);
  const rows = await readBatch(provinceDb(), Object.fromEntries(asked));
  for (const head of heads) {
    const below = new Set(subtreeIn(tree, head).map(({ id }) => id));
    const plain = hostPlaceKinds.map((kind) => [kind, hostPlaceCounts([...places.values()], kind, tree, below)]);
    expect(Object.entries(placeCounts(rows[head]!).counts)).toEqual(plain);
  }
}

/** Every place below a unit is listed once, in the class in which it is counted, page after page. */
async function expectListed({ day }: UnitTree, head: string) {
  const listed: string[] = [];
  const ask = (after: string | null) =>
    listHostPlaces(provinceDb(), { day, heads: { under: head }, after, kind: null, state: null, keeps: 'office' });
  let page = await ask(null);
  const { counts } = page;
  for (;;) {
    listed.push(...page.places.map(({ kind, state }) => `${kind}/${state}`));
    if (page.next === null) break;
    page = await ask(page.next);
  }
  for (const kind of hostPlaceKinds)
    for (const state of ['own', 'joint', 'none', 'unknown'] as const)
      expect(listed.filter((one) => one === `${kind}/${state}`)).toHaveLength(counts[kind][state]);
}

/** The same tree with ids of its own, founded when the one before it has been through its operations. */
async function foundTree(number: number, revision: number): Promise<StructurePart> {
  const own = (id: string) => `t${number}-${id}`;
  const units = [...aStructure().units.values()].map(({ parents, ...unit }) => ({
    ...{ ...unit, id: own(unit.id), codes: [] },
    parents: parents.map((link) => ({ ...link, value: link.value === null ? null : own(link.value) })),
  }));
  const act = { subject: 'imported-file/1', at: startOfDay(addDays(start, number * daysEach)) };
  const empty = { structure: structureOf([], []), counts: [], revision };
  await writeTechnically(provinceDb(), foundingStatements(provinceDb(), empty, units, act));
  return loadStructurePart(provinceDb(), { unitIds: units.map(({ id }) => id), changingIds: [], codes: [] });
}

const daysOf = (number: number): readonly CivilDate[] =>
  [-30, 10, 40, operationsEach - 1, operationsEach + 25].map((ahead) => addDays(start, number * daysEach + ahead));

it('counts for every unit on every day, through a thousand random operations on places and on the tree, what a plain count gives', async () => {
  const draw = drawing(11);
  let [revision, counted] = [0, 0];
  for (let number = 0; number < trees; number += 1) {
    let state: State = { part: await foundTree(number, revision), places: new Map(), statements: [] };
    for (let index = 0; index < operationsEach; index += 1) {
      const at = number * daysEach + index;
      state = draw(2) === 0 ? operate(draw, at, state) : place(draw, at, state);
    }
    await writeTechnically(provinceDb(), state.statements);
    for (const day of daysOf(number)) {
      const tree = treeOn(state.part.structure, day);
      await expectCounted(state, tree);
      await expectListed(tree, `t${number}-p`);
      counted += tree.units.size;
    }
    ({ revision } = state.part);
  }
  expect([revision > (trees * operationsEach) / 8, counted > 100]).toEqual([true, true]);
});
