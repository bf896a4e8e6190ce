import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, civilDate } from '../../civil-date.ts';
import { carryFigures } from '../carry-figure.ts';
import { closureOfDated } from '../dated-closure.ts';
import { structureFaults } from '../structure-check.ts';
import { aStructure } from '../structure.fixture.ts';
import { ancestorsIn, countsIn, subtreeIn, treeOn } from '../structure.ts';
import type { Structure } from '../structure.ts';
import { holdsOn } from '../unit.ts';
import { applyPlan } from './apply-plan.ts';
import { aHeldGrant, aRunning } from './belongings.fixture.ts';
import { afterMoves, moveKinds, start, stepOf } from './moves.fixture.ts';
import type { Move } from './moves.fixture.ts';
import { aPlan, applied, head, members, noRules } from './plan.fixture.ts';
import { previewPlan } from './preview-plan.ts';
import { revertPlan } from './revert-plan.ts';

const aMove: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...moveKinds),
  one: fc.nat(10_000),
  other: fc.nat(10_000),
});

const moves = (most: number) => fc.array(aMove, { minLength: 1, maxLength: most, size: 'max' });

/** Counts a subtree without the tree: every unit of the day whose chain of parents leads to the head. */
function recount({ units }: Structure, unitId: string, day: string) {
  let total = 0;
  const holds = <One extends { readonly validFrom: string; readonly validUntil: string }>(list: readonly One[]) =>
    list.find(({ validFrom, validUntil }) => validFrom <= day && day < validUntil);
  const byKind: Record<string, number> = {};
  const byHostType: Record<string, number> = {};
  const count = (rows: Record<string, number>, row: string) => (rows[row] = (rows[row] ?? 0) + 1);
  for (const unit of units.values()) {
    let at: string | null | undefined = unit.foundedOn <= day && day < unit.closedOn ? unit.id : undefined;
    while (at !== undefined && at !== null && at !== unitId) at = holds(units.get(at)!.parents)?.value;
    if (at !== unitId) continue;
    total += 1;
    count(byKind, holds(unit.kinds)!.value);
    const hostType = holds(unit.hostTypes)?.value;
    if (hostType !== undefined) count(byHostType, hostType);
  }
  return { units: total, byKind, byHostType };
}

it('counts as a plain recount of the day does, after any operations', () => {
  fc.assert(
    fc.property(moves(60), fc.nat(60), (list, offset) => {
      const structure = afterMoves(list);
      expect(structureFaults(structure)).toEqual([]);
      const tree = treeOn(structure, addDays(start, offset));
      for (const id of tree.units.keys()) expect(countsIn(tree, id)).toEqual(recount(structure, id, tree.day));
    }),
    { numRuns: 40 },
  );
});

it('counts as a plain recount does after thousands of operations in one structure', () => {
  const list = fc.sample(aMove, { seed: 60, numRuns: 2000 });
  const structure = afterMoves(list);
  expect(structure.units.size).toBeGreaterThan(500);
  for (const offset of [0, 600, 1300, 2000]) {
    const tree = treeOn(structure, addDays(start, offset));
    for (const top of tree.childIds.get(null) ?? [])
      expect(countsIn(tree, top)).toEqual(recount(structure, top, tree.day));
  }
});

it('neither loses nor doubles a unit when it rolls up', () => {
  fc.assert(
    fc.property(moves(40), (list) => {
      const tree = treeOn(afterMoves(list), addDays(start, 40));
      const below = (tree.childIds.get(null) ?? []).flatMap((id) => subtreeIn(tree, id)).map(({ id }) => id);
      expect(below.toSorted()).toEqual([...tree.units.keys()].toSorted());
      const structure = afterMoves(list);
      for (const id of below)
        expect(
          closureOfDated(structure, id).flatMap((row) => (holdsOn(row, tree.day) ? [row.ancestorId] : [])),
        ).toEqual([id, ...ancestorsIn(tree, id).map((above) => above.id)]);
      for (const id of below)
        expect(ancestorsIn(tree, id).every((above) => subtreeIn(tree, above.id).some((unit) => unit.id === id))).toBe(
          true,
        );
    }),
    { numRuns: 40 },
  );
});

it('gives the same structure or a refusal for the steps of one day in any order', () => {
  const shuffled = moves(6).chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(
        list.map((_, index) => index),
        { minLength: list.length },
      ),
    ),
  );
  fc.assert(
    fc.property(moves(12), shuffled, (before, [list, order]) => {
      const structure = afterMoves(before);
      const tree = treeOn(structure, addDays(start, 100));
      const steps = list.map((move, index) => stepOf(move, tree, `d${index}`));
      const straight = applyPlan(structure, aPlan(...steps), noRules);
      const mixed = applyPlan(structure, aPlan(...order.map((index) => steps[index]!)), noRules);
      expect(mixed.ok).toBe(straight.ok);
      if (!straight.ok || !mixed.ok) return;
      expect(mixed.value.structure.units).toEqual(straight.value.structure.units);
      expect(new Set(mixed.value.structure.links)).toEqual(new Set(straight.value.structure.links));
    }),
    { numRuns: 200 },
  );
});

it('gives the structure back when a plan is applied and taken back', () => {
  fc.assert(
    fc.property(moves(15), moves(4), (before, list) => {
      const structure = afterMoves(before);
      const tree = treeOn(structure, addDays(start, 100));
      const result = applyPlan(
        structure,
        aPlan(...list.map((move, index) => stepOf(move, tree, `d${index}`))),
        noRules,
      );
      if (!result.ok) return;
      const reverted = revertPlan(result.value.structure, result.value.record, []);
      expect(reverted).toEqual({ ok: true, value: structure });
    }),
    { numRuns: 200 },
  );
});

it('conserves the total of figures that are carried over where nothing was split or dissolved', () => {
  fc.assert(
    fc.property(moves(40), (list) => {
      const first = aStructure();
      const whole = list.filter(({ kind }) => kind !== 'split' && kind !== 'dissolve');
      const figures = [...first.units.keys()].map((unitId, index) => ({ unitId, value: index + 1 }));
      const carried = carryFigures(afterMoves(whole, first), figures, {
        from: civilDate('2025-12-31'),
        onto: addDays(start, 50),
        covers: 'unit',
      });
      const total = carried.reduce((sum, one) => sum + (one.status === 'carried' ? one.value : 0), 0);
      expect(total).toBe(figures.reduce((sum, { value }) => sum + value, 0));
    }),
    { numRuns: 60 },
  );
});

it('carries each figure once or names it as not carried, whatever happened', () => {
  fc.assert(
    fc.property(moves(40), (list) => {
      const first = aStructure();
      const figures = [...first.units.keys()].map((unitId, index) => ({ unitId, value: index + 1 }));
      const carried = carryFigures(afterMoves(list, first), figures, {
        from: civilDate('2025-12-31'),
        onto: addDays(start, 50),
        covers: 'unit',
      });
      const summed = carried.flatMap((one) => (one.status === 'carried' ? one.from : [])).map(({ unitId }) => unitId);
      expect(new Set(summed).size).toBe(summed.length);
      expect(new Set(carried.flatMap(({ from }) => from.map(({ unitId }) => unitId))).size).toBe(figures.length);
    }),
    { numRuns: 60 },
  );
});

it('leaves nothing lost or doubled of what is attached to units, whatever the plan', () => {
  fc.assert(
    fc.property(moves(15), moves(4), (before, list) => {
      const structure = afterMoves(before);
      const tree = treeOn(structure, addDays(start, 100));
      const ids = [...tree.units.keys()];
      const attached = new Map(ids.map((id, index) => [id, members(index)]));
      const plan = aPlan(...list.map((move, index) => stepOf(move, tree, `d${index}`)));
      const belongings = {
        today: start,
        setAt: new Map(),
        targets: ids.flatMap((id, index) => (index % 3 === 0 ? [] : [aRunning(id, index)])),
        drafts: ids.map((unitId) => ({ id: `draft ${unitId}`, title: 'Phương án', unitId })),
      };
      const held = ids.map(aHeldGrant);
      const preview = previewPlan(structure, plan, { ...noRules, attached, belongings }, held);
      if (!preview.ok) return;
      const { conservation } = preview.value;
      expect(conservation.units.isBalanced).toBe(true);
      expect(conservation.attached.filter(({ isBalanced }) => !isBalanced)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('keeps applied what a single plan does, day by day', () => {
  const { structure, record } = applied(
    applyPlan(aStructure(), aPlan({ kind: 'rename', unitId: 'b1', name: 'mới', ...head() }), noRules),
  );
  expect(record.after).toEqual([structure.units.get('b1')]);
});
