import { expect, it } from 'vitest';
import { aStructure } from '../structure.fixture.ts';
import type { Structure } from '../structure.ts';
import { applyPlan } from './apply-plan.ts';
import { planDifference, planFingerprint, planGround } from './ground.ts';
import { aFounded, aPlan, applied, head, noRules } from './plan.fixture.ts';
import type { PlanStep } from './step.ts';

const structure = aStructure();
const merging = aPlan(
  { kind: 'merge', unitIds: ['b1'], into: { kind: 'existing', unitId: 'b2' }, ...head() },
  { kind: 'reparent', unitId: 'b3', parentId: 'g1', ...head() },
);
const then = planGround(structure, merging);
const differences = (now: Structure) => {
  const ground = planGround(now, merging);
  const found = planDifference(then, ground).map(({ unitId, field }) => `${unitId} ${field}`);
  expect(found.length === 0).toBe(planFingerprint(ground) === planFingerprint(then));
  return found;
};
const after = (step: PlanStep) => applied(applyPlan(structure, aPlan(step), noRules)).structure;

it.each<[string, PlanStep, readonly string[]]>([
  ['nothing it stands on', { kind: 'rename', unitId: 'b4', name: 'mới', ...head() }, []],
  ['a name', { kind: 'rename', unitId: 'b3', name: 'mới', ...head() }, ['b3 names']],
  [
    'a new unit below one that ends',
    { kind: 'found', unit: aFounded('x', 'partyCell', 'b1'), ...head() },
    ['b1 below'],
  ],
  [
    'a place above',
    { kind: 'reparent', unitId: 'g1', parentId: 'c2', ...head() },
    ['c2 unit', 'g1 parents', 'c1 unit'],
  ],
  [
    'an end',
    { kind: 'merge', unitIds: ['b2'], into: { kind: 'existing', unitId: 'b3' }, ...head() },
    ['b2 closedOn', 'b2 closedBy', 'b2 names', 'b2 kinds', 'b2 parents'],
  ],
])('names what has changed since it was drawn: %s', (_, step, expected) => {
  expect(differences(after(step)).toSorted()).toEqual(expected.toSorted());
});

it('stands on a unit to be founded being none yet', () => {
  const founding = aPlan({ kind: 'found', unit: aFounded('x', 'subordinateBranch', 'g1'), ...head() });
  const drawn = planGround(structure, founding);
  const now = applied(applyPlan(structure, founding, noRules)).structure;
  expect(planDifference(drawn, planGround(now, founding))).toMatchObject([{ unitId: 'x', field: 'unit', was: null }]);
});
