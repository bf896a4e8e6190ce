import { expect, it } from 'vitest';
import { addDays, civilDate, endOfTime } from '../civil-date.ts';
import { valueOf } from '../testing/builders.ts';
import { valueOn } from './dated-unit.ts';
import { aGrouping, aPlace, ownBranch } from './plan/registers.fixture.ts';
import { aDatedUnit, aDecision } from './structure.fixture.ts';
import { structureOf } from './structure.ts';
import { takeOver } from './take-over.fixture.ts';
import { groupSpellings, takeOverGroupings, takeOverPlaces } from './take-over-registers.ts';
import type { Registers } from './plan/registers.ts';

const on = civilDate('2026-07-01');
const eve = addDays(on, -1);
const plan = { on, decision: aDecision, head: { id: 'new', name: 'Đảng bộ tỉnh' }, communes: [] };
const ended = {
  ...aDatedUnit('wx', 'commune', 'w', { closedOn: on }),
  closedBy: { ending: 'withProvince', basis: null } as const,
};

function taken(west: Partial<Registers>, east: Partial<Registers> = {}) {
  const nothing: Registers = { places: [], groupings: [] };
  const units = {
    west: [
      aDatedUnit('w', 'province', null),
      aDatedUnit('wc', 'commune', 'w'),
      aDatedUnit('wd', 'directCommittee', 'w', { closedOn: on }),
      ended,
    ],
    east: [aDatedUnit('e', 'province', null), aDatedUnit('ec', 'commune', 'e')],
  };
  const sources = [
    { slug: 'west', structure: structureOf(units.west, []), beside: { ...nothing, ...west } },
    { slug: 'east', structure: structureOf(units.east, []), beside: { ...nothing, ...east } },
  ];
  const { structure, ...frame } = valueOf(takeOver(sources, plan));
  const groupings = sources.flatMap(({ beside }) => beside.groupings);
  const words = groupings.flatMap(({ scheme, stretches }) => stretches.map(({ value }) => ({ scheme, word: value })));
  const before = sources.flatMap((source) => [...source.structure.units.values()]);
  const after = [...structure.units.values()];
  return {
    places: takeOverPlaces(
      sources.flatMap(({ beside }) => beside.places),
      frame,
      plan,
    ),
    groupings: takeOverGroupings(groupings, { before, after }, groupSpellings(words), on),
  };
}

it('places keep their units, and those under an old head lie under the new one from the day on', () => {
  const { places } = taken(
    { places: [aPlace('a', 'wc', ownBranch('wc')), aPlace('b', 'w')] },
    { places: [aPlace('c', 'e')] },
  );
  const under = (day: typeof on) => places.map(({ underUnitId }) => valueOn(underUnitId, day));
  expect([under(eve), under(on)]).toEqual([
    ['wc', 'w', 'e'],
    ['wc', 'new', 'new'],
  ]);
  expect(places[0]).toEqual(aPlace('a', 'wc', ownBranch('wc')));
});

it('groups go on with units that go on, end with those that end, and one word of two provinces is one group', () => {
  const untilDay = (unitId: string) => {
    const { stretches, ...one } = aGrouping(unitId, 'area', 'Biên giới');
    return { ...one, stretches: stretches.map((stretch) => ({ ...stretch, validUntil: on })) };
  };
  const { groupings } = taken(
    { groupings: [aGrouping('w', 'area', 'Biên giới'), untilDay('wd'), untilDay('wx')] },
    { groupings: [aGrouping('ec', 'area', 'bien gioi')] },
  );
  expect(
    groupings.map(({ unitId, stretches }) => [unitId, stretches.at(-1)!.value, stretches.at(-1)!.validUntil]),
  ).toEqual([
    ['w', 'Biên giới', on],
    ['wd', 'Biên giới', on],
    ['wx', 'Biên giới', endOfTime],
    ['ec', 'Biên giới', endOfTime],
  ]);
});
