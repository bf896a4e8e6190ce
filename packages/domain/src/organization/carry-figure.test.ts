import { expect, it } from 'vitest';
import { civilDate, endOfTime } from '../civil-date.ts';
import { carryFigures } from './carry-figure.ts';
import { aDatedUnit } from './structure.fixture.ts';
import { structureOf } from './structure.ts';
import { unitPredecessors, unitSuccessors } from './successor.ts';
import type { SuccessorLink } from './successor.ts';

const [first, second, third] = [civilDate('2025-07-01'), civilDate('2026-01-01'), civilDate('2026-09-30')];
const link = (
  predecessorId: string,
  successorId: string,
  on = first,
  carries: 'whole' | 'part' = 'whole',
): SuccessorLink => ({
  predecessorId,
  successorId,
  on,
  carries,
  by: null,
});
const span = { from: civilDate('2024-12-31'), onto: third, covers: 'unit' } as const;
const days = { after: span.from, until: span.onto };
const unit = (id: string, foundedOn = civilDate('2000-01-01'), closedOn = endOfTime) =>
  aDatedUnit(id, 'commune', null, { foundedOn, closedOn });

/** a and b became ab, ab and c became abc; d was divided into d and e; f ended. */
const links = [
  link('a', 'ab'),
  link('b', 'ab'),
  link('ab', 'abc', second),
  link('c', 'abc', second),
  link('d', 'd', second, 'part'),
  link('d', 'e', second, 'part'),
];
const structure = structureOf(
  [
    ...['a', 'b'].map((id) => unit(id, undefined, first)),
    unit('ab', first, second),
    unit('c', undefined, second),
    unit('abc', second),
    unit('d'),
    unit('e', second),
    unit('f', undefined, second),
    unit('g'),
  ],
  links,
);

it('follows a unit to what it has become, and back', () => {
  expect(unitSuccessors(links, 'a', days)).toEqual([{ unitId: 'abc', splitOn: null }]);
  expect(unitSuccessors(links, 'a', { ...days, until: first })).toEqual([{ unitId: 'ab', splitOn: null }]);
  expect(unitSuccessors(links, 'a', { after: first, until: third })).toEqual([{ unitId: 'a', splitOn: null }]);
  expect(unitSuccessors(links, 'd', days)).toEqual([
    { unitId: 'd', splitOn: second },
    { unitId: 'e', splitOn: second },
  ]);
  expect(unitPredecessors(links, 'abc', days)).toEqual(['a', 'ab', 'abc', 'b', 'c']);
  expect(unitPredecessors(links, 'e', days)).toEqual(['d', 'e']);
});

it('sums along mergers, and says of each figure that is not carried over why', () => {
  const figures = ['a', 'b', 'c', 'd', 'f', 'g', 'x'].map((unitId, index) => ({ unitId, value: 10 ** index }));
  const split = { kind: 'split', unitId: 'd', on: second };
  expect(carryFigures(structure, figures, span)).toMatchObject([
    { unitId: 'abc', status: 'carried', value: 111 },
    { unitId: 'd', status: 'not-carried', reasons: [split] },
    { unitId: 'e', status: 'not-carried', reasons: [split] },
    { unitId: 'f', status: 'not-carried', reasons: [{ kind: 'ended', unitId: 'f', on: second }] },
    { unitId: 'g', status: 'carried', value: 100_000 },
    { unitId: 'x', status: 'not-carried', reasons: [{ kind: 'not-existing', unitId: 'x', on: span.from }] },
  ]);
});

it('gives no sum that is too small because a predecessor has no figure', () => {
  const figures = ['a', 'c'].map((unitId) => ({ unitId, value: 5 }));
  expect(carryFigures(structure, figures, span)).toMatchObject([
    { unitId: 'abc', status: 'not-carried', reasons: [{ kind: 'figure-missing', unitId: 'b' }] },
  ]);
});

it('carries a figure of a whole subtree only where no unit has come in or gone out', () => {
  const parents = [
    { value: 'c1', validFrom: civilDate('2000-01-01'), validUntil: second },
    { value: 'c2', validFrom: second, validUntil: endOfTime },
  ];
  const units = [
    ...['c1', 'c2', 'c3'].map((id) => unit(id)),
    { ...unit('moved'), parents },
    { ...unit('closed', undefined, second), parents: [{ ...parents[0]!, value: 'c3' }] },
    { ...unit('new', second), parents: [{ ...parents[1]!, value: 'c3' }] },
  ];
  const figures = ['c1', 'c2', 'c3'].map((unitId) => ({ unitId, value: 5 }));
  const states = (covers: 'unit' | 'subtree') =>
    carryFigures(structureOf(units, []), figures, { ...span, covers }).map((one) =>
      one.status === 'carried' ? one.value : one.reasons,
    );
  const moved = [{ kind: 'border-moved', unitId: 'moved' }];
  expect(states('subtree')).toEqual([moved, moved, 5]);
  expect(states('unit')).toEqual([5, 5, 5]);
});
