import { beforeEach, expect, it } from 'vitest';
import { wardWith } from '../../../test/ward.ts';
import { civilDate } from '@co-so/domain';
import type { FoundedUnit, PlanStep } from '@co-so/domain';
import { ward } from '../../../test/figure-files.ts';
import { appliedAt, seen } from '../../../test/planning.ts';
import { open } from '../../../test/plans.ts';
import { unitIdOf } from '../../../test/places.ts';
import type { ShownUnitPage } from '../load-unit-page.ts';

const names = ['10', 'Ấp Bắc', '2', 'Đông', 'Dâu', 'Tây', 'Ân', 'An'].map((name) => `Chi bộ thôn ${name}`);
const wordsOnly = names.flatMap((name, index) => (/\d/.test(name) ? [] : [index]));
const numbered = (number: number) => `${unitIdOf(0).slice(0, -2)}${number}`;
const [divided, merged] = [numbered(30), numbered(31)] as const;
const founded = (id: string, name: string): FoundedUnit => ({
  ...{ id, name, kind: 'subordinateBranch', hostType: null, code: null, parentId: ward },
});

beforeEach(
  wardWith([
    { id: divided, name: 'Chi bộ thôn Chung', kind: 'subordinateBranch', parent: ward },
    ...names.map((name, index) => ({
      ...{ id: numbered(10 + index), name, kind: 'subordinateBranch', parent: ward },
    })),
  ]),
);

it('a page tells first of the units that stand first in Vietnamese order, of what it came from and what it became', async () => {
  const merge: PlanStep = {
    ...{ kind: 'merge', unitIds: wordsOnly.map((index) => numbered(10 + index)) },
    ...{ into: { kind: 'new', unit: founded(merged, 'Chi bộ Liên thôn') }, ...open },
  };
  const split: PlanStep = {
    ...{ kind: 'split', unitId: divided, original: 'ends', allocation: [], shares: [], ...open },
    parts: names.slice(0, 6).map((name, index) => founded(numbered(40 + index), name)),
  };
  await appliedAt(ward, merge, split);
  const relationsOf = async (id: string) =>
    (await seen<ShownUnitPage>(`/api/units/${id}?on=${open.effectiveOn}`)).relations;
  const { predecessors, more } = await relationsOf(merged);
  const called = (...shown: readonly string[]) => shown.map((name) => `Chi bộ thôn ${name}`);
  expect(predecessors.map(({ unit }) => unit?.name)).toEqual(called('An', 'Ân', 'Ấp Bắc'));
  expect(more).toEqual(['predecessors']);
  expect((await relationsOf(divided)).successors.map(({ unit }) => unit?.name)).toEqual(called('2', '10', 'Ấp Bắc'));
});

it('a page tells first of what a unit became first, day after day and each day in Vietnamese order, whatever their ids', async () => {
  const split = (day: string, from: number, ...called: readonly string[]): PlanStep => ({
    ...{ kind: 'split', unitId: divided, original: 'continues', allocation: [], shares: [], ...open },
    effectiveOn: civilDate(day),
    parts: called.map((name, index) => founded(numbered(from + index), `Chi bộ thôn ${name}`)),
  });
  await appliedAt(ward, split('2024-08-01', 40, 'Tây', 'Ấp Bắc', '10'));
  await appliedAt(ward, split('2024-07-01', 50, 'Ân'));
  const { relations } = await seen<ShownUnitPage>(`/api/units/${divided}?on=2024-08-01`);
  expect(relations.successors.map(({ unit, on }) => [unit?.name.slice(12), on])).toEqual([
    ...['Ân', 'Chung'].map((name) => [name, '2024-07-01']),
    ['10', '2024-08-01'],
  ]);
  expect(relations.more).toEqual(['successors']);
});
