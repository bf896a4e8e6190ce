import { expect, it } from 'vitest';
import { aDecision, aStructure } from '../structure.fixture.ts';
import { applyPlan } from './apply-plan.ts';
import { aFounded, aPlan, applied, autumn, centralRules, head } from './plan.fixture.ts';
import type { PlanStep } from './step.ts';

const consented = { ...head(), consent: { ...aDecision, number: '30-CV/TU' } };
const givenBy = (...steps: readonly PlanStep[]) =>
  applied(applyPlan(aStructure(), aPlan(...steps), centralRules)).consents.map(({ unitId, on, document }) => [
    unitId,
    on,
    document.number,
  ]);

it('records the consent of a step for each unit that it puts in its place, once', () => {
  const parts = [aFounded('n', 'subordinateBranch', 'g1')];
  const split = { kind: 'split', unitId: 'b2', original: 'continues', parts, allocation: [], shares: [] } as const;
  expect(givenBy({ ...split, ...consented })).toEqual([
    ['b2', autumn, '30-CV/TU'],
    ['n', autumn, '30-CV/TU'],
  ]);
  const merge = { kind: 'merge', unitIds: ['b1'], into: { kind: 'existing', unitId: 'b2' } } as const;
  expect(givenBy({ ...merge, ...consented }).map(([unitId]) => unitId)).toEqual(['b2', 't1']);
});

it('records none where a step has none, or puts nothing anywhere', () => {
  expect(givenBy({ kind: 'reparent', unitId: 'b1', parentId: 'g2', ...head() })).toEqual([]);
  expect(givenBy({ kind: 'rename', unitId: 'b1', name: 'mới', ...consented })).toEqual([]);
});
