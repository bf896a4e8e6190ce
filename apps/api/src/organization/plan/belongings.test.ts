import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { civilDate, period } from '@co-so/domain';
import type { FoundedUnit, PlanContent, PlanStep, Target, TargetDecision } from '@co-so/domain';
import { ask } from '../../../test/asking.ts';
import { passTime } from '../../../test/clock.ts';
import { audited, dump } from '../../../test/databases.ts';
import { documented, refusal } from '../../../test/documented.ts';
import { headAndWard, imported, ward } from '../../../test/figure-files.ts';
import { binhThuan, openOffices } from '../../../test/offices.ts';
import { apply, begunAt, seen, send, takeBack } from '../../../test/planning.ts';
import { open, planOf } from '../../../test/plans.ts';
import { sceneOf } from '../../../test/scene.ts';
import { unitIdOf } from '../../../test/places.ts';
import type { ShownHistory } from '../../indicator/routes.ts';
import type { ShownPreview } from './preview.ts';
import type { ShownPlan } from './seen-plan.ts';

const [first, second, third, merged] = [unitIdOf(3), unitIdOf(4), unitIdOf(5), unitIdOf(9)] as const;

beforeEach(
  sceneOf(async () => {
    await openOffices(ward);
    await imported(binhThuan, {
      units: [
        ...headAndWard,
        { id: first, name: 'Chi bộ thôn Một', kind: 'subordinateBranch', parent: ward },
        { id: second, name: 'Chi bộ thôn Hai', kind: 'subordinateBranch', parent: ward },
        { id: third, name: 'Chi bộ thôn Ba', kind: 'subordinateBranch', parent: ward },
      ],
    });
    for (const [unit, goal] of [
      [first, 4],
      [second, 6],
      [third, 5],
    ] as const)
      documented(await assign(unit, goal), 201);
  }),
);

const past = { ...open, effectiveOn: civilDate('2024-06-12') };
const unit: FoundedUnit = {
  ...{ id: merged, name: 'Chi bộ thôn Một Hai', kind: 'subordinateBranch' },
  ...{ hostType: null, code: null, parentId: ward },
};
const merge: PlanStep = { kind: 'merge', unitIds: [first, second], into: { kind: 'new', unit }, ...past };
const absorb: PlanStep = { kind: 'merge', unitIds: [first], into: { kind: 'existing', unitId: third }, ...past };

function assign(of: string, goal: number, basedOn: number | null = null) {
  const row = { unit: of, indicator: 'admission.admitted', period: '2024', goal, direction: 'từ' };
  return ask(binhThuan, '/api/targets', { body: { row, basedOn, reason: basedOn === null ? null : 'Giao thêm' } });
}

const question = { indicator: 'admission.admitted', category: null, period: period('2024') };

function summed(to: string, ...from: readonly string[]): readonly TargetDecision[] {
  return from.map((fromUnitId) => ({ ...question, fromUnitId, outcome: 'summed', toUnitId: to }));
}

async function begunWith(plan: Partial<PlanContent['plan']>, ...steps: readonly PlanStep[]): Promise<ShownPlan> {
  const content = planOf(...steps);
  const body = { unitId: ward, ...content, plan: { ...content.plan, ...plan } };
  return documented<ShownPlan>(await send('/api/plans', body), 201);
}

async function goalsOn(unitId: string, day: string): Promise<readonly (number | null)[]> {
  const { targets } = await seen<{ readonly targets: readonly Target[] }>(`/api/overview?unit=${unitId}&on=${day}`);
  return targets.map(({ goal }) => (goal.kind === 'value' ? goal.value : null));
}

const previewOf = (id: string) => seen<ShownPreview>(`/api/plans/${id}/preview`);
const subject = (unitId: string) => ['target', unitId, question.indicator, '', question.period].join('/');
const actionsOn = async (unitId: string) =>
  (await audited(env.POOL_00, subject(unitId))).map((entry) => 'action' in entry && entry.action);

it('targets that come together wait for a choice, and nothing is stored before it is made', async () => {
  const { id } = await begunAt(ward, merge);
  const { preview, problems } = await previewOf(id);
  expect(preview!.targets.map(({ from, outcome }) => [from, outcome])).toEqual([
    [first, 'undecided'],
    [second, 'undecided'],
  ]);
  expect(preview!.conservation.attached.find(({ what }) => what === 'targets')).toEqual({
    ...{ what: 'targets', before: 2, after: 0, undecided: 2, ended: 0, joined: 0, isBalanced: true },
  });
  expect(problems.map(({ code }) => code)).toEqual(['target-undecided', 'target-undecided']);
  const before = await dump(env.POOL_00);
  expect(refusal(await apply(id), 422)).toEqual(['plan-step-refused /plan/steps/0', 'plan-step-refused /plan/steps/0']);
  expect(await dump(env.POOL_00)).toEqual(before);
});

it('targets go with their units from the day on, summed as was chosen, and come back when the plan is taken back', async () => {
  const { id } = await begunWith({ targetDecisions: summed(merged, first, second) }, merge);
  documented(await apply(id), 200);
  const told = async (unitId: string) => {
    const asked = new URLSearchParams({ unit: unitId, indicator: question.indicator, period: question.period });
    const { carried } = await seen<ShownHistory>(`/api/figures?${asked}`);
    return carried.map(({ isReceived, outcome, other }) => [isReceived, outcome, other?.name]);
  };
  expect([await told(first), await told(merged)]).toEqual([
    [[false, 'summed', unit.name]],
    [
      [true, 'summed', 'Chi bộ thôn Một'],
      [true, 'summed', 'Chi bộ thôn Hai'],
    ],
  ]);
  expect([await goalsOn(first, '2024-06-11'), await goalsOn(merged, '2024-06-12')]).toEqual([[4], [10]]);
  expect(await goalsOn(third, '2024-06-12')).toEqual([5]);
  documented(await takeBack(id), 200);
  expect(await goalsOn(first, '2024-06-12')).toEqual([4]);
  expect([await actionsOn(first), await actionsOn(merged)]).toEqual([
    ['assign-target', 'carry-target'],
    ['receive-target', 'withdraw-target'],
  ]);
  const again = await begunWith({ targetDecisions: summed(merged, first, second) }, merge);
  documented(await apply(again.id), 200);
  expect(await goalsOn(merged, '2024-06-12')).toEqual([10]);
});

it('a target that a unit gives to a part of it stands at the one until the day, and at the other from then on', async () => {
  const part = { ...unit, name: 'Chi bộ thôn Ba Đông' };
  const split: PlanStep = {
    ...{ kind: 'split', unitId: third, original: 'continues', parts: [part], allocation: [], shares: [] },
    ...open,
  };
  const follows = { ...question, fromUnitId: third, outcome: 'follows', toUnitId: merged } as const;
  documented(await apply((await begunWith({ targetDecisions: [follows] }, split)).id), 200);
  expect([await goalsOn(third, '2024-06-30'), await goalsOn(third, '2024-07-01')]).toEqual([[5], []]);
  expect(await goalsOn(merged, '2024-07-01')).toEqual([5]);
});

it('a target that is added to keeps what it was, and is that again when the plan is taken back', async () => {
  const { id } = await begunWith({ targetDecisions: summed(third, first) }, absorb);
  documented(await apply(id), 200);
  expect(await goalsOn(third, '2024-06-12')).toEqual([9]);
  documented(await takeBack(id), 200);
  expect(await goalsOn(third, '2024-06-12')).toEqual([5]);
  expect(await actionsOn(third)).toEqual(['assign-target', 'receive-target', 'restore-target']);
});

it('a target that a unit has of its own is not added to before the day has come', async () => {
  const { id } = await begunWith({ targetDecisions: summed(third, first) }, { ...absorb, ...open });
  const refused = await apply(id);
  expect(refusal(refused, 422)).toEqual(['plan-step-refused /plan/steps/0']);
  expect(JSON.parse(refused.text)).toMatchObject({
    errors: [{ problem: 'target-day-to-come', unitId: first, other: third }],
  });
});

it('a plan is not taken back while a target that it brought was set anew since', async () => {
  const { id } = await begunWith({ targetDecisions: summed(merged, first, second) }, merge);
  documented(await apply(id), 200);
  documented(await assign(merged, 12, 1), 201);
  const refused = await takeBack(id);
  expect(new Set(refusal(refused, 409))).toEqual(new Set(['plan-depended-on']));
});

it('what is drawn for a unit that ends goes on for its successor from the day on, or ends as was chosen', async () => {
  const [follows, ends] = [await begunAt(first), await begunAt(second)];
  const decisions = summed(merged, first, second);
  const draftDecisions = [{ draftId: ends.id, fromUnitId: second, toUnitId: null }];
  const { id } = await begunWith({ targetDecisions: decisions, draftDecisions }, merge);
  const { preview } = await previewOf(id);
  expect(preview!.drafts.map(({ draftId, outcome, to }) => [draftId, outcome, to])).toEqual([
    [follows.id, 'follows', merged],
    [ends.id, 'ends', null],
  ]);
  documented(await apply(id), 200);
  expect(await seen<ShownPlan>(`/api/plans/${follows.id}`)).toMatchObject({ unitId: merged, state: 'draft' });
  expect(await seen<ShownPlan>(`/api/plans/${ends.id}`)).toMatchObject({ state: 'discarded', endedBy: id });
  const late = { basedOn: 1, ...planOf() };
  expect(refusal(await send(`/api/plans/${ends.id}`, late, 'provincialOfficial', 'PUT'), 409)).toEqual(['plan-closed']);
  documented(await takeBack(id), 200);
  expect(await seen<ShownPlan>(`/api/plans/${follows.id}`)).toMatchObject({ unitId: first, state: 'draft' });
  expect(await seen<ShownPlan>(`/api/plans/${ends.id}`)).toMatchObject({ state: 'draft', endedBy: null });
});

it('keeps its choices with a plan that is saved', async () => {
  const decisions = summed(merged, first, second);
  const { id } = await begunWith({ targetDecisions: decisions }, merge);
  expect((await seen<ShownPlan>(`/api/plans/${id}`)).plan.targetDecisions).toEqual(decisions);
});

it('a target set since the plan was drawn is told as a difference, and the plan refused until it is saved anew', async () => {
  const split: PlanStep = {
    ...{ kind: 'split', unitId: first, original: 'ends', allocation: [], shares: [], ...past },
    parts: [unit, { ...unit, id: unitIdOf(8), name: 'Chi bộ thôn Một Tây' }],
  };
  const { id } = await begunAt(ward, split);
  passTime(60_000);
  documented(await assign(first, 8, 1), 201);
  const differences = [{ unitId: first, field: 'targets', was: null }];
  expect((await previewOf(id)).differences).toMatchObject(differences);
  const refused = await apply(id);
  expect(refusal(refused, 409)).toEqual(['plan-ground-moved']);
  expect(JSON.parse(refused.text)).toMatchObject({ errors: differences });
  passTime(60_000);
  documented(await send(`/api/plans/${id}`, { basedOn: 1, ...planOf(split) }, 'provincialOfficial', 'PUT'), 200);
  expect((await previewOf(id)).differences).toEqual([]);
  documented(await apply(id, 2), 200);
});

it('a target that would run on after the day on which a plan ends its unit is refused, before that day and after', async () => {
  documented(await apply((await begunWith({ targetDecisions: summed(third, first) }, absorb)).id), 200);
  const coming: PlanStep = { kind: 'dissolve', unitId: second, handOverTo: third, ...open };
  const ends = { ...question, fromUnitId: second, outcome: 'ends', toUnitId: null } as const;
  documented(await apply((await begunWith({ targetDecisions: [ends] }, coming)).id), 200);
  const before = await dump(env.POOL_00);
  for (const [of, closedOn] of [
    [first, '2024-06-12'],
    [second, '2024-07-01'],
  ] as const) {
    const refused = await assign(of, 7, 1);
    expect(refusal(refused, 422)).toEqual(['target-beyond-end /row/period']);
    expect(JSON.parse(refused.text)).toMatchObject({ errors: [{ closedOn }] });
  }
  expect(await dump(env.POOL_00)).toEqual(before);
  const row = { unit: second, indicator: 'admission.admitted', period: '2024-01/2024-06', goal: 3, direction: 'từ' };
  documented(await ask(binhThuan, '/api/targets', { body: { row, basedOn: null, reason: null } }), 201);
});
