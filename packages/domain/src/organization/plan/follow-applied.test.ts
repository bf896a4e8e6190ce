import { expect, it } from 'vitest';
import { addDays, civilDate, endOfTime } from '../../civil-date.ts';
import type { HostPlace } from '../host-place.ts';
import { followApplied } from './follow-applied.ts';
import { head } from './plan.fixture.ts';
import type { PlanStep } from './step.ts';

const day = civilDate('2026-09-30');
const merged = (unitId: string, into: string, effectiveOn = day): PlanStep => ({
  kind: 'merge',
  unitIds: [unitId],
  into: { kind: 'existing', unitId: into },
  ...head(effectiveOn),
});

function aPlace(validFrom = civilDate('2020-01-01')): HostPlace {
  const life = { validFrom, validUntil: endOfTime };
  const branches = [{ value: { state: 'own', unitId: 'a', hasCommittee: true } as const, ...life }];
  return { id: 'p', name: 'Thôn', kind: 'village', ...life, underUnitId: [{ value: 'a', ...life }], branches };
}

it('follows plan after plan in the order of their days, whatever the order in which they are read', () => {
  const plans = [
    { id: 'late', steps: [merged('b', 'c', addDays(day, 30))] },
    { id: 'early', steps: [merged('a', 'b')] },
  ];
  const entered = aPlace();
  const followed = followApplied(entered, plans);
  expect(followed.place.underUnitId.map(({ value, validFrom }) => [value, validFrom])).toEqual([
    ['a', entered.validFrom],
    ['b', day],
    ['c', addDays(day, 30)],
  ]);
  expect(followed.plans.map(({ planId }) => planId)).toEqual(['early', 'late']);
  expect(followed.plans[0]!.before).toEqual(entered);
  expect(followed.plans[1]).toMatchObject({ before: followed.plans[0]!.after, after: followed.place });
});

it('says nothing of the branch, which others may share', () => {
  const followed = followApplied(aPlace(), [{ id: 'early', steps: [merged('a', 'b')] }]);
  expect(followed.place.branches).toEqual(aPlace().branches);
});

it('leaves a place alone that came on the day of a plan or later, and one of which no plan speaks', () => {
  const separated: PlanStep = {
    kind: 'split',
    unitId: 'a',
    original: 'continues',
    parts: [],
    shares: [],
    ...head(day),
    allocation: [{ unitId: 'a', to: 'x' }],
  };
  const entered = aPlace(day);
  expect(followApplied(entered, [{ id: 'early', steps: [separated] }])).toEqual({ place: entered, plans: [] });
  expect(followApplied(aPlace(), [{ id: 'other', steps: [merged('x', 'y')] }])).toEqual({ place: aPlace(), plans: [] });
});
