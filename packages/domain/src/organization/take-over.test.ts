import { describe, expect, it } from 'vitest';
import { addDays, civilDate, endOfTime } from '../civil-date.ts';
import { anId, problemsOf, valueOf } from '../testing/builders.ts';
import { carryFigures } from './carry-figure.ts';
import { generateProvince } from './generator/generate-province.ts';
import { provinceSizes } from './generator/province-size.ts';
import { aDatedUnit, aDecision } from './structure.fixture.ts';
import { structureFaults } from './structure-check.ts';
import { ancestorsIn, countsIn, structureOf, treeOn } from './structure.ts';
import { takeOver } from './take-over.fixture.ts';
import type { WholeSource } from './take-over.fixture.ts';
import type { TakeOver } from './take-over.ts';

const on = civilDate('2025-07-01');
const eve = addDays(on, -1);
const plan: TakeOver = {
  on,
  decision: aDecision,
  head: { id: 'new', name: 'Đảng bộ tỉnh Tây Ninh' },
  communes: [],
};
const west: WholeSource = {
  slug: 'tay-ninh-cu',
  structure: structureOf(
    [
      aDatedUnit('w', 'province', null),
      aDatedUnit('wd', 'directCommittee', 'w', { closedOn: on }),
      aDatedUnit('wc', 'commune', 'w', { code: '01' }),
      aDatedUnit('wb', 'subordinateBranch', 'wc', { code: '0101' }),
      aDatedUnit('later', 'commune', 'w', { foundedOn: civilDate('2025-09-01') }),
    ],
    [],
  ),
};
const east: WholeSource = {
  slug: 'long-an',
  structure: structureOf(
    [aDatedUnit('e', 'province', null, { closedOn: on }), aDatedUnit('ec', 'commune', null, { code: '01' })],
    [],
  ),
};
const communes = [{ id: 'bc', name: 'Đảng bộ xã Bến Cầu', code: '25681', groundIds: ['wd'], note: null }];
const taken = (sources = [west, east], over: Partial<TakeOver> = {}) =>
  valueOf(takeOver(sources, { ...plan, ...over }));

describe('on the day of the merger', () => {
  it('everything that goes on stands under the new head, directly or further down, under its own id', () => {
    const tree = treeOn(taken().structure, on);
    expect([...tree.units.keys()].toSorted()).toEqual(['ec', 'new', 'wb', 'wc']);
    expect(ancestorsIn(tree, 'wb').map(({ id }) => id)).toEqual(['wc', 'new']);
    expect(tree.childIds.get('new')).toEqual(['ec', 'wc']);
  });

  it('the heads have ended as merged into the new one, whole, and the day before stood as they were', () => {
    const { structure } = taken();
    expect(structure.units.get('w')).toMatchObject({ closedOn: on, closedBy: { ending: 'merged', basis: aDecision } });
    expect(structure.links).toEqual(
      ['w', 'e'].map((predecessorId) => ({ predecessorId, successorId: 'new', on, carries: 'whole', by: aDecision })),
    );
    const before = treeOn(structure, eve);
    expect(ancestorsIn(before, 'wb').map(({ id }) => id)).toEqual(['wc', 'w']);
    expect(before.units.get('wd')).toMatchObject({ kind: 'directCommittee', parentId: 'w' });
  });

  it('a unit that was founded under an old head later stands under the new one from its first day', () => {
    expect(taken().structure.units.get('later')?.parents).toEqual([
      { value: 'new', validFrom: '2025-09-01', validUntil: endOfTime },
    ]);
  });

  it('a code that two predecessors gave out is borne by neither, and named', () => {
    const { structure, codesLeft } = taken();
    expect(codesLeft).toEqual([
      { unitId: 'wc', code: '01' },
      { unitId: 'ec', code: '01' },
    ]);
    expect(structure.units.get('wb')?.codes.map(({ value }) => value)).toEqual(['0101']);
  });

  it('a commune founded on the ground of a district takes none of its figures over', () => {
    const { structure } = taken([west, east], { communes });
    expect(treeOn(structure, on).units.get('bc')).toMatchObject({ parentId: 'new', code: '25681', kind: 'commune' });
    const figures = [{ unitId: 'wd', value: 45 }];
    const [carried] = carryFigures(structure, figures, { from: eve, onto: on, covers: 'unit' });
    expect(carried).toMatchObject({ status: 'not-carried', reasons: [{ kind: 'split', unitId: 'wd', on }] });
  });
});

describe('a take-over is refused', () => {
  it('where a predecessor has no head on its last day', () => {
    const headless = { slug: 'long-an', structure: structureOf([], []) };
    expect(problemsOf(takeOver([west, headless], plan))).toEqual([
      { code: 'province-head-missing', province: 'long-an' },
    ]);
  });

  it('where a founded commune has no name, a code that is taken, or a ground that nobody knows', () => {
    const wrong = [
      { ...communes[0]!, name: ' ', code: '0101', groundIds: ['nowhere'] },
      { ...communes[0]!, id: 'x', code: '7' },
      { ...communes[0]!, id: 'y', code: '7' },
    ];
    expect(problemsOf(takeOver([west, east], { ...plan, communes: wrong }))).toMatchObject([
      { code: 'text-missing', at: '/communes/0/name' },
      { code: 'code-taken', at: '/communes/0/code' },
      { code: 'unit-unknown', at: '/communes/0/groundIds' },
      { code: 'code-taken', at: '/communes/2/code' },
    ]);
  });
});

it('neither loses nor doubles a unit, leaves no fault, and keeps what was above each unit below its head', () => {
  const size = { ...provinceSizes.binhThuan2021, directCommittees: 3, communes: 9, committees: 6, sections: 2 };
  const small = { ...size, grassrootsBranches: 8, branches: 60, cells: 4, members: 900 };
  const sources = [1, 2, 3].map((seed) => ({ slug: anId(seed), structure: generateProvince(small, seed).structure }));
  const { structure } = taken(sources);
  expect(structureFaults(structure)).toEqual([]);
  const tree = treeOn(structure, on);
  const before = sources.map((source) => treeOn(source.structure, on));
  expect(before[0]!.units.size).toBeGreaterThan(90);
  const total = before.reduce((sum, { units }) => sum + units.size, 0);
  expect(countsIn(tree, 'new').units).toBe(total - sources.length + 1);
  for (const source of before)
    for (const { id, parentId } of source.units.values())
      if (parentId !== null && source.units.get(parentId)?.kind !== 'province')
        expect(tree.units.get(id)?.parentId).toBe(parentId);
});
