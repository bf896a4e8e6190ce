import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import type { Role } from '../../access/role.ts';
import { aStructure } from '../structure.fixture.ts';
import { applyPlan } from './apply-plan.ts';
import { aFounded, aPlan, applied, head, noRules } from './plan.fixture.ts';
import { recordedAsSeen, revertPlan } from './revert-plan.ts';
import type { PlanStep } from './step.ts';

const later = civilDate('2027-01-01');
const unit = aFounded('n', 'subordinateBranch', 'g1', '0101');
const merger: PlanStep = { kind: 'merge', unitIds: ['b1', 'b2'], into: { kind: 'new', unit }, ...head() };
const first = applied(applyPlan(aStructure(), aPlan(merger), noRules));
const dependantsAfter = (...steps: readonly PlanStep[]) => {
  const { structure } = applied(applyPlan(first.structure, aPlan(...steps), noRules));
  const reverted = revertPlan(structure, first.record, []);
  return reverted.ok ? 'reverted' : reverted.dependants;
};

it('takes a plan back while nothing rests on it, whatever happened elsewhere', () => {
  expect(revertPlan(first.structure, first.record, [])).toEqual({ ok: true, value: aStructure() });
  expect(dependantsAfter({ kind: 'rename', unitId: 'b4', name: 'mới', ...head(later) })).toBe('reverted');
});

it.each<[string, PlanStep, readonly object[]]>([
  [
    'a unit of the plan renamed',
    { kind: 'rename', unitId: 'n', name: 'mới', ...head(later) },
    [{ kind: 'unit-changed', unitId: 'n' }],
  ],
  [
    'a unit founded below',
    { kind: 'found', unit: aFounded('x', 'partyCell', 'n'), ...head(later) },
    [{ kind: 'unit-below', unitId: 'x', underId: 'n' }],
  ],
  [
    'a later merger',
    { kind: 'merge', unitIds: ['b3'], into: { kind: 'existing', unitId: 'n' }, ...head(later) },
    [{ kind: 'link', predecessorId: 'b3', successorId: 'n', on: later }],
  ],
])('names what rests on it: %s', (_, step, dependants) => {
  expect(dependantsAfter(step)).toEqual(dependants);
});

it('names what would not hold together without it: a code given to another since', () => {
  const freeing = aPlan({ kind: 'merge', unitIds: ['b1'], into: { kind: 'existing', unitId: 'b2' }, ...head() });
  const { structure, record } = applied(applyPlan(aStructure(), freeing, noRules));
  const taking = aPlan({ kind: 'found', unit: aFounded('x', 'subordinateBranch', 'g1', '0101'), ...head(later) });
  const now = applied(applyPlan(structure, taking, noRules)).structure;
  const fault = { code: 'code-taken', unitId: 'x', otherId: 'b1', on: later };
  expect(revertPlan(now, record, [])).toEqual({ ok: false, dependants: [{ kind: 'fault', fault }] });
});

it('names what was recorded for a unit that it founded, and lets pass what was for others', () => {
  const figures = { kind: 'recorded', unitId: 'n', what: 'figures', count: 2 } as const;
  const others = { ...figures, unitId: 'b4' };
  expect(revertPlan(first.structure, first.record, [figures, others])).toEqual({ ok: false, dependants: [figures] });
});

it('names what was recorded since for a unit that others were merged into and that goes on', () => {
  const into = aPlan({ kind: 'merge', unitIds: ['b1'], into: { kind: 'existing', unitId: 'b2' }, ...head() });
  const { structure, record } = applied(applyPlan(aStructure(), into, noRules));
  const figures = { kind: 'recorded', unitId: 'b2', what: 'figures', count: 1 } as const;
  expect(revertPlan(structure, record, [figures])).toEqual({ ok: false, dependants: [figures] });
});

// The register of discipline is there for nobody but those who enter it and those who rate (decision 36).
it('tells of discipline only whom its register is open to', () => {
  const grant = { id: 'r', unitId: 'g1', viewUnitId: 'g1', delegationId: null } as const;
  const of = { kind: 'recorded', unitId: 'n', count: 3 } as const;
  const kept = [{ ...of, what: 'figures' } as const, { ...of, what: 'disciplineDecisions' } as const];
  const told = (role: Role) =>
    recordedAsSeen(kept, { grants: [{ ...grant, role }], isLookingOnly: false }, ['g1']).map(({ what, count }) => [
      what,
      count,
    ]);
  expect(told('inspectionOfficial')).toEqual([
    ['figures', 3],
    ['disciplineDecisions', 3],
  ]);
  expect(told('decisionRecorder')).toEqual([
    ['figures', 3],
    ['unseen', 1],
  ]);
});
