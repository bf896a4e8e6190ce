import { expect, it } from 'vitest';
import { aStructure } from '../structure.fixture.ts';
import { applyPlan } from './apply-plan.ts';
import { attachedFrom, countedIn } from './attached-facts.ts';
import { aFounded, aPlan, applied, autumn, centralRules, head, planProblems, shared } from './plan.fixture.ts';
import { previewPlan } from './preview-plan.ts';
import type { Plan, PlanStep } from './step.ts';

const structure = aStructure();
const merge: PlanStep = { kind: 'merge', unitIds: ['b1', 'b2'], into: { kind: 'existing', unitId: 'b3' }, ...head() };
const split: PlanStep = {
  ...{ kind: 'split', unitId: 'c1', original: 'ends', shares: [] },
  parts: [aFounded('n1', 'commune', 'p'), aFounded('n2', 'commune', 'p')],
  allocation: ['g1', 'g2'].map((unitId) => ({ unitId, to: 'n1' })),
  ...head(),
};

function counted(members: Readonly<Record<string, number>>, official: Readonly<Record<string, number>> = {}) {
  const entries = Object.entries(members).map(
    ([id, number]) => [id, { members: number, officialMembers: official[id] ?? null }] as const,
  );
  return new Map(entries);
}

function facts(plan: Plan, reported: Readonly<Record<string, number>>) {
  const ids = countedIn(structure, plan, autumn);
  return { ...centralRules, attached: attachedFrom(structure, ids, autumn, counted(reported)) };
}

it('asks for the members of what a plan changes with all below, and of what receives', () => {
  expect(countedIn(structure, aPlan(merge), autumn)).toEqual(['b1', 't1', 'b2', 'b3']);
});

it('counts members in branches, and of what is reported for a committee what none below accounts for', () => {
  const { attached } = facts(aPlan(split), { c1: 900, g1: 30, b1: 12, b2: 18 });
  const known = [...attached].map(([id, { members, areMembersKnown }]) => [id, areMembersKnown ? members : null]);
  expect(known).toEqual([
    ['c1', 870],
    ['g1', 0],
    ['b1', 12],
    ['t1', 0],
    ['b2', 18],
    ['g2', null],
    ['b3', null],
  ]);
  expect(attachedFrom(structure, ['c1', 'g1'], autumn, counted({ b1: 3 })).get('c1')!.members).toBe(0);
});

it('says of a branch that it has too few or many members by then, from what was last reported', () => {
  const codes = (reported: Readonly<Record<string, number>>) =>
    applied(applyPlan(structure, aPlan(merge), facts(aPlan(merge), reported))).findings.flatMap((finding) =>
      finding.kind === 'size' ? [finding.rule.code] : [],
    );
  expect(codes({ b1: 20, b2: 15, b3: 10 })).toEqual(codes({ b1: 0, b2: 0, b3: 45 }));
  expect(codes({ b1: 1, b2: 0, b3: 1 })).not.toEqual(codes({ b1: 20, b2: 15, b3: 10 }));
  expect(codes({ b1: 20, b2: 15 })).toEqual([]);
});

it('says of a branch that it has too few official members, where they are counted of all that come together', () => {
  const codes = (official: Readonly<Record<string, number>>) => {
    const attached = attachedFrom(structure, ['b1', 'b2', 'b3'], autumn, counted({ b1: 4, b2: 4, b3: 4 }, official));
    return applied(applyPlan(structure, aPlan(merge), { ...centralRules, attached })).findings.flatMap((finding) =>
      finding.kind === 'size' ? [finding.rule.code] : [],
    );
  };
  const enough = codes({ b1: 4, b2: 4, b3: 4 });
  expect(codes({ b1: 1, b2: 1, b3: 0 })).not.toEqual(enough);
  expect(codes({ b1: 1, b2: 1 })).toEqual(codes({}));
});

it('keeps what is not known unknown, and names the unit', () => {
  const run = previewPlan(structure, aPlan(merge), facts(aPlan(merge), { b1: 5, b3: 7 }), []);
  expect(run.ok && run.value.conservation.unknownIds).toEqual(['b3']);
});

it('lets shares be entered of a unit of which nothing was reported, and not more than there are where it was', () => {
  const shares = [{ to: 'n1', counts: shared(4) }];
  const parts = [aFounded('n1', 'grassrootsBranch', 'c2'), aFounded('n2', 'grassrootsBranch', 'c2')];
  const plan = aPlan({ kind: 'split', unitId: 'b4', original: 'ends', parts, allocation: [], shares, ...head() });
  expect(planProblems(structure, plan, facts(plan, {}))).toEqual([]);
  const run = previewPlan(structure, plan, facts(plan, {}), []);
  expect(run.ok && run.value.conservation.attached[0]).toMatchObject({ before: 0, after: 0, undecided: 0 });
  expect(run.ok && run.value.conservation.unknownIds).toEqual(['n1', 'n2']);
  expect(planProblems(structure, plan, facts(plan, { b4: 3 }))).toEqual([['shares-exceed', '/steps/0/shares']]);
});

it('asks where the members go that are known of a divided committee only, and loses or doubles none', () => {
  const parts = [aFounded('n1', 'grassrootsCommittee', 'c1'), aFounded('n2', 'grassrootsCommittee', 'c1')];
  const allocation = ['b1', 'b2'].map((unitId, index) => ({ unitId, to: parts[index]!.id }));
  const ran = (reported: Readonly<Record<string, number>>, ...given: readonly number[]) => {
    const shares = given.map((count, index) => ({ to: parts[index]!.id, counts: shared(count) }));
    const plan = aPlan({ kind: 'split', unitId: 'g1', original: 'ends', parts, allocation, shares, ...head() });
    const run = previewPlan(structure, plan, facts(plan, reported), []);
    if (!run.ok) return run.problems.map(({ code }) => code);
    const { attached, unknownIds } = run.value.conservation;
    const { before, after, undecided } = attached[0]!;
    return [before, after, undecided, run.value.open.map(({ code }) => code), unknownIds];
  };
  const asked = ['members-unallocated'];
  expect(ran({ g1: 90 })).toEqual([90, 0, 90, asked, []]);
  expect(ran({ g1: 90 }, 50, 40)).toEqual([90, 90, 0, [], []]);
  expect(ran({ g1: 90, b1: 30 })).toEqual([90, 30, 60, asked, []]);
  expect(ran({ g1: 90, b1: 30, b2: 60 })).toEqual([90, 90, 0, [], []]);
  expect(ran({ g1: 90, b1: 30 }, 50, 40)).toEqual(['shares-exceed']);
  expect(ran({ g1: 20, b1: 30 })).toEqual([30, 30, 0, [], ['n1', 'n2']]);
});

it('carries the members that are known of a committee only with it, or says how many have nowhere to go', () => {
  const ran = (...steps: readonly PlanStep[]) => {
    const plan = aPlan(...steps);
    const run = previewPlan(structure, plan, facts(plan, { g1: 90 }), []);
    if (!run.ok) return run.problems;
    const { before, after, undecided } = run.value.conservation.attached[0]!;
    return [before, after, undecided];
  };
  const moved = ['b1', 'b2'].map((unitId): PlanStep => ({ kind: 'reparent', unitId, parentId: 'g2', ...head() }));
  const dissolved = { kind: 'dissolve', unitId: 'g1', ...head() } as const;
  expect(ran({ ...merge, unitIds: ['g1'], into: { kind: 'existing', unitId: 'g2' } })).toEqual([90, 90, 0]);
  expect(ran(...moved, { ...dissolved, handOverTo: 'g2' })).toEqual([90, 90, 0]);
  expect(ran(...moved, { ...dissolved, handOverTo: null })).toEqual([90, 0, 90]);
});
