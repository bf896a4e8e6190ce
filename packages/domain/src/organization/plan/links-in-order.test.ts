import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { applyPlan } from './apply-plan.ts';
import { linksInOrder } from './links-in-order.ts';
import { aFounded, aPlan, applied, head, noRules } from './plan.fixture.ts';
import { aStructure } from '../structure.fixture.ts';
import type { PlanStep } from './step.ts';

const names = ['Chi bộ thôn 10', 'Chi bộ thôn Ấp Bắc', 'Chi bộ thôn 2', 'Chi bộ thôn Đông', 'Chi bộ thôn Dâu'];
const inOrder = ['Chi bộ thôn 2', 'Chi bộ thôn 10', 'Chi bộ thôn Ấp Bắc', 'Chi bộ thôn Dâu', 'Chi bộ thôn Đông'];
const parts = names.map((name, index) => ({ ...aFounded(`n${index}`, 'subordinateBranch', 'g1'), name }));
const later = civilDate('2026-10-15');
const split: PlanStep = {
  ...{ kind: 'split', unitId: 'b1', original: 'ends', parts, shares: [] },
  allocation: [{ unitId: 't1', to: 'n0' }],
  ...head(),
};
const merge: PlanStep = {
  ...{ kind: 'merge', unitIds: parts.map(({ id }) => id), into: { kind: 'existing', unitId: 'b2' } },
  ...head(later),
};

it('tells of successors and of predecessors by day, then in the Vietnamese order of their names', () => {
  const { structure, record } = applied(applyPlan(aStructure(), aPlan(merge, split), noRules));
  const nameOf = new Map(parts.map(({ id, name }) => [id, name]));
  const told = linksInOrder(record.links, structure).map(({ on, predecessorId, successorId }) => [
    on,
    nameOf.get(successorId) ?? nameOf.get(predecessorId),
  ]);
  const divided = inOrder.map((name) => [head().effectiveOn, name]);
  expect(told).toEqual([...divided, ...inOrder.map((name) => [later, name])]);
});
