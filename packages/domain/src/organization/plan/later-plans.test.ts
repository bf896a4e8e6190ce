import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { aStructure } from '../structure.fixture.ts';
import { laterPlanBehind } from './later-plans.ts';
import type { LaterPlan } from './later-plans.ts';
import type { PlanDependant } from './revert-plan.ts';

const unit = (id: string) => ({ ...aStructure().units.get('b1')!, id });
const under = (id: string, parentId: string) => {
  const one = unit(id);
  return { ...one, parents: one.parents.map((link) => ({ ...link, value: parentId })) };
};

const named = (id: string) => ({ id, title: `Phương án ${id}`, number: `${id}-QĐ/ĐU` });
const later: readonly LaterPlan[] = [
  { ...named('1'), changed: [{ before: unit('a'), after: unit('a') }] },
  { ...named('2'), changed: [{ before: under('b', 'x'), after: under('b', 'n') }] },
  { ...named('3'), changed: [{ before: under('b', 'n'), after: under('b', 'n') }] },
  { ...named('4'), changed: [{ before: unit('a'), after: unit('a') }] },
];
const on = civilDate('2027-01-01');

it.each<[string, PlanDependant, string | null]>([
  ['the last that changed the unit', { kind: 'unit-changed', unitId: 'a' }, '4'],
  ['none where none changed it', { kind: 'unit-changed', unitId: 'c' }, null],
  ['that which put it there, not one that changed it there', { kind: 'unit-below', unitId: 'b', underId: 'n' }, '2'],
  ['none where it stood there before', { kind: 'unit-below', unitId: 'a', underId: 'n' }, null],
  ['that which changed either side of a link', { kind: 'link', predecessorId: 'b', successorId: 'z', on }, '3'],
  [
    'that which changed the unit that would not hold',
    { kind: 'fault', fault: { code: 'cycle', unitId: 'b', otherId: 'n', on } },
    '3',
  ],
  ['none for what was recorded by hand', { kind: 'recorded', unitId: 'a', what: 'figures', count: 1 }, null],
])('names of the plans that were applied since %s', (_, dependant, id) => {
  expect(laterPlanBehind(dependant, later)).toEqual(id === null ? null : named(id));
});
