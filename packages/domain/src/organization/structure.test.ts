import { expect, it } from 'vitest';
import { beginningOfTime, civilDate, endOfTime } from '../civil-date.ts';
import { changedOn, endedOn, valueOn } from './dated-unit.ts';
import { hostGroups, hostTypeRows, hostTypes } from './host-type.ts';
import { hostPlaceCounts, hostPlaceKindNames, hostPlaceKinds } from './host-place.ts';
import type { HostPlace } from './host-place.ts';
import { structureFaults } from './structure-check.ts';
import { aDatedUnit, aStructure } from './structure.fixture.ts';
import { ancestorsIn, childrenIn, countsIn, structureOf, subtreeIn, treeOn } from './structure.ts';

const day = civilDate('2026-09-30');
const ids = (units: readonly { readonly id: string }[]) => units.map(({ id }) => id);

it('answers children, ancestors and subtree of a day', () => {
  const tree = treeOn(aStructure(), day);
  expect(ids(childrenIn(tree, null))).toEqual(['p']);
  expect(ids(childrenIn(tree, 'c1'))).toEqual(['g1', 'g2']);
  expect(ids(ancestorsIn(tree, 't1'))).toEqual(['b1', 'g1', 'c1', 'p']);
  expect(ids(subtreeIn(tree, 'c1'))).toEqual(['c1', 'g1', 'b1', 't1', 'b2', 'g2', 'b3']);
  expect(subtreeIn(tree, 'nobody')).toEqual([]);
});

it('counts a subtree by kind and by type of host', () => {
  const { units, links } = aStructure();
  const host = { value: 'ward', validFrom: civilDate('2025-07-01'), validUntil: endOfTime } as const;
  const structure = structureOf(
    [...units.values()].map((unit) => (unit.id === 'c1' ? { ...unit, hostTypes: [host] } : unit)),
    links,
  );
  expect(countsIn(treeOn(structure, day), 'c1')).toEqual({
    units: 7,
    byKind: { commune: 1, grassrootsCommittee: 2, subordinateBranch: 3, partyCell: 1 },
    byHostType: { ward: 1 },
  });
  expect(countsIn(treeOn(structure, civilDate('2025-06-30')), 'c1').byHostType).toEqual({});
});

it('holds a unit from the day it was founded to the day before it was closed', () => {
  const [foundedOn, closedOn] = [civilDate('2020-01-01'), civilDate('2025-07-01')];
  const structure = structureOf([aDatedUnit('d', 'province', null, { foundedOn, closedOn })], []);
  const there = (on: string) => treeOn(structure, civilDate(on)).units.has('d');
  expect(['2019-12-31', '2020-01-01', '2025-06-30', '2025-07-01'].map(there)).toEqual([false, true, true, false]);
});

it('changes a value from a day on and cuts off what would have come later', () => {
  const [first, later] = [civilDate('2026-01-01'), civilDate('2027-01-01')];
  const named = changedOn(aDatedUnit('a', 'province', null).names, first, 'mới', later);
  expect([civilDate('2025-12-31'), first, later].map((on) => valueOn(named, on))).toEqual([
    'Tổ chức a',
    'mới',
    undefined,
  ]);
  expect(endedOn(named, first)).toHaveLength(1);
});

it('names each type of host in one group, and every group has one', () => {
  expect(new Set(hostTypes.map((type) => hostTypeRows[type].text)).size).toBe(hostTypes.length);
  expect([...new Set(hostTypes.map((type) => hostTypeRows[type].group))].sort()).toEqual([...hostGroups].sort());
});

it('finds links that outlast the parent, cycles and codes used twice', () => {
  const ending = civilDate('2026-01-01');
  const units = [
    aDatedUnit('a', 'commune', 'b', { code: '7' }),
    aDatedUnit('b', 'commune', 'a'),
    aDatedUnit('c', 'commune', 'd', { code: '7', foundedOn: ending }),
    aDatedUnit('d', 'province', null, { closedOn: civilDate('2026-05-01') }),
  ];
  expect(structureFaults(structureOf(units, []))).toEqual([
    { code: 'parent-not-existing', unitId: 'c', otherId: 'd', on: '2026-05-01' },
    { code: 'cycle', unitId: 'a', otherId: 'b', on: '0001-01-01' },
    { code: 'cycle', unitId: 'b', otherId: 'a', on: '0001-01-01' },
    { code: 'code-taken', unitId: 'c', otherId: 'a', on: '2026-01-01' },
  ]);
  expect(structureFaults(aStructure())).toEqual([]);
});

it('finds a cycle on the day on which it comes about, through whichever of its links changed then', () => {
  const day = civilDate('2026-03-01');
  const moved = (id: string, before: string | null, after: string | null) => ({
    ...aDatedUnit(id, 'commune', before),
    parents: [
      { value: before, validFrom: beginningOfTime, validUntil: day },
      { value: after, validFrom: day, validUntil: endOfTime },
    ],
  });
  const units = [aDatedUnit('a', 'commune', 'b'), aDatedUnit('b', 'commune', 'c'), moved('c', null, 'a')];
  const beside = moved('d', null, 'a');
  expect(structureFaults(structureOf([...units, beside], []))).toEqual([
    { code: 'cycle', unitId: 'a', otherId: 'b', on: day },
    { code: 'cycle', unitId: 'b', otherId: 'c', on: day },
    { code: 'cycle', unitId: 'c', otherId: 'a', on: day },
  ]);
  expect(structureFaults(structureOf([...units.slice(0, 2), moved('c', null, 'd'), beside], []))).toHaveLength(4);
  expect(
    structureFaults(structureOf([...units.slice(0, 2), moved('c', 'd', null), aDatedUnit('d', 'commune', null)], [])),
  ).toEqual([]);
});

it('counts places with their own, a joint and no branch, and those of whose branch nothing is known', () => {
  const always = { validFrom: civilDate('2020-01-01'), validUntil: endOfTime };
  const place = (id: string, branch: HostPlace['branches'][number]['value'] | null): HostPlace => ({
    id,
    name: `Thôn ${id}`,
    kind: 'village',
    underUnitId: [{ value: 'c1', ...always }],
    branches: branch ? [{ value: branch, ...always }] : [],
    ...always,
  });
  const places = [
    place('1', { state: 'own', unitId: 'b1', hasCommittee: true }),
    place('2', { state: 'joint', unitId: 'b2', hasCommittee: false }),
    place('3', { state: 'none' }),
    place('4', null),
    place('5', { state: 'own', unitId: 'gone', hasCommittee: true }),
    { ...place('6', { state: 'none' }), kind: 'school' as const },
  ];
  const counts = (on: string) =>
    hostPlaceCounts(places, 'village', treeOn(aStructure(), civilDate(on)), new Set(['c1']));
  expect(counts('2026-09-30')).toEqual({ places: 5, own: 1, joint: 1, none: 1, unknown: 2, withCommittee: 1 });
  expect(counts('2019-12-31').places).toBe(0);
});

it('names each kind of place differently', () => {
  expect(new Set(hostPlaceKinds.map((kind) => hostPlaceKindNames[kind])).size).toBe(hostPlaceKinds.length);
});
