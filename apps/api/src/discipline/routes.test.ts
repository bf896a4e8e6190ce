import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@co-so/domain';
import type { DisciplineHistory, DisciplineRegister, KeptDiscipline } from './shapes.ts';
import { ask } from '../../test/asking.ts';
import { disciplinePaper } from '../../test/askings.ts';
import { audited } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { imported, topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, openOffices } from '../../test/offices.ts';

const branch = '0198c0de-1111-7000-8000-000000000003';
const otherWard = '0198c0de-1111-7000-8000-000000000004';
const nowhere = '0198c0de-1111-7000-8000-0000000000ff';

beforeAll(async () => {
  await openOffices(ward);
  await imported(binhThuan, {
    units: [
      { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
      { id: ward, name: 'Đảng bộ phường 1', kind: 'commune', parent: topUnit },
      { id: otherWard, name: 'Đảng bộ phường 2', kind: 'commune', parent: topUnit },
      { id: branch, name: 'Chi bộ 1', kind: 'grassrootsBranch', parent: ward, closedOn: '2024-06-01' },
    ],
  });
});

const as = 'inspectionOfficial';
let papers = 0;

/** A paper that nobody has entered yet. */
function aPaper(over: object = {}) {
  papers += 1;
  return { ...disciplinePaper(ward), number: `${papers}-QĐ/UBKT`, ...over };
}

const put = (path: string, body: object, by: Role = as) => ask(binhThuan, `/api/discipline${path}`, { as: by, body });
const recorded = async (over: object = {}) => documented<KeptDiscipline>(await put('', aPaper(over)), 201).id;

async function register(query = '', by: Role = as) {
  return documented<DisciplineRegister>(await ask(binhThuan, `/api/discipline${query}`, { as: by }), 200);
}
const history = async (id: string, by: Role = as) =>
  documented<DisciplineHistory>(await ask(binhThuan, `/api/discipline/${id}`, { as: by }), 200).revisions;
const listedOne = async (id: string, by: Role = as) => (await register('', by)).decisions.find((one) => one.id === id);

describe('an entry of the register', () => {
  it('is seen by those who enter and those who rate, and changed by those who enter', async () => {
    const id = await recorded({ form: 'warning', violatedIn: '2023' });
    expect(await listedOne(id)).toMatchObject({
      ...{ form: 'warning', violatedIn: '2023', unit: { id: ward, name: 'Đảng bộ phường 1' }, isOfEarlierYear: true },
      ...{ revision: 1, isWithdrawn: false, allowedActions: ['correct', 'withdraw'], effects: null },
    });
    for (const role of ['provincialOfficial', 'departmentHead', 'committeeOfficial', 'committeeHead'] as const) {
      expect(await listedOne(id, role)).toMatchObject({ form: 'warning', allowedActions: [] });
      expect((await register('', role)).allowedActions).toEqual([]);
      expect(refusal(await put(`/${id}/withdrawal`, { basedOn: 1, reason: 'Thử' }, role), 403)).toEqual([
        'not-allowed',
      ]);
    }
  });

  it('is nothing to anybody else: a list refused, an entry not found', async () => {
    const id = await recorded();
    for (const role of ['tenantAdministrator', 'decisionRecorder', 'branchSecretary', 'reader'] as const) {
      expect(refusal(await ask(binhThuan, '/api/discipline', { as: role }), 403)).toEqual(['not-allowed']);
      expect(refusal(await ask(binhThuan, `/api/discipline/${id}`, { as: role }), 404)).toEqual(['not-found']);
      expect(refusal(await put('', aPaper(), role), 403)).toEqual(['not-allowed']);
    }
  });

  it('is corrected with a reason; what it said before stays to be seen', async () => {
    const paper = aPaper();
    const id = documented<KeptDiscipline>(await put('', paper), 201).id;
    const change = { ...paper, form: 'warning', unitId: branch, basedOn: 1, reason: 'Đọc nhầm' };
    const kept = documented<KeptDiscipline>(await put(`/${id}/correction`, change), 200);
    expect(kept).toEqual({ id, revision: 2 });
    expect(await history(id, 'committeeHead')).toMatchObject([
      { revision: 2, form: 'warning', reason: 'Đọc nhầm', supersededBy: null, unit: { name: 'Chi bộ 1' } },
      { revision: 1, form: 'reprimand', reason: null, supersededBy: 2, unit: { name: 'Đảng bộ phường 1' } },
    ]);
    expect(refusal(await put(`/${id}/correction`, change), 409)).toEqual(['discipline-moved-on']);
    const wrong = { ...change, form: 'disbandment', reason: ' ', basedOn: 2 };
    expect(refusal(await put(`/${id}/correction`, wrong), 422)).toEqual([
      'discipline-form-foreign /form',
      'reason-missing /reason',
    ]);
  });

  it('is withdrawn with a reason, shown as such, and counted no more; its paper may be entered again', async () => {
    const paper = { ...aPaper(), subject: 'member', form: 'expulsion' };
    const id = documented<KeptDiscipline>(await put('', paper), 201).id;
    const expelled = async () => (await register()).counts.find(({ form }) => form === 'expulsion')?.decisions ?? 0;
    expect(await expelled()).toBe(1);
    expect(refusal(await put('', paper), 422)).toEqual(['discipline-recorded /number']);
    expect((await put(`/${id}/withdrawal`, { basedOn: 1, reason: 'Ghi nhầm' })).status).toBe(200);
    expect(await listedOne(id)).toMatchObject({ isWithdrawn: true, reason: 'Ghi nhầm', allowedActions: [] });
    expect(await expelled()).toBe(0);
    expect(refusal(await put(`/${id}/withdrawal`, { basedOn: 2, reason: 'Lại' }), 409)).toEqual([
      'discipline-moved-on',
    ]);
    expect((await put('', paper)).status).toBe(201);
  });

  it('is kept to where somebody may enter, and tells of no unit beyond', async () => {
    expect(refusal(await put('', aPaper({ unitId: otherWard })), 422)).toEqual(['unit-unknown /unitId']);
    expect(refusal(await put('', aPaper({ unitId: nowhere })), 422)).toEqual(['unit-unknown /unitId']);
    const id = await recorded();
    const beyond = { ...aPaper({ unitId: otherWard }), basedOn: 1, reason: 'Chuyển' };
    expect(refusal(await put(`/${id}/correction`, beyond), 422)).toEqual(['unit-unknown /unitId']);
    expect(refusal(await put(`/${nowhere}/correction`, beyond), 404)).toEqual(['not-found']);
  });

  it('says all that is wrong with it at once', async () => {
    const wrong = { unitId: branch, violatedIn: '2024-06-10', number: '', decidedOn: '2024-06-09' };
    expect(refusal(await put('', aPaper(wrong)), 422)).toEqual([
      'text-missing /number',
      'day-too-early /decidedOn',
      'unit-not-existing /violatedIn',
    ]);
  });
});

describe('the list', () => {
  it('holds to a unit and what is below it, one that has ended among them, and to days of the decision', async () => {
    const ids = async (query: string) => (await register(query)).decisions.map(({ id }) => id);
    const [here, below] = [await recorded({ decidedOn: '2024-06-11' }), await recorded({ unitId: branch })];
    expect(await ids(`?under=${branch}&from=2024-06-10`)).toContain(below);
    expect(await ids(`?under=${branch}`)).not.toContain(here);
    expect(await ids(`?under=${ward}`)).toEqual(expect.arrayContaining([here, below]));
    expect(await ids('?from=2024-06-11&to=2024-06-11')).toEqual([here]);
    expect(refusal(await ask(binhThuan, `/api/discipline?under=${topUnit}`, { as }), 404)).toEqual(['not-found']);
    expect(refusal(await ask(binhThuan, '/api/discipline?before=2024-02-30/x', { as }), 400)).toEqual([
      'parameter-invalid /before',
    ]);
    const reversed = await ask(binhThuan, '/api/discipline?from=2024-02-02&to=2024-02-01&under=x', { as });
    expect(refusal(reversed, 400)).toEqual(['parameter-invalid /under', 'days-reversed /to']);
  });

  it('goes on page after page, each entry once', async () => {
    for (let index = 0; index < 51; index += 1) await recorded({ decidedOn: '2024-01-05', violatedIn: '2023' });
    const query = '?from=2024-01-05&to=2024-01-05';
    const first = await register(query);
    const second = await register(`${query}&before=${encodeURIComponent(first.next!)}`);
    const looked = (await audited(env.POOL_00, 'discipline-register')).slice(-2);
    expect(looked.map(({ after }) => after)).toMatchObject(
      [first, second].map(({ decisions }, page) => ({
        ...{ under: null, before: page === 0 ? null : first.next },
        disciplineIds: decisions.map((one) => one.id),
      })),
    );
    expect([first.decisions.length, second.decisions.length, second.next]).toEqual([50, 1, null]);
    expect(new Set([...first.decisions, ...second.decisions].map(({ id }) => id)).size).toBe(51);
    expect(second.counts).toEqual(first.counts);
  });
});

// The audit is read by those who may not see the register.
it('leaves in the audit who did what to which entry, and nothing of what it says', async () => {
  const paper = aPaper({ issuer: 'Cơ quan rất dễ nhận ra' });
  const id = documented<KeptDiscipline>(await put('', paper), 201).id;
  const change = { ...paper, form: 'warning', basedOn: 1, reason: 'Lý do rất dễ nhận ra' };
  await put(`/${id}/correction`, change);
  await history(id);
  await put(`/${id}/withdrawal`, { basedOn: 2, reason: 'Lý do rất dễ nhận ra' });
  const entries = await audited(env.POOL_00, `discipline/${id}`);
  expect(entries).toEqual([
    { action: 'record-discipline', before: null, after: { revision: 1 }, reason: null },
    { action: 'correct-discipline', before: null, after: { revision: 2, changed: ['form'] }, reason: null },
    { action: 'open-discipline', before: null, after: null, reason: null },
    { action: 'withdraw-discipline', before: null, after: { revision: 3 }, reason: null },
  ]);
  // Whoever looks after a part of the tree sees in its audit who looked there.
  const { results } = await env.POOL_00.prepare(
    "SELECT unit_id FROM audit_entry WHERE subject = ? AND action = 'open-discipline'",
  )
    .bind(`discipline/${id}`)
    .all();
  expect(results).toEqual([{ unit_id: paper.unitId }]);
  for (const told of ['dễ nhận ra', paper.number, 'warning', 'reprimand'])
    expect(JSON.stringify(entries)).not.toContain(told);
});
