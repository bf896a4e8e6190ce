import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { insertGrants, write } from '@co-so/db';
import { endOfTime } from '@co-so/domain';
import { accountIdOf, deskOf, grantIdOf } from '../../../test/accounts.ts';
import { ask } from '../../../test/asking.ts';
import type { Asked } from '../../../test/asking.ts';
import { newId, now } from '../../../test/clock.ts';
import { countRows, dump } from '../../../test/databases.ts';
import { documented, refusal } from '../../../test/documented.ts';
import { imported, topUnit, ward } from '../../../test/figure-files.ts';
import { binhThuan, national, ninhThuan, openOffices, operator } from '../../../test/offices.ts';
import { aGrant, aPerson, sessionOf } from '../../../test/people.ts';
import { signed } from '../../act.ts';
import type { Issued } from './administer-account.ts';
import type { People } from './account-routes.ts';
import { seen } from './seen.ts';
import type { ShownGrants, ShownHeld, ShownPersonPage } from './shown.ts';
import type { ShownPolicy } from './policy-routes.ts';

const as = 'tenantAdministrator';
const today = '2024-06-14';

beforeAll(async () => {
  await openOffices();
  const units = [
    { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
    { id: ward, name: 'Đảng bộ phường', kind: 'commune', parent: topUnit },
  ] as const;
  await imported(binhThuan, { units });
});

const post = (path: string, body: unknown, over: Asked = {}) => ask(binhThuan, path, { as, body, ...over });

interface Entry {
  readonly kind: string;
  readonly actor_id: string;
  readonly grant_id: string | null;
  readonly action: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

async function entriesOf(subject: string): Promise<readonly Entry[]> {
  const text = 'SELECT * FROM audit_entry WHERE subject = ? ORDER BY sequence';
  return (await env.POOL_00.prepare(text).bind(subject).all<Entry>()).results;
}

async function openPerson(id: string): Promise<ShownPersonPage> {
  return documented<ShownPersonPage>(await ask(binhThuan, `/api/accounts/${id}`, { as }), 200);
}

describe('the list of people', () => {
  it('shows accounts with what they hold, and leaves who looked, by which grant', async () => {
    const { people, found } = documented<People>(await ask(binhThuan, '/api/accounts', { as }), 200);
    expect(found).toBe(9);
    const official = people.find(({ userName }) => userName === 'committeeofficial');
    expect(official).toMatchObject({
      state: 'active',
      held: [{ unit: { name: 'Đảng bộ tỉnh' }, viewUnit: { name: 'Đảng bộ tỉnh' }, validUntil: null }],
    });
    expect(JSON.stringify(people)).not.toMatch(/scrypt|passwordHash|secondFactorStep/);
    const [entry] = await entriesOf('people');
    expect(entry).toMatchObject({
      kind: 'read',
      action: 'list-people',
      actor_id: accountIdOf(as),
      grant_id: grantIdOf(as),
    });
  });

  // Otherwise nobody could ever say who has looked at the record of a person.
  it('says in its entry whom it showed, and so does the list of grants', async () => {
    await ask(binhThuan, '/api/accounts?search=zzz', { as });
    const search = encodeURIComponent('bi thu chi bo');
    await ask(binhThuan, `/api/accounts?search=${search}`, { as });
    await ask(binhThuan, '/api/grants', { as });
    const [none, one, grants] = (await entriesOf('people'))
      .slice(-3)
      .map(({ after }) => JSON.parse(after!) as { readonly accountIds: readonly string[] });
    expect(none).toMatchObject({ accountIds: [], others: 0 });
    expect(one).toEqual({ state: null, unitId: null, accountIds: [accountIdOf('branchSecretary')], others: 0 });
    expect(grants!.accountIds).toHaveLength(9);
    expect(seen(Array.from({ length: 450 }, String))).toMatchObject({ accountIds: { length: 200 }, others: 250 });
  });

  it('is searched without marks, and the words that were looked for are kept nowhere', async () => {
    const search = encodeURIComponent('bi thu chi bo');
    const { people } = documented<People>(await ask(binhThuan, `/api/accounts?search=${search}`, { as }), 200);
    expect(people.map(({ userName }) => userName)).toEqual(['branchsecretary']);
    expect(JSON.stringify(await dump(env.POOL_00))).not.toContain('bi thu chi bo');
  });

  it('is not for those who do not administer, and nothing is left by asking', async () => {
    const before = await countRows(env.POOL_00, 'audit_entry');
    for (const path of ['/api/accounts', '/api/grants', '/api/policy'])
      expect(refusal(await ask(binhThuan, path), 403)).toEqual(['not-allowed']);
    expect(await countRows(env.POOL_00, 'audit_entry')).toBe(before);
  });

  it('is refused where the entry of the reading cannot be written', async () => {
    await env.POOL_00.exec(
      "CREATE TRIGGER no_reads BEFORE INSERT ON audit_entry WHEN NEW.kind = 'read' BEGIN SELECT RAISE(ABORT, 'no reads'); END",
    );
    expect((await ask(binhThuan, '/api/accounts', { as })).status).toBe(500);
    await env.POOL_00.exec('DROP TRIGGER no_reads');
  });
});

describe('a person', () => {
  it('is shown with grants and sessions, and leaves an entry of the reading', async () => {
    const id = accountIdOf('departmentHead');
    const person = await openPerson(id);
    expect(person.account.userName).toBe('departmenthead');
    expect(person.grants).toMatchObject([{ role: 'departmentHead', allowedActions: ['end', 'delegate'] }]);
    expect(person.sessions).toHaveLength(1);
    expect(await entriesOf(`account/${id}`)).toMatchObject([{ kind: 'read', action: 'open-person' }]);
  });

  it('who is not there, and one whom one may not know of, are answered alike', async () => {
    const known = await ask(binhThuan, `/api/accounts/${accountIdOf('reader')}`);
    const unknown = await ask(binhThuan, `/api/accounts/${topUnit}`);
    expect([known.status, unknown.status]).toEqual([404, 404]);
    expect(known.rowsRead).toBe(unknown.rowsRead);
    const missing = await ask(binhThuan, `/api/accounts/${topUnit}`, { as });
    expect(refusal(missing, 404)).toEqual(['not-found']);
  });

  it('of one office is nobody in another', async () => {
    const created = documented<Issued>(
      await post('/api/accounts', { userName: 'chi-o-binh-thuan', name: 'Người của phép thử', post: 'Chuyên viên' }),
      201,
    );
    for (const [office, role] of [
      [ninhThuan, 'tenantAdministrator'],
      [national, 'nationalAdministrator'],
    ] as const)
      expect(refusal(await ask(office, `/api/accounts/${created.accountId}`, { as: role }), 404)).toEqual([
        'not-found',
      ]);
  });
});

describe('an account', () => {
  const draft = { userName: 'Nguoi.Moi', name: 'Người của phép thử', post: 'Chuyên viên' };

  it('is issued with a one-time password that stands in the answer and nowhere else', async () => {
    const answer = await post('/api/accounts', draft, { key: null });
    const issued = documented<Issued>(answer, 201);
    expect(issued.userName).toBe('nguoi.moi');
    expect(issued.oneTimePassword).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/);
    const kept = JSON.stringify(await dump(env.POOL_00));
    expect(kept).not.toContain(issued.oneTimePassword);
    expect(kept).not.toContain(issued.oneTimePassword.replaceAll('-', ''));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const entries = await entriesOf(`account/${issued.accountId}`);
    expect(entries).toMatchObject([{ kind: 'write', action: 'issue-account', grant_id: grantIdOf(as) }]);
    expect(entries[0]!.after).toBe('{"post":"Chuyên viên","userName":"nguoi.moi"}');
    expect(refusal(await post('/api/accounts', draft), 422)).toEqual(['user-name-taken /userName']);
  });

  it('is refused with all that is wrong at once', async () => {
    const answer = await post('/api/accounts', { userName: 'Người mới', name: ' ', post: '' });
    expect(refusal(answer, 422)).toEqual(['user-name-unusable /userName', 'text-missing /name', 'text-missing /post']);
  });

  it('gets another one-time password, which ends its sessions', async () => {
    const id = accountIdOf('inspectionOfficial');
    const issued = documented<Issued>(
      await post(`/api/accounts/${id}/one-time-password`, undefined, { method: 'POST', key: null }),
      200,
    );
    const person = await openPerson(id);
    expect(person.account.password).toBe('oneTime');
    expect(person.sessions).toEqual([]);
    expect(JSON.stringify(await dump(env.POOL_00))).not.toContain(issued.oneTimePassword);
    expect((await ask(binhThuan, '/api/context', { as: 'inspectionOfficial' })).status).toBe(401);
  });

  it('that is disabled is signed out at once, and stays so when enabled again', async () => {
    const id = accountIdOf('decisionRecorder');
    const path = `/api/accounts/${id}/deeds`;
    expect((await ask(binhThuan, '/api/context', { as: 'decisionRecorder' })).status).toBe(200);
    expect(refusal(await post(path, { deed: 'disable', reason: null }), 422)).toEqual(['reason-missing /reason']);
    documented(await post(path, { deed: 'disable', reason: 'Nghỉ hưu' }), 200);
    expect((await ask(binhThuan, '/api/context', { as: 'decisionRecorder' })).status).toBe(401);
    expect(refusal(await post(path, { deed: 'disable', reason: 'Lần nữa' }), 422)).toEqual(['nothing-changed']);
    documented(await post(path, { deed: 'enable', reason: null }), 200);
    expect((await ask(binhThuan, '/api/context', { as: 'decisionRecorder' })).status).toBe(401);
    const [disabled] = await entriesOf(`account/${id}`);
    expect(disabled).toMatchObject({ action: 'disable-account', reason: 'Nghỉ hưu', grant_id: grantIdOf(as) });
  });

  it('is signed out everywhere by an administrator', async () => {
    const path = `/api/accounts/${accountIdOf('committeeHead')}/deeds`;
    documented(await post(path, { deed: 'end-sessions', reason: null }), 200);
    expect((await ask(binhThuan, '/api/context', { as: 'committeeHead' })).status).toBe(401);
  });

  it('is not administered by whoever has it', async () => {
    const own = accountIdOf(as);
    for (const deed of ['disable', 'remove-second-factor', 'end-sessions'])
      expect(refusal(await post(`/api/accounts/${own}/deeds`, { deed, reason: 'Thử' }), 422)).toContain('own-account');
    const reissue = await post(`/api/accounts/${own}/one-time-password`, undefined, { method: 'POST' });
    expect(refusal(reissue, 422)).toEqual(['own-account']);
  });
});

describe('a grant', () => {
  const draft = {
    accountId: accountIdOf('reader'),
    role: 'committeeOfficial',
    unitId: ward,
    viewUnitId: topUnit,
    validFrom: today,
    validUntil: null,
    document: 'Quyết định số 02',
  };

  it('counts from the next request on, until it is ended, and says on what document', async () => {
    const given = documented<{ id: string }>(await post('/api/grants', draft), 201);
    const actions = async () => {
      const { person } = JSON.parse((await ask(binhThuan, '/api/context', { as: 'reader' })).text);
      return person.actions as readonly string[];
    };
    expect(await actions()).toContain('record-figures');
    const { grants } = documented<ShownGrants>(await ask(binhThuan, `/api/grants?unit=${ward}`, { as }), 200);
    expect(grants.filter(({ isInherited }) => !isInherited)).toMatchObject([
      {
        unit: { name: 'Đảng bộ phường' },
        viewUnit: { name: 'Đảng bộ tỉnh' },
        document: 'Quyết định số 02',
        validUntil: null,
      },
    ]);
    const ending = { validUntil: today, reason: 'Điều động' };
    documented(await post(`/api/grants/${given.id}/ending`, ending), 200);
    expect(await actions()).not.toContain('record-figures');
    const entries = await entriesOf(`account/${draft.accountId}`);
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['give-grant', null],
      ['end-grant', 'Điều động'],
    ]);
  });

  // A list that is cut says so, and the rest of it is found.
  it('is on one of the pages of the list, however many there are, by role too', async () => {
    const { db } = deskOf(binhThuan);
    const many = Array.from({ length: 205 }, () =>
      aGrant(accountIdOf('reader'), 'branchSecretary', { id: newId(), unitId: ward, viewUnitId: ward }),
    );
    const laid = signed(operator(), { action: 'lay-out-tests', subject: 'test', grant: undefined });
    await write(db, insertGrants(db, many), laid);
    const pageOf = async (query: string) =>
      documented<ShownGrants>(await ask(binhThuan, `/api/grants?${query}`, { as }), 200);
    const [first, second] = [await pageOf('role=branchSecretary'), await pageOf('role=branchSecretary&page=2')];
    expect(first).toMatchObject({ pages: 2, found: { grants: expect.any(Number) } });
    const shown = [...first.grants, ...second.grants];
    expect(new Set(shown.map((one) => one.id)).size).toBe(first.found.grants);
    expect(shown.map((one) => one.id)).toEqual(expect.arrayContaining(many.map((one) => one.id)));
    expect(shown.every(({ role }) => role === 'branchSecretary')).toBe(true);
    const ended = env.POOL_00.prepare('UPDATE role_grant SET valid_until = valid_from WHERE id = ?');
    await env.POOL_00.batch(many.map((one) => ended.bind(one.id)));
  });

  // Whoever asks who may do something at a unit is not told the half of it.
  it('is listed at a unit also where it comes from above, as the tree stands on the day', async () => {
    const at = async (unit: string) => {
      const { grants } = documented<ShownGrants>(await ask(binhThuan, `/api/grants?unit=${unit}`, { as }), 200);
      return grants.map(({ role, isInherited }) => `${role} ${isInherited ? 'from above' : 'here'}`);
    };
    const { id } = documented<{ id: string }>(await post('/api/grants', { ...draft, viewUnitId: ward }), 201);
    const above = ['tenantAdministrator', 'provincialOfficial', 'departmentHead', 'committeeHead', 'branchSecretary'];
    const found = await at(ward);
    expect(found[0]).toBe('committeeOfficial here');
    expect(found.slice(1)).toEqual(expect.arrayContaining(above.map((role) => `${role} from above`)));
    expect(await at(topUnit)).not.toContain('committeeOfficial from above');
    expect(await at(grantIdOf('reader'))).toEqual([]);
    // Since yesterday it stands under nothing: what is given for the top reaches it no more.
    const cut = `UPDATE unit_closure SET valid_until = '2024-06-13' WHERE descendant_id = ? AND ancestor_id = ?`;
    await env.POOL_00.prepare(cut).bind(ward, topUnit).run();
    const alone = await at(ward);
    expect(alone).toContain('provincialOfficial from above');
    expect(alone).not.toContain('committeeHead from above');
    await env.POOL_00.prepare(cut.replace('2024-06-13', endOfTime)).bind(ward, topUnit).run();
    documented(await post(`/api/grants/${id}/ending`, { validUntil: today, reason: 'Điều động' }), 200);
  });

  it.each([
    ['to oneself', { accountId: accountIdOf(as) }, ['own-account /accountId']],
    ['of the centre', { role: 'nationalReader', unitId: null, viewUnitId: null }, ['role-elsewhere /role']],
    ['at a unit that is not there', { unitId: grantIdOf('reader') }, ['unit-unknown /unitId']],
    [
      'without a document and for no day',
      { document: '', validUntil: today },
      ['span-empty /validUntil', 'text-missing /document'],
    ],
  ])('is refused %s', async (_, over, expected) => {
    expect(refusal(await post('/api/grants', { ...draft, ...over }), 422)).toEqual(expected);
  });

  it('is given once for the same days, whoever sends it again and however many at once', async () => {
    const { id: accountId } = await aPerson(binhThuan);
    const give = (over: object = {}) => post('/api/grants', { ...draft, accountId, ...over });
    const atOnce = await Promise.all([give(), give()]);
    expect(atOnce.map(({ status }) => status).sort()).not.toEqual([201, 201]);
    const again = await give({ document: 'Quyết định số 03' });
    expect(refusal(again, 422)).toEqual(['held-already /role']);
    expect(again.text).toContain('Quyết định số 02');
    documented(await give({ role: 'committeeHead' }), 201);
    const held = 'SELECT count(*) AS count FROM role_grant WHERE account_id = ?';
    expect(await env.POOL_00.prepare(held).bind(accountId).first('count')).toBe(2);
  });

  it('of the last administrator does not end, whoever asks and however many ask at once', async () => {
    const there = (to: string, body: unknown) => ask(ninhThuan, to, { as, body });
    const path = `/api/grants/${grantIdOf(as)}/ending`;
    const alone = await there(path, { validUntil: '2025-01-01', reason: 'Nghỉ hưu' });
    expect(refusal(alone, 422)).toEqual(['last-administrator']);
    const second = { ...draft, role: as, unitId: null, viewUnitId: null };
    const { id } = documented<{ id: string }>(await there('/api/grants', second), 201);
    const ending = { validUntil: today, reason: 'Cùng lúc' };
    const both = await Promise.all([path, `/api/grants/${id}/ending`].map((one) => there(one, ending)));
    expect(both.some(({ status }) => status !== 200)).toBe(true);
    const standing = `FROM role_grant WHERE role = '${as}' AND valid_until = '${endOfTime}'`;
    expect(await env.POOL_01.prepare(`SELECT count(*) AS count ${standing}`).first('count')).toBe(1);
  });

  it('of the last administrator is kept by the database, too, and so is the account', async () => {
    const grants = `UPDATE role_grant SET valid_until = '${today}' WHERE role = '${as}'`;
    await expect(env.POOL_00.prepare(grants).run()).rejects.toThrow('refused: last-administrator');
    const accounts = "UPDATE account SET state = 'disabled' WHERE id = ?";
    await expect(env.POOL_00.prepare(accounts).bind(accountIdOf(as)).run()).rejects.toThrow(
      'refused: last-administrator',
    );
  });
});

describe('a delegation', () => {
  const draft = {
    grantId: grantIdOf('provincialOfficial'),
    to: 'BranchSecretary',
    validFrom: today,
    validUntil: '2024-07-01',
    document: 'Giấy ủy quyền',
  };
  const lend = (over: object, asked: Asked = {}) =>
    ask(binhThuan, '/api/delegations', { body: { ...draft, ...over }, ...asked });

  it('is arranged by the holder, used by the other, and written down with whose grant it was', async () => {
    const { id } = documented<{ id: string }>(await lend({}), 201);
    const asSecretary = { as: 'branchSecretary' } as const;
    const { person } = JSON.parse((await ask(binhThuan, '/api/context', asSecretary)).text);
    expect(person.actions).toContain('prepare-submission');
    const own = documented<ShownHeld>(await ask(binhThuan, '/api/delegations', asSecretary), 200);
    const from = { name: null, userName: null, post: expect.any(String) };
    expect(own.delegations).toMatchObject([{ id, from, allowedActions: [] }]);
    const passedOn = await lend({ to: 'reader' }, asSecretary);
    expect(refusal(passedOn, 404)).toEqual(['not-found']);
    const ending = { validUntil: today, reason: 'Về sớm' };
    expect(
      refusal(await ask(binhThuan, `/api/delegations/${id}/ending`, { body: ending, ...asSecretary }), 404),
    ).toEqual(['not-found']);
    documented(await ask(binhThuan, `/api/delegations/${id}/ending`, { body: ending }), 200);
    const after = JSON.parse((await ask(binhThuan, '/api/context', asSecretary)).text);
    expect(after.person.actions).not.toContain('prepare-submission');
    const ofLender = await entriesOf(`account/${accountIdOf('provincialOfficial')}`);
    const arranged = ofLender.filter((one) => one.after?.includes(id)).map(({ action }) => action);
    expect(arranged).toEqual(['delegate', 'end-delegation']);
    const used = await entriesOf(`account/${accountIdOf('branchSecretary')}`);
    expect(used[0]).toMatchObject({ action: 'delegate', grant_id: draft.grantId });
  });

  it('is arranged once for the same days with the same person, also when it is sent twice at once', async () => {
    const { userName: to, id } = await aPerson(binhThuan);
    const atOnce = await Promise.all([lend({ to }), lend({ to })]);
    expect(atOnce.map(({ status }) => status).sort()).not.toEqual([201, 201]);
    const again = await lend({ to, validFrom: '2024-06-20', validUntil: '2024-08-01' });
    expect(refusal(again, 422)).toEqual(['held-already /to']);
    expect(again.text).toContain('Giấy ủy quyền');
    documented(await lend({ to, validFrom: '2024-07-01', validUntil: '2024-08-01' }), 201);
    const lent = 'SELECT count(*) AS count FROM role_delegation WHERE to_account_id = ?';
    expect(await env.POOL_00.prepare(lent).bind(id).first('count')).toBe(2);
  });

  // Somebody has to be named: so whoever goes through names is seen to do so.
  it('to a name that nobody has leaves an entry of whoever tried, and not the name', async () => {
    const subject = `account/${accountIdOf('provincialOfficial')}`;
    const before = (await entriesOf(subject)).length;
    expect(refusal(await lend({ to: 'khong-co-ai', document: '' }), 422)).toEqual(['text-missing /document']);
    expect(await entriesOf(subject)).toHaveLength(before);
    expect(refusal(await lend({ to: 'khong-co-ai' }), 422)).toEqual(['account-unknown /to']);
    const [entry] = (await entriesOf(subject)).slice(before);
    expect(entry).toMatchObject({ action: 'refuse-delegation', grant_id: draft.grantId });
    expect(JSON.stringify(await dump(env.POOL_00))).not.toContain('khong-co-ai');
  });

  it('ends with its grant', async () => {
    const given = documented<{ id: string }>(
      await post('/api/grants', {
        ...{ accountId: accountIdOf('provincialOfficial'), role: 'reader', unitId: topUnit, viewUnitId: topUnit },
        ...{ validFrom: today, validUntil: '2024-12-31', document: 'Quyết định số 03' },
      }),
      201,
    );
    const lent = documented<{ id: string }>(await lend({ grantId: given.id }), 201);
    expect(refusal(await lend({ grantId: given.id, validUntil: '2025-01-01' }), 422)).toEqual([
      'delegation-beyond-grant /validFrom',
    ]);
    documented(await post(`/api/grants/${given.id}/ending`, { validUntil: '2024-06-20', reason: 'Điều động' }), 200);
    const row = env.POOL_00.prepare('SELECT valid_until FROM role_delegation WHERE id = ?').bind(lent.id);
    expect(await row.first('valid_until')).toBe('2024-06-20');
    for (const who of ['branchSecretary', 'provincialOfficial'] as const) {
      const told = (await entriesOf(`account/${accountIdOf(who)}`)).filter(({ after }) => after?.includes(lent.id));
      expect(told).toMatchObject([
        { action: 'delegate', reason: null },
        { action: 'end-delegation', reason: 'Điều động', after: expect.stringContaining('2024-06-20') },
      ]);
    }
  });

  it('of another’s grant is arranged by an administrator, and not to themselves', async () => {
    expect(refusal(await lend({ to: 'tenantadministrator' }, { as }), 422)).toEqual(['own-account /to']);
    expect(refusal(await lend({ to: 'reader' }, { as: 'reader' }), 404)).toEqual(['not-found']);
    documented(await lend({ to: 'reader' }, { as }), 201);
  });

  // Whoever was lent the office for a day is no administrator on the next.
  it('of an administrator’s role leaves nothing behind that outlives it', async () => {
    const standIn = await aPerson(binhThuan, { secondFactor: 'sealed', secondFactorSince: now() });
    const lent = { grantId: grantIdOf(as), to: standIn.userName, validUntil: '2024-06-15' };
    documented(await lend(lent, { as }), 201);
    const byLoan = { as: null, headers: { cookie: await sessionOf(binhThuan, standIn.id, 'full') } };
    const send = (path: string, body: unknown) => ask(binhThuan, path, { ...byLoan, body });
    const days = { validFrom: today, validUntil: null, document: 'Quyết định số 09' };
    const role = { accountId: accountIdOf('reader'), unitId: null, viewUnitId: null, ...days };
    expect(refusal(await send('/api/grants', { ...role, role: as }), 403)).toEqual(['own-grant-required /role']);
    expect(refusal(await lend({ ...lent, to: 'reader', validUntil: null }, byLoan), 403)).toEqual([
      'own-grant-required /grantId',
    ]);
    const reissue = `/api/accounts/${accountIdOf(as)}/one-time-password`;
    expect(refusal(await ask(binhThuan, reissue, { ...byLoan, method: 'POST' }), 403)).toEqual(['own-grant-required']);
    const shown = documented<ShownPolicy>(await ask(binhThuan, '/api/policy', byLoan), 200);
    const { allowedActions } = shown;
    const { revision: basedOn, ...policy } = shown.policy;
    expect(allowedActions).toEqual([]);
    const set = await ask(binhThuan, '/api/policy', { ...byLoan, method: 'PUT', body: { ...policy, basedOn } });
    expect(refusal(set, 403)).toEqual(['own-grant-required']);
    documented(await send('/api/grants', { ...role, role: 'departmentHead' }), 201);
  });
});

describe('the policy', () => {
  it('is read and set by an administrator, within bounds', async () => {
    const path = '/api/policy';
    const shown = documented<ShownPolicy>(await ask(binhThuan, path, { as }), 200);
    const { guardedRoles } = shown;
    const { revision: basedOn, ...policy } = shown.policy;
    const put = (over: object) =>
      ask(binhThuan, path, {
        as,
        method: 'PUT',
        body: { ...policy, idleMinutes: 20, sessionHours: 6, basedOn, ...over },
      });
    expect(refusal(await put({ idleMinutes: 500, secondFactorRoles: guardedRoles.slice(1) }), 422)).toEqual([
      'out-of-bounds /idleMinutes',
      'second-factor-required /secondFactorRoles',
    ]);
    documented(await put({}), 200);
    expect(documented<ShownPolicy>(await ask(binhThuan, path, { as }), 200).policy).toMatchObject({ idleMinutes: 20 });
    expect(await entriesOf('policy/province')).toMatchObject([{ action: 'set-policy', grant_id: grantIdOf(as) }]);
    expect(refusal(await put({ idleMinutes: 21 }), 409)).toEqual(['changed-meanwhile']);
  });

  it('is set by one of two who send at once', async () => {
    const { revision: basedOn, ...policy } = documented<ShownPolicy>(
      await ask(binhThuan, '/api/policy', { as }),
      200,
    ).policy;
    const sent = await Promise.all(
      [25, 26, 27].map((idleMinutes) =>
        ask(binhThuan, '/api/policy', { as, method: 'PUT', body: { ...policy, basedOn, idleMinutes } }),
      ),
    );
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await entriesOf('policy/province')).toHaveLength(2);
  });
});
