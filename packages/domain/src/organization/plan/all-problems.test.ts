import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { aStructure } from '../structure.fixture.ts';
import { applyPlan } from './apply-plan.ts';
import { aFounded, aPlan, centralRules, head, members, planProblems } from './plan.fixture.ts';
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

it('tells with a cycle what the rules of the day and of later days say of everything else', () => {
  const day = civilDate('2025-05-01');
  const cycle: PlanStep = { kind: 'reparent', unitId: 'g1', parentId: 'b1', ...head(day) };
  const misplaced = (id: string, under: string, on: CivilDate): PlanStep => ({
    kind: 'found',
    unit: aFounded(id, 'subordinateBranch', under),
    ...head(on),
  });
  const plan = aPlan(cycle, misplaced('n', 'p', day), misplaced('m', 'p', civilDate('2025-05-02')));
  expect(planProblems(structure, plan, centralRules)).toEqual([
    ['cycle', '/steps/0/parentId'],
    ['consent-missing', '/steps/1/unit'],
    ['consent-missing', '/steps/2/unit'],
  ]);
});

it('finds with a cycle the sizes of what it leaves alone, and none of what it has taken members from', () => {
  const under = (unitId: string, parentId: string): PlanStep => ({ kind: 'reparent', unitId, parentId, ...head() });
  const renamed = (unitId: string): PlanStep => ({ kind: 'rename', unitId, name: 'mới', ...head() });
  const attached = new Map(['b1', 'b2', 'b3', 'b4'].map((id) => [id, members(2)]));
  const sizes = (...steps: readonly PlanStep[]) => {
    const result = applyPlan(structure, aPlan(...steps), { ...centralRules, attached });
    const { findings } = result.ok ? result.value : result;
    return [...new Set(findings.flatMap(({ kind, unitId }) => (kind === 'size' ? [unitId] : [])))].toSorted();
  };
  const renames = ['b2', 'g1', 'c1', 'g2', 'b4'].map(renamed);
  expect(sizes(...renames)).toEqual(['b2', 'b4', 'g1', 'g2']);
  expect(sizes(under('g1', 'b1'), ...renames)).toEqual(['b4', 'g2']);
  expect(sizes(under('b1', 't1'), ...renames)).toEqual(['b2', 'b4', 'g2']);
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

it.each(['\u200b', 'Chi bộ \ud800', 'Chi bộ \u0000', 'Chi bộ \u202e1'])(
  'refuses a name that nobody can read, where it is given: %j',
  (name) => {
    const unit = { ...aFounded('n', 'subordinateBranch', 'g1'), name };
    const steps: readonly PlanStep[] = [
      { kind: 'found', unit, ...head() },
      { kind: 'rename', unitId: 'b2', name, ...head() },
    ];
    expect(planProblems(structure, aPlan(...steps))).toEqual([
      ['name-unreadable', '/steps/0/unit/name'],
      ['name-unreadable', '/steps/1/name'],
    ]);
  },
);

it('refuses a code or the number of a decision with characters that are not seen', () => {
  const unit = { ...aFounded('n', 'subordinateBranch', 'g1'), code: '01\u202e' };
  const steps: readonly PlanStep[] = [
    { kind: 'found', unit, ...head() },
    { kind: 'changeCode', unitId: 'b2', code: '\u0000', ...head() },
    { kind: 'rename', unitId: 'b3', name: 'mới', ...head(), consent: { ...head().basis, number: '1\u0007' } },
  ];
  expect(planProblems(structure, aPlan(...steps))).toEqual([
    ['text-unreadable', '/steps/0/unit/code'],
    ['text-unreadable', '/steps/1/code'],
    ['text-unreadable', '/steps/2/consent'],
  ]);
});
