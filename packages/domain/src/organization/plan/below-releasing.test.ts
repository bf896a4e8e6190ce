import { describe, expect, it } from 'vitest';
import { aDatedUnit, aDecision, aStructure } from '../structure.fixture.ts';
import { structureOf } from '../structure.ts';
import { applyPlan } from './apply-plan.ts';
import { aFounded, aPlan, applied, autumn, head, noRules, planProblems } from './plan.fixture.ts';
import type { PlanStep } from './step.ts';

const army = aDatedUnit('army', 'directCommittee', 'p');
const hostTypes = [{ value: 'army', validFrom: army.foundedOn, validUntil: army.closedOn } as const];
const inside = aDatedUnit('inside', 'grassrootsCommittee', 'army');
const branch = aDatedUnit('branch', 'subordinateBranch', 'c2');
const structure = structureOf([...aStructure().units.values(), { ...army, hostTypes }, inside, branch], []);
const into = (step: PlanStep) => planProblems(structure, aPlan(step));
const founded: PlanStep = { kind: 'found', unit: aFounded('n', 'grassrootsBranch', 'army'), ...head() };

it('refuses to found, to move or to merge something under a committee of army or police', () => {
  expect(into(founded)).toEqual([['below-releasing', '/steps/0/unit']]);
  const move: PlanStep = { kind: 'reparent', unitId: 'branch', parentId: 'army', ...head() };
  expect(into(move)).toEqual([['below-releasing', '/steps/0/parentId']]);
  const unit = aFounded('n', 'grassrootsBranch', 'army');
  const merge: PlanStep = { kind: 'merge', unitIds: ['branch', 'b4'], into: { kind: 'new', unit }, ...head() };
  expect(into(merge)).toEqual([['below-releasing', '/steps/0/into/unit']]);
});

it('lets it stand there by a document that allows it, which is kept with the unit', () => {
  const result = applyPlan(structure, aPlan({ ...founded, consent: aDecision }), noRules);
  expect(applied(result).consents).toEqual([{ unitId: 'n', on: autumn, document: aDecision }]);
});

it('says nothing of what stands there already, nor of other committees under the province', () => {
  expect(into({ kind: 'rename', unitId: 'inside', name: 'mới', ...head() })).toEqual([]);
  expect(into({ ...founded, unit: aFounded('n', 'grassrootsBranch', 'c2') })).toEqual([]);
});

describe('a unit that becomes a committee of army or police', () => {
  const civil = aDatedUnit('civil', 'directCommittee', 'p');
  const hosted = { ...aDatedUnit('hosted', 'grassrootsCommittee', 'p'), hostTypes };
  const below = [aDatedUnit('x', 'grassrootsBranch', 'civil'), aDatedUnit('y', 'subordinateBranch', 'hosted')];
  const grown = structureOf([...structure.units.values(), civil, hosted, ...below], []);
  const turned: PlanStep = { kind: 'changeHostType', unitId: 'civil', to: 'army', ...head() };
  const division = { branches: [], allocation: [], shares: [] };
  const raised: PlanStep = { kind: 'changeKind', unitId: 'hosted', to: 'directCommittee', ...division, ...head() };

  it('is refused while something stands below it, by its host or by its kind', () => {
    expect(planProblems(grown, aPlan(turned))).toEqual([['releasing-above', '/steps/0/unitId']]);
    expect(planProblems(grown, aPlan(raised))).toEqual([['releasing-above', '/steps/0/unitId']]);
  });

  it('becomes one by a document that allows it, or when what stood below goes elsewhere the same day', () => {
    expect(planProblems(grown, aPlan({ ...turned, consent: aDecision }))).toEqual([]);
    const away: PlanStep = { kind: 'reparent', unitId: 'x', parentId: 'c2', ...head() };
    expect(planProblems(grown, aPlan(turned, away))).toEqual([]);
  });

  it('that is one already may change from army to police', () => {
    expect(into({ kind: 'changeHostType', unitId: 'army', to: 'police', ...head() })).toEqual([]);
  });
});
