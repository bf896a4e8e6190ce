import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '../../civil-date.ts';
import { valueOn } from '../dated-unit.ts';
import { aStructure } from '../structure.fixture.ts';
import { treeOn } from '../structure.ts';
import { applyPlan } from './apply-plan.ts';
import { afterMoves, moveKinds, start, stepOf } from './moves.fixture.ts';
import { aFounded, aPlan, applied, autumn, head, noRules, planProblems } from './plan.fixture.ts';
import { decidePlanRevert } from './plan-reversal.ts';
import { previewPlan } from './preview-plan.ts';
import { aGrouping, aPlace, ownBranch } from './registers.fixture.ts';
import { emptyRegisters } from './registers.ts';
import type { Registers } from './registers.ts';
import { targetReversal } from './target-reversal.ts';
import type { PlanStep } from './step.ts';

const structure = aStructure();
const winter = civilDate('2026-12-01');

function preview(registers: Registers, ...steps: readonly PlanStep[]) {
  const result = previewPlan(structure, aPlan(...steps), { ...noRules, registers }, []);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function followed(registers: Registers, ...steps: readonly PlanStep[]) {
  return applied(applyPlan(structure, aPlan(...steps), { ...noRules, registers })).registers;
}

function linesOf(registers: Registers, ...steps: readonly PlanStep[]) {
  return preview(registers, ...steps)
    .conservation.attached.filter(({ what, before, after }) => /^host|^group/.test(what) && before + after > 0)
    .map(({ what, before, after, undecided, ended, isBalanced }) => [
      what,
      before,
      after,
      undecided,
      ended,
      isBalanced ? 'balanced' : 'lost',
    ]);
}

const merge: PlanStep = { kind: 'merge', unitIds: ['c1'], into: { kind: 'existing', unitId: 'c2' }, ...head() };
const divide: PlanStep = {
  kind: 'split',
  unitId: 'c1',
  original: 'ends',
  parts: [aFounded('n1', 'commune', 'p'), aFounded('n2', 'commune', 'p')],
  allocation: [
    { unitId: 'g1', to: 'n1' },
    { unitId: 'g2', to: 'n2' },
  ],
  shares: [],
  ...head(),
};

describe('places', () => {
  const placed = {
    ...emptyRegisters,
    places: [aPlace('a', 'c1'), aPlace('b', 'c1', ownBranch('g2')), aPlace('z', 'c2')],
  };

  it('lie under the unit that receives a merged one from the day on, and under the old one before', () => {
    const { registers, record } = followed(placed, merge);
    const under = (day: typeof autumn) => registers.places.map(({ underUnitId }) => valueOn(underUnitId, day));
    expect(under(addDays(autumn, -1))).toEqual(['c1', 'c1', 'c2']);
    expect(under(autumn)).toEqual(['c2', 'c2', 'c2']);
    expect(record.after.places.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(linesOf(placed, merge)).toEqual([
      ['hostPlaces', 3, 3, 0, 0, 'balanced'],
      ['hostedBranches', 1, 1, 0, 0, 'balanced'],
    ]);
  });

  it('of a divided unit lie where the plan says, else where their branch goes, and the rest is named', () => {
    const said: PlanStep = { ...divide, places: [{ placeId: 'z', to: 'n1' }] };
    expect(planProblems(structure, aPlan(said), { ...noRules, registers: placed })).toEqual([
      ['allocation-foreign', '/steps/0/places/0'],
    ]);
    expect(linesOf(placed, divide)).toEqual([
      ['hostPlaces', 3, 2, 1, 0, 'balanced'],
      ['hostedBranches', 1, 1, 0, 0, 'balanced'],
    ]);
    const named = preview(placed, divide).registerMoves;
    expect(named).toMatchObject([{ what: 'hostPlaces', name: 'Thôn a', from: 'c1', outcome: 'undecided', to: null }]);
    const decided: PlanStep = { ...divide, places: [{ placeId: 'a', to: 'n2' }] };
    const { places } = followed(placed, decided).registers;
    expect(places.map(({ underUnitId }) => valueOn(underUnitId, autumn))).toEqual(['n2', 'n2', 'c2']);
  });

  it('stay with a divided unit that goes on, but where their branch leaves it', () => {
    const apart: PlanStep = {
      ...divide,
      original: 'continues',
      allocation: [
        { unitId: 'g2', to: 'n1' },
        { unitId: 'g1', to: 'c1' },
      ],
    };
    const { places } = followed(placed, apart).registers;
    expect(places.map(({ underUnitId }) => valueOn(underUnitId, autumn))).toEqual(['c1', 'n1', 'c2']);
    expect(linesOf(placed, apart)[0]).toEqual(['hostPlaces', 3, 3, 0, 0, 'balanced']);
  });

  it('of a dissolved unit go to the one that takes over, else are named', () => {
    const under = { ...emptyRegisters, places: [aPlace('a', 'b4')] };
    const dissolve = (handOverTo: string | null): PlanStep => ({
      kind: 'dissolve',
      unitId: 'b4',
      handOverTo,
      ...head(),
    });
    expect(linesOf(under, dissolve('c2'))).toEqual([['hostPlaces', 1, 1, 0, 0, 'balanced']]);
    expect(linesOf(under, dissolve(null))).toEqual([['hostPlaces', 1, 0, 1, 0, 'balanced']]);
  });

  it('share the branch that theirs were merged into, which is the own branch of none of them any more', () => {
    const two = { ...emptyRegisters, places: [aPlace('a', 'c1', ownBranch('b1')), aPlace('b', 'c1', ownBranch('b2'))] };
    const into: PlanStep = { kind: 'merge', unitIds: ['b1'], into: { kind: 'existing', unitId: 'b2' }, ...head() };
    const { places } = followed(two, into).registers;
    const shared = { state: 'joint', unitId: 'b2', hasCommittee: true };
    expect(places.map(({ branches }) => valueOn(branches, autumn))).toEqual([shared, shared]);
    expect(places.map(({ branches }) => valueOn(branches, addDays(autumn, -1)))).toEqual([
      ownBranch('b1'),
      ownBranch('b2'),
    ]);
  });

  it('keep their own branch where it alone is renewed, and are told of one that is dissolved', () => {
    const one = { ...emptyRegisters, places: [aPlace('a', 'c1', ownBranch('b3'))] };
    const renewed: PlanStep = {
      ...{ kind: 'merge', unitIds: ['b3'], ...head() },
      into: { kind: 'new', unit: aFounded('n', 'subordinateBranch', 'g2') },
    };
    expect(valueOn(followed(one, renewed).registers.places[0]!.branches, autumn)).toEqual(ownBranch('n'));
    const dissolve: PlanStep = { kind: 'dissolve', unitId: 'b3', handOverTo: null, ...head() };
    expect(linesOf(one, dissolve)[1]).toEqual(['hostedBranches', 1, 0, 0, 1, 'balanced']);
  });

  it('go on to where a later step of the plan takes them', () => {
    const later: PlanStep = { kind: 'dissolve', unitId: 'b4', handOverTo: 'c2', ...head(winter) };
    const first: PlanStep = { kind: 'merge', unitIds: ['b3'], into: { kind: 'existing', unitId: 'b4' }, ...head() };
    const { places } = followed({ ...emptyRegisters, places: [aPlace('a', 'b3')] }, later, first).registers;
    expect(places[0]!.underUnitId.map(({ value, validFrom }) => [value, validFrom])).toEqual([
      ['b3', '2025-07-01'],
      ['b4', autumn],
      ['c2', winter],
    ]);
  });
});

describe('groups', () => {
  const both = [aGrouping('b1', 'area', 'Vùng cao'), aGrouping('b2', 'area', 'Vùng cao')];
  const asNew: PlanStep = {
    ...{ kind: 'merge', unitIds: ['b1', 'b2'], ...head() },
    into: { kind: 'new', unit: aFounded('n', 'subordinateBranch', 'g1') },
  };

  it('of merged units are those of the new one where all were in the same', () => {
    const registers = { ...emptyRegisters, groupings: both };
    const { groupings } = followed(registers, asNew).registers;
    expect(groupings.map(({ unitId, stretches }) => [unitId, valueOn(stretches, autumn)])).toEqual([
      ['b1', undefined],
      ['b2', undefined],
      ['n', 'Vùng cao'],
    ]);
    expect(linesOf(registers, asNew)).toEqual([['groupings', 2, 1, 0, 1, 'balanced']]);
  });

  it('are named where the merged units were in different ones, or one in none', () => {
    const differ = { ...emptyRegisters, groupings: [both[0]!, aGrouping('b2', 'area', 'Đồng bằng')] };
    expect(linesOf(differ, asNew)).toEqual([['groupings', 2, 0, 2, 0, 'balanced']]);
    expect(linesOf({ ...emptyRegisters, groupings: [both[0]!] }, asNew)).toEqual([
      ['groupings', 1, 0, 1, 0, 'balanced'],
    ]);
  });

  it('of a unit that receives another stay its own', () => {
    const into: PlanStep = { kind: 'merge', unitIds: ['b1'], into: { kind: 'existing', unitId: 'b2' }, ...head() };
    expect(linesOf({ ...emptyRegisters, groupings: both }, into)).toEqual([['groupings', 2, 1, 0, 1, 'balanced']]);
  });
});

it('takes back what it did to registers, unless something of that was written since', () => {
  const registers = {
    places: [aPlace('a', 'c1'), aPlace('z', 'c2')],
    groupings: [aGrouping('c1', 'border', 'Biên giới'), aGrouping('c2', 'border', 'Biên giới')],
  };
  const {
    structure: after,
    record,
    registers: done,
  } = applied(applyPlan(structure, aPlan(merge), { ...noRules, registers }));
  const revert = (registersNow: Registers) =>
    decidePlanRevert(
      {
        state: 'applied',
        record,
        registers: done.record,
        registersNow,
        recorded: [],
        targets: targetReversal([], []),
        later: [],
      },
      after,
      'Nhầm',
    );
  expect(revert(done.registers)).toMatchObject({
    ok: true,
    value: { structure, registers: { places: [registers.places[0]], groupings: [registers.groupings[0]] } },
  });
  const [a, ...rest] = done.registers.places;
  expect(revert({ ...done.registers, places: [{ ...a!, name: 'Thôn Một' }, ...rest] })).toEqual({
    ok: false,
    problems: [{ code: 'plan-depended-on', dependant: 'register-changed', unitId: 'c2', by: null, recorded: null }],
  });
});

it('neither loses nor doubles a place, a branch or a group, whatever a plan does to their units', () => {
  const aMove = fc.record({ kind: fc.constantFrom(...moveKinds), one: fc.nat(10_000), other: fc.nat(10_000) });
  let merged = 0;
  fc.assert(
    fc.property(fc.array(aMove, { maxLength: 20 }), fc.array(aMove, { minLength: 1, maxLength: 4 }), (list, wanted) => {
      const ground = afterMoves(list);
      const day = addDays(start, 30);
      const tree = treeOn(ground, day);
      const ids = [...tree.units.keys()];
      const registers = {
        places: ids.map((id, index) => aPlace(`h${index}`, id, ownBranch(ids[(index * 7) % ids.length]!))),
        groupings: ids.map((id, index) => aGrouping(id, 'area', `Vùng ${index % 2}`)),
      };
      const plan = aPlan(...wanted.map((move, index) => stepOf(move, tree, `w${index}`)));
      const result = previewPlan(ground, plan, { ...noRules, registers }, []);
      if (!result.ok) return;
      merged += plan.steps.filter(({ kind }) => kind === 'merge').length;
      expect(result.value.conservation.attached.filter(({ isBalanced }) => !isBalanced)).toEqual([]);
    }),
    { numRuns: 200, seed: 5 },
  );
  expect(merged).toBeGreaterThan(5);
});
