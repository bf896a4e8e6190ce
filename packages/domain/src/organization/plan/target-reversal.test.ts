import { expect, it } from 'vitest';
import { aRunning } from './belongings.fixture.ts';
import type { RunningTarget } from './belongings.ts';
import { autumn } from './plan.fixture.ts';
import { targetReversal } from './target-reversal.ts';
import type { TargetSuccession } from './target-reversal.ts';

function succession(unitId: string, toUnitId: string | null, toRevision: number | null): TargetSuccession {
  const outcome = toUnitId === null ? 'ends' : 'summed';
  return { ...aRunning(unitId, 0), planId: 'p', on: autumn, outcome, toUnitId, toRevision };
}

const told = (targets: readonly RunningTarget[]) =>
  targets.map(({ unitId, goal, revision }) => [unitId, goal.kind === 'value' && goal.value, revision]);

it('takes away what a unit received that had none of its own', () => {
  const { removed, restored, changedIds } = targetReversal(
    [succession('b1', 'n', 1), succession('b2', 'n', 1), succession('b4', null, null)],
    [aRunning('n', 10)],
  );
  expect([told(removed), restored, changedIds]).toEqual([[['n', 10, 1]], [], []]);
});

it('gives a unit its own target again as the next revision, whatever came to it on how many days', () => {
  const known = [5, 9, 12].map((value, index) => aRunning('b3', value, { revision: index + 1 }));
  const { removed, restored } = targetReversal([succession('b1', 'b3', 2), succession('b2', 'b3', 3)], known);
  expect([removed, told(restored)]).toEqual([[], [['b3', 5, 4]]]);
});

it('names the unit whose target was set anew since', () => {
  const known = [10, 11].map((value, index) => aRunning('n', value, { revision: index + 1 }));
  expect(targetReversal([succession('b1', 'n', 1)], known).changedIds).toEqual(['n']);
});
