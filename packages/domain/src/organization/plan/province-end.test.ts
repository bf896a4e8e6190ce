import { expect, it } from 'vitest';
import { civilDate, endOfTime } from '../../civil-date.ts';
import { aDatedUnit, aDecision } from '../structure.fixture.ts';
import { structureFaults } from '../structure-check.ts';
import { childrenIn, structureOf, treeOn } from '../structure.ts';
import type { Structure } from '../structure.ts';
import { takeOver } from '../take-over.fixture.ts';
import { applyPlan } from './apply-plan.ts';
import { aFounded, aPlan, applied, head, noRules, planProblems } from './plan.fixture.ts';
import { previewPlan } from './preview-plan.ts';
import { revertPlan } from './revert-plan.ts';
import type { PlanStep } from './step.ts';

const merger = civilDate('2025-07-01');
const spring = civilDate('2025-03-01');
const summer = civilDate('2025-05-01');
const ending = { closedOn: merger };
const structure = structureOf(
  [
    aDatedUnit('p', 'province', null, ending),
    aDatedUnit('d', 'directCommittee', 'p', ending),
    aDatedUnit('early', 'directCommittee', 'p', { closedOn: civilDate('2025-06-01') }),
    aDatedUnit('c', 'commune', 'p', ending),
    aDatedUnit('b1', 'subordinateBranch', 'c', ending),
    aDatedUnit('b2', 'subordinateBranch', 'c', ending),
  ],
  [],
);
const found = (id: string, parentId: string, on = spring): PlanStep => ({
  kind: 'found',
  unit: aFounded(id, 'grassrootsBranch', parentId, `M-${id}`),
  ...head(on),
});
const after = (on: Structure, ...steps: readonly PlanStep[]) => applied(applyPlan(on, aPlan(...steps), noRules));

it('founds a unit in a province whose end is known: it ends with the province, and so does what is founded below it', () => {
  const { structure: founded } = after(structure, found('below', 'n'), found('n', 'p'), found('m', 'd'));
  for (const id of ['n', 'below', 'm']) {
    const unit = founded.units.get(id)!;
    expect(unit).toMatchObject({ closedOn: merger, closedBy: { ending: 'withProvince', basis: null } });
    expect([...unit.names, ...unit.codes, ...unit.parents].map(({ validUntil }) => validUntil)).toEqual([
      merger,
      merger,
      merger,
    ]);
  }
  expect(structureFaults(founded)).toEqual([]);
});

it('does so by every step that founds', () => {
  const [one, other] = [aFounded('n1', 'commune', 'p'), aFounded('n2', 'commune', 'p')];
  const allocation = [
    { unitId: 'b1', to: 'n1' },
    { unitId: 'b2', to: 'n2' },
  ];
  const split = { kind: 'split', unitId: 'c', original: 'ends', parts: [one, other], shares: [], allocation } as const;
  const both = after(structure, { ...split, ...head(spring) }).structure;
  expect(childrenIn(treeOn(both, spring), 'p').map(({ id }) => id)).toEqual(['d', 'early', 'n1', 'n2']);
  const unit = aFounded('n', 'subordinateBranch', 'd');
  const merge: PlanStep = { kind: 'merge', unitIds: ['b1', 'b2'], into: { kind: 'new', unit }, ...head(spring) };
  expect(after(structure, merge).structure.units.get('n')?.closedOn).toBe(merger);
});

it('lets later plans move, rename and end what it founded, before the end of the province', () => {
  const { structure: founded } = after(structure, found('n', 'p'));
  const later: readonly PlanStep[] = [
    { kind: 'reparent', unitId: 'n', parentId: 'd', ...head(summer) },
    { kind: 'rename', unitId: 'n', name: 'mới', ...head(summer) },
    { kind: 'dissolve', unitId: 'n', handOverTo: 'd', ...head(summer) },
    found('x', 'n', summer),
  ];
  expect(later.map((step) => planProblems(founded, aPlan(step)))).toEqual([[], [], [], []]);
});

it('refuses a parent that ends before the province, or by a decision that has settled what stood below', () => {
  const refused = [['outlives-parent', '/steps/0/unit']];
  expect(planProblems(structure, aPlan(found('n', 'early')))).toEqual(refused);
  const late = planProblems(structure, aPlan(found('n', 'p', merger)));
  expect(late).toEqual([['parent-not-existing', '/steps/0/unit']]);
  const merged = aDatedUnit('p', 'province', null, ending);
  const decided = structureOf([{ ...merged, closedBy: { ending: 'merged', basis: aDecision } }], []);
  expect(planProblems(decided, aPlan(found('n', 'p')))).toEqual(refused);
});

it('is balanced in the dry run and taken back without a trace', () => {
  const plan = aPlan(found('n', 'p'), { kind: 'reparent', unitId: 'b1', parentId: 'n', ...head(spring) });
  const run = previewPlan(structure, plan, noRules, []);
  expect(run.ok && run.value.conservation.units).toMatchObject({ founded: 1, ended: 0, isBalanced: true });
  const { structure: changed, record } = applied(applyPlan(structure, plan, noRules));
  expect(revertPlan(changed, record, [])).toEqual({ ok: true, value: structure });
});

it('goes on in the province that the old one goes into, under its head where the unit above has ended', () => {
  const founded = after(structure, found('n', 'p'), found('below', 'n'), found('m', 'd')).structure;
  const into = { on: merger, decision: aDecision, head: { id: 'new', name: 'Đảng bộ tỉnh mới' }, communes: [] };
  const taken = takeOver([{ slug: 'binh-thuan', structure: founded }], into);
  if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
  const { units } = taken.value.structure;
  expect(units.get('n')).toMatchObject({ closedOn: endOfTime, closedBy: null });
  const { units: standing } = treeOn(taken.value.structure, merger);
  expect(['n', 'below', 'm'].map((id) => standing.get(id)?.parentId)).toEqual(['new', 'n', 'new']);
  expect(structureFaults(taken.value.structure)).toEqual([]);
});

it('lets what a file brought without an end come under what ends with the province: it ends with it, and all below it', () => {
  const brought = structureOf(
    [
      ...structure.units.values(),
      aDatedUnit('file', 'grassrootsCommittee', null),
      aDatedUnit('fileBranch', 'subordinateBranch', 'file', { code: 'F-1' }),
      aDatedUnit('ended', 'subordinateBranch', 'file', { closedOn: spring }),
    ],
    [],
  );
  const move: PlanStep = { kind: 'reparent', unitId: 'file', parentId: 'c', ...head(spring) };
  const { structure: moved, record } = after(brought, move, found('n', 'fileBranch'));
  for (const id of ['file', 'fileBranch', 'n']) {
    const unit = moved.units.get(id)!;
    expect(unit).toMatchObject({ closedOn: merger, closedBy: { ending: 'withProvince', basis: null } });
    for (const { validUntil } of [...unit.names, ...unit.kinds, ...unit.codes]) expect(validUntil).toBe(merger);
  }
  expect(moved.units.get('ended')).toEqual(brought.units.get('ended'));
  expect(structureFaults(moved)).toEqual([]);
  expect(record.after.map(({ id }) => id)).toEqual(['file', 'fileBranch', 'n']);
  expect(revertPlan(moved, record, [])).toEqual({ ok: true, value: brought });
  const into = { on: merger, decision: aDecision, head: { id: 'new', name: 'Đảng bộ tỉnh mới' }, communes: [] };
  const taken = takeOver([{ slug: 'binh-thuan', structure: moved }], into);
  expect(taken.ok && treeOn(taken.value.structure, merger).units.get('fileBranch')?.parentId).toBe('file');
});

it('refuses that under what ends by a decision, since nobody has said what becomes of what stands below', () => {
  const closing = { ending: 'dissolved', basis: aDecision } as const;
  const decided = { ...aDatedUnit('x', 'directCommittee', 'p', { closedOn: summer }), closedBy: closing };
  const brought = structureOf([...structure.units.values(), decided, aDatedUnit('file', 'grassrootsBranch', null)], []);
  const move: PlanStep = { kind: 'reparent', unitId: 'file', parentId: 'x', ...head(spring) };
  expect(planProblems(brought, aPlan(move))).toEqual([['outlives-parent', '/steps/0/parentId']]);
});
