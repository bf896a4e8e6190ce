import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { insertGrants, write } from '@co-so/db';
import { civilDate, vietnamDay } from '@co-so/domain';
import type { PlanStep } from '@co-so/domain';
import { accountIdOf, deskOf } from '../../../test/accounts.ts';
import { ask } from '../../../test/asking.ts';
import type { Answer } from '../../../test/asking.ts';
import { now, passTime } from '../../../test/clock.ts';
import { dump } from '../../../test/databases.ts';
import { documented, refusal } from '../../../test/documented.ts';
import { aFile, ward } from '../../../test/figure-files.ts';
import { binhThuan, operator } from '../../../test/offices.ts';
import { aGrant } from '../../../test/people.ts';
import { unitIdOf } from '../../../test/places.ts';
import { apply, begunAt, takeBack } from '../../../test/planning.ts';
import { bodyDecision, open } from '../../../test/plans.ts';
import { afterReading } from '../../../test/waiting-database.ts';
import { wardWith } from '../../../test/ward.ts';
import { signed } from '../../act.ts';

const [first, second, third, part] = [unitIdOf(3), unitIdOf(4), unitIdOf(5), unitIdOf(9)] as const;
const seenText = 'KH-DA-THAY';
const basedOnPlan = { basedOn: 1, decision: bodyDecision };
const row = { unit: first, indicator: 'admission.admitted', period: '2024', goal: 4, direction: 'từ' };

beforeEach(
  wardWith([
    { id: first, name: 'Chi bộ thôn Một', kind: 'subordinateBranch', parent: ward },
    { id: second, name: 'Chi bộ thôn Hai', kind: 'subordinateBranch', parent: ward },
    { id: third, name: 'Chi bộ trường học', kind: 'subordinateBranch', parent: ward },
  ]),
);

const dissolve: PlanStep = { kind: 'dissolve', unitId: first, handOverTo: second, ...open };
const absorb: PlanStep = { kind: 'merge', unitIds: [first], into: { kind: 'existing', unitId: second }, ...open };
const divide: PlanStep = {
  ...{ kind: 'split', unitId: first, original: 'continues', allocation: [], shares: [], ...open },
  parts: [
    { id: part, name: 'Chi bộ thôn Một Đông', kind: 'subordinateBranch', hostType: null, code: null, parentId: ward },
  ],
};

const assign = (over: object = {}, basedOn: number | null = null) =>
  ask(binhThuan, '/api/targets', {
    body: { row: { ...row, ...over }, basedOn, reason: basedOn === null ? null : 'Giao thêm' },
  });

/** Lets a deed commit between what a request reads, the text among it, and what it writes. */
async function overtakenBy(deed: () => Promise<Answer>, text: string, ask: (platform: object) => Promise<Answer>) {
  const done: Answer[] = [];
  const POOL_00 = afterReading(env.POOL_00, text, async () => void done.push(await deed()));
  const answer = await ask({ platform: { POOL_00 } });
  expect(done.map(({ status }) => status)).toEqual([expect.toBeOneOf([200, 201])]);
  return answer;
}

const applyBy = (id: string) => (over: object) =>
  ask(binhThuan, `/api/plans/${id}/application`, { as: 'decisionRecorder', body: basedOnPlan, ...over });

const steps: readonly [string, PlanStep][] = [
  ['ends', dissolve],
  ['merges', absorb],
  ['divides', divide],
];

it.each(steps)(
  'a plan that %s a unit stores nothing where a target was set there after it had read them',
  async (_, step) => {
    documented(await assign({ period: '2025', document: seenText }), 201);
    const { id } = await begunAt(ward, step);
    passTime(60_000);
    let after: unknown;
    const deed = async () => {
      const done = await assign();
      after = await dump(env.POOL_00);
      return done;
    };
    const answer = await overtakenBy(deed, seenText, applyBy(id));
    expect(refusal(answer, 409)).toEqual(['changed-meanwhile']);
    expect(await dump(env.POOL_00)).toEqual(after);
    expect(refusal(await apply(id), 409)).toEqual(['plan-ground-moved']);
  },
);

it.each(steps)('a plan that %s a unit is applied where nothing was set in between', async (_, step) => {
  documented(await assign({ period: '2025', document: seenText }), 201);
  const { id } = await begunAt(ward, step);
  documented(await apply(id), 200);
});

it.each([dissolve, absorb])(
  'a target says that its unit ends by a plan that was applied after it was read: $kind',
  async (step) => {
    const { id } = await begunAt(ward, step);
    const body = { row, basedOn: null, reason: null };
    const deed = () => apply(id);
    const answer = await overtakenBy(deed, 'Chi bộ thôn Một', (over) =>
      ask(binhThuan, '/api/targets', { body, ...over }),
    );
    expect(refusal(answer, 422)).toEqual(['target-beyond-end /row/period']);
    expect((await dump(env.POOL_00))['target']).toEqual([]);
  },
);

it('a file of targets stores nothing where a plan was applied after it had read its units', async () => {
  const { id } = await begunAt(ward, dissolve);
  const content = aFile({ units: [], targets: [{ ...row, unit: second }, row] });
  const body = { fileName: 'chi-tieu.json', mode: 'store', content };
  const deed = () => apply(id);
  const answer = await overtakenBy(deed, 'Chi bộ thôn Một', (over) =>
    ask(binhThuan, '/api/imports', { body, ...over }),
  );
  expect(refusal(answer, 409)).toEqual(['changed-meanwhile']);
  expect((await dump(env.POOL_00))['target']).toEqual([]);
});

it('a target that was set a moment before by somebody else is told as that', async () => {
  const body = { row: { ...row, goal: 5 }, basedOn: null, reason: null };
  const answer = await overtakenBy(assign, 'Chi bộ thôn Một', (over) =>
    ask(binhThuan, '/api/targets', { body, ...over }),
  );
  expect(refusal(answer, 409)).toEqual(['target-moved-on']);
});

it('a target of a file that would run on after the end of its unit is refused, and one of an earlier period taken', async () => {
  documented(await apply((await begunAt(ward, dissolve)).id), 200);
  const send = (...targets: readonly object[]) =>
    ask(binhThuan, '/api/imports', {
      body: { fileName: 'chi-tieu.json', mode: 'store', content: aFile({ units: [], targets: targets as never }) },
    });
  const before = await dump(env.POOL_00);
  const refused = await send({ ...row, unit: second }, row, { ...row, period: 'hằng năm' });
  expect(refusal(refused, 422)).toEqual(['target-beyond-end /targets/1/period', 'target-beyond-end /targets/2/period']);
  expect(await dump(env.POOL_00)).toEqual(before);
  documented(await send({ ...row, period: '2024-01/2024-06' }), 200);
});

it('a target that passes through a unit which the same plan ends on a later day is carried on, and comes back', async () => {
  documented(await assign(), 201);
  const on = (day: string) => ({ effectiveOn: civilDate(day) });
  const end: PlanStep = { kind: 'merge', unitIds: [second], into: { kind: 'existing', unitId: third }, ...open };
  const { id } = await begunAt(ward, { ...absorb, ...on('2024-06-12') }, { ...end, ...on('2024-08-01') });
  const held = async () => (await dump(env.POOL_00))['target'];
  const before = await held();
  documented(await apply(id), 200);
  expect(await held()).toHaveLength(3);
  documented(await takeBack(id), 200);
  expect(await held()).toEqual(before);
});

const loan = (grantId: string) => ({
  ...{ grantId, to: 'committeeofficial', validFrom: vietnamDay(now()) },
  ...{ validUntil: '2024-09-01', document: 'Giấy ủy quyền số 01' },
});

/** Somebody has a role at the unit, and has lent it to somebody. */
async function roleAtFirst(): Promise<string> {
  const grant = aGrant(accountIdOf('branchSecretary'), 'branchSecretary', { unitId: first, viewUnitId: first });
  const laid = signed(operator(), { action: 'lay-out-tests', subject: 'test', grant: undefined });
  await write(deskOf(binhThuan).db, insertGrants(deskOf(binhThuan).db, [grant]), laid);
  const lent = { ...loan(grant.id), to: 'reader', document: seenText };
  documented(await ask(binhThuan, '/api/delegations', { as: 'branchSecretary', body: lent }), 201);
  passTime(60_000);
  return grant.id;
}

const deeds: readonly [string, (grantId: string) => Promise<Answer>][] = [
  ['was lent', (grantId) => ask(binhThuan, '/api/delegations', { as: 'branchSecretary', body: loan(grantId) })],
  [
    'was given',
    () => {
      const role = { accountId: accountIdOf('reader'), role: 'reader', unitId: first, viewUnitId: first };
      const body = { ...role, validFrom: vietnamDay(now()), validUntil: null, document: 'Quyết định số 02' };
      return ask(binhThuan, '/api/grants', { as: 'tenantAdministrator', body });
    },
  ],
  [
    'was ended',
    (grantId) =>
      ask(binhThuan, `/api/grants/${grantId}/ending`, {
        as: 'tenantAdministrator',
        body: { validUntil: vietnamDay(now()), reason: 'Thôi nhiệm vụ' },
      }),
  ],
];

// What ends without an entry in the audit is found by nobody.
it.each(deeds)('a plan stores nothing where a role of its units %s after it had read them', async (_, deed) => {
  const grantId = await roleAtFirst();
  const { id } = await begunAt(ward, dissolve);
  let after: unknown;
  const done = async () => {
    const answer = await deed(grantId);
    after = await dump(env.POOL_00);
    return answer;
  };
  const answer = await overtakenBy(done, seenText, applyBy(id));
  expect(refusal(answer, 409)).toEqual(['changed-meanwhile']);
  expect(await dump(env.POOL_00)).toEqual(after);
  documented(await apply(id), 200);
});

it('a plan is not taken back on what somebody lent meanwhile of a role that it gave', async () => {
  await roleAtFirst();
  const { id } = await begunAt(ward, { ...absorb, effectiveOn: vietnamDay(now()) });
  documented(await apply(id), 200);
  const given = 'SELECT id FROM role_grant WHERE unit_id = ? AND account_id = ?';
  const grantId = await env.POOL_00.prepare(given).bind(second, accountIdOf('branchSecretary')).first<string>('id');
  const deed = () => ask(binhThuan, '/api/delegations', { as: 'branchSecretary', body: loan(grantId!) });
  const answer = await overtakenBy(deed, seenText, (over) =>
    ask(binhThuan, `/api/plans/${id}/reversal`, { as: 'decisionRecorder', body: { reason: 'Ghi nhầm' }, ...over }),
  );
  expect(refusal(answer, 409)).toEqual(['changed-meanwhile']);
  documented(await takeBack(id), 200);
});

const again: PlanStep = { kind: 'rename', unitId: third, name: 'Chi bộ trường học mới', ...open };
const meanwhile: readonly [string, (id: string) => Promise<Answer>][] = [
  ['somebody else took it back', (id) => takeBack(id)],
  ['another plan was applied', async () => apply((await begunAt(ward, again)).id)],
  ['a place was entered', () => enter({ name: 'Thôn Ba' })],
];

it.each(meanwhile)('a plan is not taken back, and nothing stored, where meanwhile %s', async (_, deed) => {
  await roleAtFirst();
  const { id } = await begunAt(ward, { ...absorb, effectiveOn: vietnamDay(now()) });
  documented(await apply(id), 200);
  let after: unknown;
  const done = async () => {
    const answer = await deed(id);
    after = await dump(env.POOL_00);
    return answer;
  };
  const answer = await overtakenBy(done, seenText, (over) =>
    ask(binhThuan, `/api/plans/${id}/reversal`, { as: 'decisionRecorder', body: { reason: 'Ghi nhầm' }, ...over }),
  );
  expect(answer.status).toBe(409);
  expect(await dump(env.POOL_00)).toEqual(after);
});

const hosting = { state: 'own', unitId: first, hasCommittee: false };
const village = { name: 'Thôn Một', kind: 'village', unitId: ward, from: '2024-01-01', branch: null };
const enter = (over: object = {}, platform: object = {}) =>
  ask(binhThuan, '/api/host-places', { body: { ...village, ...over }, ...platform });

it.each(steps)(
  'a plan that %s a branch stores nothing where a place was given it after the plan had read the places',
  async (_, step) => {
    documented(await enter({ name: seenText, branch: { ...hosting, state: 'joint' } }), 201);
    const { id } = await begunAt(ward, step);
    let after: unknown;
    const deed = async () => {
      const done = await enter({ name: 'Thôn Hai', branch: { ...hosting, state: 'joint' } });
      after = await dump(env.POOL_00);
      return done;
    };
    const answer = await overtakenBy(deed, seenText, applyBy(id));
    expect(refusal(answer, 409)).toEqual(['changed-meanwhile']);
    expect(await dump(env.POOL_00)).toEqual(after);
  },
);

it.each(steps)(
  'a place stores nothing where a plan that %s its branch was applied after it was read',
  async (_, step) => {
    const { id } = await begunAt(ward, step);
    const deed = () => apply(id);
    const answer = await overtakenBy(deed, first, (over) => enter({ branch: hosting }, over));
    expect(refusal(answer, 409)).toEqual(['changed-meanwhile']);
    expect((await dump(env.POOL_00))['host_place']).toEqual([]);
  },
);
