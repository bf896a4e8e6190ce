import { expect, it } from 'vitest';
import { addDays, civilDate, endOfTime } from '../civil-date.ts';
import { valueOf } from '../testing/builders.ts';
import { valueOn } from './dated-unit.ts';
import { aGrouping, aPlace, ownBranch } from './plan/registers.fixture.ts';
import { aDatedUnit, aDecision } from './structure.fixture.ts';
import { structureOf } from './structure.ts';
import { takeOver } from './take-over.ts';
import { takeOverBeside } from './take-over-registers.ts';
import type { KeptBeside } from './take-over-registers.ts';

const on = civilDate('2026-07-01');
const eve = addDays(on, -1);
const plan = { on, decision: aDecision, head: { id: 'new', name: 'Đảng bộ tỉnh' }, communes: [] };
const ended = {
  ...aDatedUnit('wx', 'commune', 'w', { closedOn: on }),
  closedBy: { ending: 'withProvince', basis: null } as const,
};

function taken(west: Partial<KeptBeside>, east: Partial<KeptBeside> = {}) {
  const nothing: KeptBeside = { places: [], groupings: [], consents: [] };
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
  return takeOverBeside(sources, valueOf(takeOver(sources, plan)), plan);
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

it('consents are those of the predecessors, for the same units', () => {
  const consent = { unitId: 'wc', on: eve, document: aDecision, planId: 'p1' };
  expect(taken({ consents: [consent] }).consents).toEqual([consent]);
});
