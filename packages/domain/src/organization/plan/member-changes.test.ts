import { expect, it } from 'vitest';
import { aStructure } from '../structure.fixture.ts';
import { applyPlan } from './apply-plan.ts';
import { aFounded, aPlan, applied, head, noRules } from './plan.fixture.ts';
import type { PlanStep } from './step.ts';

const on = head().effectiveOn;
const part = aFounded('n', 'subordinateBranch', 'g2');
const merge = (unitIds: readonly string[], unitId: string): PlanStep => ({
  ...{ kind: 'merge', unitIds, into: { kind: 'existing', unitId }, ...head() },
});
const dissolve = (unitId: string, handOverTo: string | null): PlanStep => ({
  ...{ kind: 'dissolve', unitId, handOverTo, ...head() },
});

it.each<[string, readonly PlanStep[], readonly string[]]>([
  ['only the receiving unit of a merger below one committee', [merge(['b2'], 'b1')], ['b1']],
  [
    'both committees of a merger across their border, and not what is above both',
    [merge(['b3'], 'b1')],
    ['b1', 'g1', 'g2'],
  ],
  ['what takes over from a dissolved unit, and above it', [dissolve('b3', 'b4')], ['b4', 'c1', 'c2', 'g2']],
  ['nothing where nobody takes over: where the members are is not known', [dissolve('b3', null)], []],
  [
    'the committees on either side of a unit that moves',
    [{ kind: 'reparent', unitId: 'b3', parentId: 'g1', ...head() }],
    ['g1', 'g2'],
  ],
  [
    'a unit that is divided and goes on, and the committee of a part that stands elsewhere',
    [{ kind: 'split', unitId: 'b2', original: 'continues', parts: [part], allocation: [], shares: [], ...head() }],
    ['b2', 'g1', 'g2'],
  ],
  ['none of a unit that is renamed', [{ kind: 'rename', unitId: 'b1', name: 'mới', ...head() }], []],
])('a plan makes the members others of %s', (_, steps, unitIds) => {
  const { memberChanges } = applied(applyPlan(aStructure(), aPlan(...steps), noRules));
  const known = memberChanges
    .filter(({ unitId }) => unitId !== part.id)
    .toSorted((left, right) => (left.unitId < right.unitId ? -1 : 1));
  expect(known).toEqual(unitIds.map((unitId) => ({ unitId, on })));
});
