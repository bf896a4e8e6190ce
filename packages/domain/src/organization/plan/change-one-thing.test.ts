import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { aStructure } from '../structure.fixture.ts';
import { treeOn } from '../structure.ts';
import { applyPlan } from './apply-plan.ts';
import { aFounded, aPlan, applied, autumn, head, noRules, planProblems } from './plan.fixture.ts';
import { previewPlan } from './preview-plan.ts';
import { revertPlan } from './revert-plan.ts';
import type { PlanStep } from './step.ts';

const structure = aStructure();
const later = civilDate('2027-01-01');
const recode = (unitId: string, code: string | null, on = autumn): PlanStep => ({
  kind: 'changeCode',
  unitId,
  code,
  ...head(on),
});
const rehost = (unitId: string, to: Extract<PlanStep, { kind: 'changeHostType' }>['to'], on = autumn): PlanStep => ({
  kind: 'changeHostType',
  unitId,
  to,
  ...head(on),
});
const after = (...steps: readonly PlanStep[]) => applied(applyPlan(structure, aPlan(...steps), noRules));

it('gives a unit another type of host or another code from its day on, and leaves the rest of it alone', () => {
  const { structure: changed, record } = after(rehost('b4', 'jointStock'), recode('b1', '0102'), recode('c2', null));
  const on = (day: string, id: string) => treeOn(changed, civilDate(day)).units.get(id);
  expect(on('2026-09-29', 'b4')?.hostType).toBeNull();
  expect(on('2026-09-30', 'b4')?.hostType).toBe('jointStock');
  expect([on('2026-09-29', 'b1')?.code, on('2026-09-30', 'b1')?.code]).toEqual(['0101', '0102']);
  expect(on('2026-09-30', 'c2')?.code).toBeNull();
  const { codes: _, ...rest } = changed.units.get('b1')!;
  expect(structure.units.get('b1')).toMatchObject(rest);
  expect(revertPlan(changed, record, [])).toEqual({ ok: true, value: structure });
});

it('lets two units exchange their codes on one day, and a code that is given up that day be given anew', () => {
  expect(planProblems(structure, aPlan(recode('c1', '02'), recode('c2', '01')))).toEqual([]);
  const founded: PlanStep = { kind: 'found', unit: aFounded('n', 'subordinateBranch', 'g1', '0101'), ...head() };
  expect(planProblems(structure, aPlan(recode('b1', '0102'), founded))).toEqual([]);
});

it('says in the dry run what changed', () => {
  const run = previewPlan(structure, aPlan(rehost('b4', 'ward'), recode('b1', null)), noRules, []);
  expect(run.ok && run.value.rows.filter(({ changes }) => changes.length > 0)).toMatchObject([
    { unitId: 'b1', changes: ['codeChanged'], before: { code: '0101' }, after: { code: null } },
    { unitId: 'b4', changes: ['hostTypeChanged'] },
  ]);
});

it.each<[string, readonly PlanStep[], readonly (readonly [string, string])[]]>([
  ['a code that another bears', [recode('b2', '0101')], [['code-taken', '/steps/0/unitId']]],
  [
    'one code for two units in other letters',
    [recode('b2', 'Z1'), recode('b3', ' z1 ')],
    [['code-taken', '/steps/1/unitId']],
  ],
  ['one code for two units', [recode('b2', 'X'), recode('b3', 'X')], [['code-taken', '/steps/1/unitId']]],
  ['the code that it has', [recode('b1', '0101')], [['nothing-changed', '/steps/0/unitId']]],
  ['no code where it has none', [recode('b2', null)], [['nothing-changed', '/steps/0/unitId']]],
  ['a type that there is no more', [rehost('b4', 'township')], [['host-type-not-existing', '/steps/0/unitId']]],
  ['two codes for one unit', [recode('b2', 'X'), recode('b2', 'Y')], [['contradiction', '/steps/1/unitId']]],
  [
    'a unit that ends the same day',
    [rehost('b4', 'ward'), { kind: 'dissolve', unitId: 'b4', handOverTo: null, ...head() }],
    [['contradiction', '/steps/1/unitId']],
  ],
])('refuses %s', (_, steps, problems) => {
  expect(planProblems(structure, aPlan(...steps))).toEqual(problems);
});

it('refuses what has been changed on a later day', () => {
  const { structure: changed } = after(recode('b1', '0102', later), rehost('b4', 'ward', later));
  expect(planProblems(changed, aPlan(recode('b1', '0103'), rehost('b4', 'other')))).toEqual([
    ['changed-later', '/steps/0/unitId'],
    ['changed-later', '/steps/1/unitId'],
  ]);
});
