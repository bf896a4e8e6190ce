import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { aStructure } from '../structure.fixture.ts';
import { applyPlan } from './apply-plan.ts';
import { aFounded, aPlan, centralRules, head, planProblems } from './plan.fixture.ts';
import { planScopeProblems, withinScope } from './plan-scope.ts';
import type { PlanStep } from './step.ts';

const structure = aStructure();
const blank = { ...head(), basis: { ...head().basis, issuer: '' } };
const later = civilDate('2027-01-01');

it('tells a decision or a name that is missing together with where the step cannot go and what rules ask', () => {
  const steps: readonly PlanStep[] = [
    { kind: 'reparent', unitId: 'g1', parentId: 'b1', ...blank },
    { kind: 'found', unit: { ...aFounded('n', 'subordinateBranch', 'x', '0101'), name: ' ' }, ...head() },
    { kind: 'changeCode', unitId: 'b3', code: '02', ...blank },
  ];
  expect(planProblems(structure, aPlan(...steps))).toEqual([
    ['decision-incomplete', '/steps/0/basis'],
    ['cycle', '/steps/0/parentId'],
    ['name-missing', '/steps/1/unit/name'],
    ['parent-not-existing', '/steps/1/unit'],
    ['code-taken', '/steps/1/unit'],
    ['decision-incomplete', '/steps/2/basis'],
    ['code-taken', '/steps/2/unitId'],
  ]);
});

it('asks for consent at once, whatever else of the day is wrong', () => {
  const day = civilDate('2025-05-01');
  const misplaced: PlanStep = { kind: 'found', unit: aFounded('n', 'subordinateBranch', 'p'), ...head(day) };
  const unknown: PlanStep = { kind: 'rename', unitId: 'x', name: 'mới', ...head(day) };
  expect(planProblems(structure, aPlan(misplaced, unknown), centralRules)).toEqual([
    ['consent-missing', '/steps/0/unit'],
    ['unit-unknown', '/steps/1/unitId'],
  ]);
});

it('answers a plan whose units stand below themselves, also on days after that', () => {
  const cycle: PlanStep = { kind: 'reparent', unitId: 'g1', parentId: 'b1', ...head() };
  const rename: PlanStep = { kind: 'rename', unitId: 'g1', name: 'mới', ...head(later) };
  expect(planProblems(structure, aPlan(cycle, rename), centralRules)).toEqual([['cycle', '/steps/0/parentId']]);
});

it('says of what lies beyond the unit of the plan that it is not there, and of the rest everything', () => {
  const plan = aPlan(
    { kind: 'rename', unitId: 'b1', name: ' ', ...head() },
    { kind: 'dissolve', unitId: 'b4', handOverTo: 'c2', ...blank },
    { kind: 'changeCode', unitId: 'b2', code: '02', ...head() },
  );
  const beyond = planScopeProblems(structure, plan, 'c1');
  const result = applyPlan(structure, plan, centralRules);
  const rest = result.ok ? [] : withinScope(result.problems, beyond);
  expect(beyond.map(({ at }) => at)).toEqual(['/steps/1/unitId', '/steps/1/handOverTo']);
  expect(rest.map(({ code, at }) => `${code} ${at}`)).toEqual(['name-missing /steps/0/name']);
});
