import { expect, expectTypeOf, it } from 'vitest';
import type { CivilDate } from '../../civil-date.ts';
import { shapeProblems } from '../../indicator/figure-file.ts';
import { period } from '../../period.ts';
import type { z } from '../../schema.ts';
import { aFounded, aPlan, head } from './plan.fixture.ts';
import { planSchema, planStepsMaximum } from './plan-schema.ts';
import type { Plan } from './step.ts';

/** The type with everything in it read-only, as the domain has it; what a schema gives out is not. */
type Kept<Value> = Value extends string | number | null ? Value : { readonly [Key in keyof Value]: Kept<Value[Key]> };

it('has the shape of a plan, no more and no less', () => {
  expectTypeOf<Kept<z.output<typeof planSchema>>>().toEqualTypeOf<Kept<Plan>>();
  expectTypeOf<z.output<typeof planSchema>['steps'][number]['effectiveOn']>().toEqualTypeOf<CivilDate>();
});

const plan: Plan = {
  ...aPlan(
    { kind: 'found', unit: aFounded('n0', 'subordinateBranch', 'g1', 'N0'), ...head() },
    { kind: 'rename', unitId: 'b1', name: 'Chi bộ thôn Đông', ...head() },
    { kind: 'reparent', unitId: 'b2', parentId: 'g2', ...head() },
    { kind: 'merge', unitIds: ['b1'], into: { kind: 'existing', unitId: 'b3' }, ...head() },
    {
      kind: 'merge',
      unitIds: ['b1', 'b2'],
      into: { kind: 'new', unit: aFounded('n1', 'partyCell', 'g2') },
      ...head(),
    },
    {
      kind: 'split',
      unitId: 'g1',
      original: 'ends',
      parts: [aFounded('n2', 'grassrootsCommittee', null)],
      allocation: [{ unitId: 'b1', to: 'n2' }],
      shares: [{ to: 'n2', counts: { officialMembers: 4, probationaryMembers: 0 } }],
      ...head(),
    },
    { kind: 'changeKind', unitId: 'b4', to: 'commune', branches: [], allocation: [], shares: [], ...head() },
    { kind: 'changeHostType', unitId: 'b4', to: 'jointStock', ...head() },
    { kind: 'changeCode', unitId: 'b1', code: null, ...head() },
    { kind: 'dissolve', unitId: 't1', handOverTo: 'b1', ...head() },
    { kind: 'disband', unitId: 'b4', handOverTo: null, ...head() },
  ),
  grantDecisions: [{ grantId: 'x', fromUnitId: 'g1', toUnitId: 'n2' }],
  targetDecisions: [
    {
      fromUnitId: 'b1',
      indicator: 'admission.admitted',
      category: null,
      period: period('2026'),
      outcome: 'ends',
      toUnitId: null,
    },
  ],
  draftDecisions: [{ draftId: 'd', fromUnitId: 'g1', toUnitId: 'n2' }],
};

it('reads a plan with every kind of step from JSON as it was', () => {
  expect(planSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
});

it('reads a plan kept when targets and grants were shared out as numbers, without those', () => {
  const [split] = plan.steps.filter(({ kind }) => kind === 'split');
  const counts = { officialMembers: 4, probationaryMembers: 0, targets: 1, openAssessments: 0, grants: 2 };
  const kept = { steps: [{ ...split, shares: [{ to: 'n2', counts }] }], grantDecisions: [] };
  expect(planSchema.parse(kept).steps).toEqual([split]);
});

it('keeps a step for which no unit is chosen yet', () => {
  const unfinished = aPlan({ kind: 'reparent', unitId: '', parentId: '', ...head() });
  expect(planSchema.parse(unfinished)).toEqual(unfinished);
});

const [first] = plan.steps;
const unit = aFounded('n', 'partyCell', 'b1');

it.each<[string, unknown]>([
  ['more steps than the most', { ...plan, steps: Array.from({ length: planStepsMaximum + 1 }, () => first) }],
  ['a name beyond its length', aPlan({ kind: 'found', unit: { ...unit, name: 'a'.repeat(301) }, ...head() })],
  ['an unknown kind of step', { steps: [{ ...first, kind: 'promote' }], grantDecisions: [] }],
  ['an unknown kind of unit', { steps: [{ ...first, unit: { ...unit, kind: 'district' } }], grantDecisions: [] }],
  ['a day that does not exist', { steps: [{ ...first, effectiveOn: '2026-02-30' }], grantDecisions: [] }],
  [
    'a period that is none',
    { ...plan, targetDecisions: plan.targetDecisions!.map((one) => ({ ...one, period: '2026-13' })) },
  ],
  ['a member that no step has', { steps: [{ ...first, members: 3 }], grantDecisions: [] }],
])('refuses %s', (_, given) => {
  expect(planSchema.safeParse(given).success).toBe(false);
});

it('says of a day that is in no calendar that it cannot be read', () => {
  const given = { ...plan, steps: [{ ...plan.steps[1], effectiveOn: '2026-02-31' }] };
  const read = planSchema.safeParse(given);
  expect(read.error && shapeProblems(read.error, given)).toEqual([
    { code: 'day-unreadable', given: '2026-02-31', at: '/steps/0/effectiveOn' },
  ]);
});
