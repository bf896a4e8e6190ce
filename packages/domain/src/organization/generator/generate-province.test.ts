import { describe, expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { ruleSetInForce } from '../../regulation/in-force.ts';
import { containmentOf } from '../../regulation/structure/containment.ts';
import { centralRules } from '../plan/plan.fixture.ts';
import { structureSheetMaximum } from '../sheet/structure-columns.ts';
import { structureFaults } from '../structure-check.ts';
import { isReleasing } from '../releasing.ts';
import { childrenIn, countsIn, treeOn } from '../structure.ts';
import type { Structure } from '../structure.ts';
import { unitIdPattern } from '../founding.ts';
import { drawing, sharedOut } from './draw.ts';
import { generateProvince } from './generate-province.ts';
import { provinceSizes } from './province-size.ts';
import { ratingSubjects } from './rating-subjects.ts';
import { placeName } from './synthetic-name.ts';

const provinces = {
  binhThuan2021: generateProvince(provinceSizes.binhThuan2021, 1),
  mergedProvince: generateProvince(provinceSizes.mergedProvince, 2),
  largestCity: generateProvince(provinceSizes.largestCity, 3),
};
const names = ['binhThuan2021', 'mergedProvince', 'largestCity'] as const;

function countsOf(name: (typeof names)[number]) {
  const { structure, members } = provinces[name];
  const tree = treeOn(structure, provinceSizes[name].day);
  const [top] = tree.childIds.get(null) ?? [];
  const total = [...members.values()].reduce((sum, one) => sum + one.officialMembers + one.probationaryMembers, 0);
  return { ...countsIn(tree, top!), members: total };
}

describe('the size classes (facts.md A.10)', () => {
  it('Bình Thuận 2021: 468 TCCSĐ and 39,520 members', () => {
    const { byKind, members } = countsOf('binhThuan2021');
    expect((byKind.commune ?? 0) + (byKind.grassrootsCommittee ?? 0)).toBe(247);
    expect(byKind.grassrootsBranch).toBe(221);
    expect(byKind.subordinateBranch).toBe(2370);
    expect(members).toBe(39_520);
  });

  it('a merged province: 124 communes, 10,000 units and 200,000 members', () => {
    expect(countsOf('mergedProvince')).toMatchObject({ units: 10_000, members: 200_000, byKind: { commune: 124 } });
  });

  it('the largest: 25,000 units and 366,000 members, for which one sheet has room', () => {
    expect(countsOf('largestCity')).toMatchObject({ units: 25_000, members: 366_000 });
    expect(25_000).toBeLessThan(structureSheetMaximum);
  });
});

describe.each(names)('%s', (name) => {
  const { structure, members } = provinces[name];
  const { day } = provinceSizes[name];

  it('holds together on every day', () => {
    expect(structureFaults(structure)).toEqual([]);
  });

  it('has each kind only where the set in force allows it, on the day of its founding and on its own', () => {
    const days = [...new Set([...structure.units.values()].map(({ foundedOn }) => foundedOn)), day];
    const reorganizations = [civilDate('2025-07-01'), civilDate('2026-04-07'), civilDate('2026-04-08'), day];
    const checked = name === 'binhThuan2021' ? days.filter((_, index) => index % 50 === 0) : reorganizations;
    for (const on of [...checked, day]) expect(forbiddenPairs(structure, on)).toEqual([]);
  });

  it('gives each unit an id of its own and each name once under a parent', () => {
    const tree = treeOn(structure, day);
    const all = [...tree.units.values()];
    expect(all.every(({ id }) => unitIdPattern.test(id))).toBe(true);
    expect(new Set(all.map(({ parentId, name: called }) => `${parentId}/${called}`)).size).toBe(all.length);
  });

  it('keeps nothing below the committees of army and police, each of which is there once', () => {
    const tree = treeOn(structure, day);
    const releasing = [...tree.units.values()].filter(({ kind, hostType }) => isReleasing(kind, hostType));
    expect(releasing.map(({ hostType }) => hostType)).toEqual(['army', 'police']);
    expect(releasing.flatMap(({ id }) => childrenIn(tree, id))).toEqual([]);
  });

  it('has at least three official members in each branch', () => {
    expect([...members.values()].filter(({ officialMembers }) => officialMembers < 3)).toEqual([]);
  });
});

/** Pairs of kinds that the set in force on the day does not name, whether or not it is confirmed. */
function forbiddenPairs(structure: Structure, on: typeof provinceSizes.binhThuan2021.day): readonly string[] {
  const tree = treeOn(structure, on);
  const set = ruleSetInForce(centralRules.rules.containment, on)!;
  const pairs = new Set(
    [...tree.units.values()].flatMap(({ kind, parentId }) => {
      const parent = tree.units.get(parentId ?? '')?.kind;
      if (parent === undefined) return [];
      return containmentOf(set, { parent, child: kind }, on).rule.parents.includes(parent) ? [] : `${kind}/${parent}`;
    }),
  );
  return [...pairs];
}

describe('generating', () => {
  const size = provinceSizes.binhThuan2021;

  it('gives the same province for the same seed, and another for another', () => {
    expect(generateProvince(size, 1)).toEqual(provinces.binhThuan2021);
    expect(generateProvince(size, 2)).not.toEqual(provinces.binhThuan2021);
  });

  it('numbers the members of each branch without naming anybody', () => {
    const subjects = [...ratingSubjects(provinces.binhThuan2021)];
    expect(subjects).toHaveLength(39_520);
    expect(new Set(subjects.flatMap((subject) => Object.keys(subject)))).toEqual(new Set(['unitId', 'role', 'number']));
    expect(subjects.filter(({ role }) => role === 'secretary')).toHaveLength(2370 + 221);
    const branch = subjects.filter(({ unitId }) => unitId === subjects[0]!.unitId);
    expect(branch.map(({ number }) => number)).toEqual(branch.map((_, index) => index + 1));
  });

  it('shares out exactly the whole, and refuses what cannot be shared', () => {
    const shares = sharedOut(drawing(7), 1000, 13, 3);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(1000);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(3);
    expect(() => sharedOut(drawing(7), 10, 4, 3)).toThrow('10 is less than 3 for each of 4');
  });

  it('has a name for each of 400 places', () => {
    expect(new Set(Array.from({ length: 400 }, (_, index) => placeName(index))).size).toBe(400);
  });
});
