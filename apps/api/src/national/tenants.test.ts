import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openNationalDb } from '@co-so/db';
import { accountIdOf, actAs, deskOf, grantIdOf } from '../../test/accounts.ts';
import { ask } from '../../test/asking.ts';
import type { Answer, Asked } from '../../test/asking.ts';
import { now, passTime } from '../../test/clock.ts';
import { audited, countRows, dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import {
  binhThuan,
  forgetHosts,
  national,
  ninhThuan,
  openOffices,
  operator,
  platform,
  provinceNamed,
} from '../../test/offices.ts';
import { createAdministrator, inviteAdministrator } from '../access/administration/administrators.ts';
import { aPerson, sessionOf } from '../../test/people.ts';
import { changeTenant } from './change-tenant.ts';
import type { TenantList } from './list-tenants.ts';
import { migrateAll } from './migrate-all.ts';
import { onboardProvince, onboardTenant } from './onboard-province.ts';
import type { Onboarded } from './onboard-province.ts';

const langSon = 'http://lang-son.localhost:8787';
const administrator = { userName: 'quan-tri', name: 'Người quản trị', post: 'Quản trị của tỉnh' };
const wanted = { province: 'lang-son', host: 'lang-son', administrator };
const as = 'nationalAdministrator';

beforeEach(() => openOffices());

function onboard(over: Partial<typeof wanted> = {}, asked: Asked = {}): Promise<Answer> {
  return ask(national, '/api/tenants', { as, key: null, body: { ...wanted, ...over }, ...asked });
}

async function listed(): Promise<TenantList> {
  return documented<TenantList>(await ask(national, '/api/tenants', { as }), 200);
}

async function stateOf(host: string): Promise<string | undefined> {
  return (await listed()).tenants.find((one) => one.host === host)?.state;
}

function signIn(office: string, { userName, oneTimePassword }: Onboarded['invitation']): Promise<Answer> {
  return ask(office, '/api/session', { as: null, key: null, body: { userName, password: oneTimePassword } });
}

describe('the provinces that work here', () => {
  it('are listed with their state, their database and what may be done with them', async () => {
    const { tenants, freeDatabases, allowedActions } = await listed();
    expect([freeDatabases, allowedActions]).toEqual([1, ['onboard', 'merge']]);
    expect(tenants).toMatchObject([
      {
        host: 'binh-thuan',
        fullName: 'tỉnh Bình Thuận',
        endedOn: '2025-07-01',
        binding: 'POOL_00',
        state: 'active',
        database: { state: 'up', outbox: { unsent: 0, refused: 0 } },
        allowedActions: ['suspend', 'archive'],
      },
      { host: 'ninh-thuan', binding: 'POOL_01' },
    ]);
  });

  // Its first administrator stays when the loan is over, and so does an archive.
  it('are looked at by a lent role, and neither brought in nor changed by it', async () => {
    const standIn = await aPerson(national, { secondFactor: 'sealed', secondFactorSince: now() });
    const loan = { grantId: grantIdOf(as), to: standIn.userName, validFrom: '2024-06-14', validUntil: '2024-06-15' };
    documented(
      await ask(national, '/api/delegations', { as, body: { ...loan, document: 'Giấy ủy quyền số 05' } }),
      201,
    );
    const byLoan = { as: null, headers: { cookie: await sessionOf(national, standIn.id, 'full') } };
    const seen = documented<TenantList>(await ask(national, '/api/tenants', byLoan), 200);
    expect([seen.allowedActions, seen.tenants.flatMap(({ allowedActions }) => allowedActions)]).toEqual([[], []]);
    for (const answer of [await onboard({}, byLoan), await deed('archive', 'ninh-thuan', byLoan)])
      expect(refusal(answer, 403)).toEqual(['own-grant-required']);
    expect(await countRows(env.NATIONAL, 'tenant')).toBe(2);
  });

  it.each(['nationalOfficial', 'nationalReader'] as const)('are no affair of a %s', async (role) => {
    expect(refusal(await ask(national, '/api/tenants', { as: role }), 403)).toEqual(['not-allowed']);
    expect(refusal(await onboard({}, { as: role }), 403)).toEqual(['not-allowed']);
    for (const host of ['binh-thuan', 'nowhere'])
      expect(refusal(await deed('suspend', host, { as: role }), 403)).toEqual(['not-allowed']);
    expect(await countRows(env.NATIONAL, 'tenant')).toBe(2);
  });
});

describe('a province that comes by the form', () => {
  it('has its host, a database of its own and an administrator who signs in once with what was shown', async () => {
    const answer = await onboard();
    const { host, invitation } = documented<Onboarded>(answer, 201);
    expect(host).toBe('lang-son');
    expect(await stateOf('lang-son')).toBe('active');
    expect(documented<{ step: string }>(await signIn(langSon, invitation), 200).step).toBe('password');
    for (const d1 of [env.NATIONAL, env.POOL_02])
      expect(JSON.stringify(await dump(d1))).not.toContain(invitation.oneTimePassword);
    expect(await audited(env.NATIONAL, 'tenant/lang-son')).toMatchObject([
      { action: 'onboard-province', after: { host: 'lang-son', binding: 'POOL_02', state: 'preparing' } },
      { action: 'open-province', before: { state: 'preparing' }, after: { state: 'active' } },
    ]);
    expect(await audited(env.POOL_02, `account/${invitation.accountId}`)).toMatchObject([
      { action: 'invite-administrator', after: { userName: 'quan-tri', role: 'tenantAdministrator' } },
      { action: 'begin-sign-in' },
    ]);
  });

  it('is refused with everything that is wrong, and leaves nothing', async () => {
    const before = [await dump(env.NATIONAL), await dump(env.POOL_02)];
    const wrong = { province: 'x', host: 'Lâm Đồng', administrator: { userName: 'x', name: ' ', post: 'Quản trị' } };
    expect(refusal(await onboard(wrong), 422)).toEqual([
      'province-unknown /province',
      'host-unusable /host',
      'user-name-unusable /administrator/userName',
      'text-missing /administrator/name',
    ]);
    expect(refusal(await onboard({ host: 'binh-thuan' }), 422)).toEqual(['host-taken /host']);
    expect(refusal(await onboard({ province: 'binh-thuan', host: 'binh-thuan-2' }), 409)).toEqual([
      'province-onboarded /province',
    ]);
    const { migration: _, ...empty } = await dump(env.POOL_02);
    expect([await dump(env.NATIONAL), empty]).toEqual(before);
  });

  it('is refused where the pool is empty', async () => {
    await onboard();
    expect(refusal(await onboard({ province: 'hue', host: 'hue' }), 409)).toEqual(['pool-empty']);
  });

  it('gets a new password when the answer was lost, and the old one is none', async () => {
    const { invitation: lost } = documented<Onboarded>(await onboard(), 201);
    const { invitation } = documented<Onboarded>(await onboard(), 201);
    expect(invitation).toMatchObject({ accountId: lost.accountId, userName: lost.userName });
    expect(refusal(await signIn(langSon, lost), 422)).toEqual(['sign-in-refused']);
    // Somebody has tried to come in: from here on it is for whoever looks after the province.
    expect(refusal(await onboard(), 409)).toEqual(['province-onboarded /province']);
    expect((await signIn(langSon, invitation)).status).toBe(200);
    expect(refusal(await onboard({ administrator: { ...administrator, userName: 'quan-tri-2' } }), 409)).toEqual([
      'province-onboarded /province',
    ]);
  });

  // The national office has no way into a province that works: not to whom an operator let in, nor past others.
  it('is no way into one that works here, whoever has not signed in there yet', async () => {
    const lent = {
      province: 'ninh-thuan',
      host: 'ninh-thuan',
      administrator: { ...administrator, userName: 'cuu-ho' },
    };
    const rescued = await createAdministrator(
      deskOf(ninhThuan),
      operator(),
      { userName: 'cuu-ho', name: 'Cứu hộ' },
      null,
    );
    expect(rescued.ok).toBe(true);
    const before = await dump(env.POOL_01);
    expect(refusal(await onboard(lent), 409)).toEqual(['province-onboarded /province']);
    expect(await dump(env.POOL_01)).toEqual(before);
    documented<Onboarded>(await onboard(), 201);
    await aPerson('http://lang-son.localhost:8787');
    expect(refusal(await onboard(), 409)).toEqual(['province-onboarded /province']);
  });

  it('is found in its own audit by whom and by which grant of the national office', async () => {
    const { invitation } = documented<Onboarded>(await onboard(), 201);
    documented<Onboarded>(await onboard(), 201);
    const found = env.POOL_02.prepare('SELECT action, actor_id, grant_id FROM audit_entry WHERE subject = ?');
    const { results } = await found.bind(`account/${invitation.accountId}`).all();
    const by = { actor_id: accountIdOf(as), grant_id: grantIdOf(as) };
    expect(results).toEqual([
      { action: 'invite-administrator', ...by },
      { action: 'renew-first-password', ...by },
    ]);
  });

  it('gets the administrator that an operator did not make with it', async () => {
    await onboardProvince(platform(), operator(), provinceNamed('lang-son'), 'lang-son');
    const { invitation } = documented<Onboarded>(await onboard(), 201);
    expect((await signIn(langSon, invitation)).status).toBe(200);
  });

  it('gets nobody where others look after it already', async () => {
    const before = await dump(env.POOL_01);
    expect(refusal(await onboard({ province: 'ninh-thuan', host: 'ninh-thuan' }), 409)).toEqual([
      'province-onboarded /province',
    ]);
    expect(await dump(env.POOL_01)).toEqual(before);
  });
});

describe('two that come at once', () => {
  // Both see the same database free: the second to write its name has to look again.
  it('do not get one database, and the one that was late gets nothing', async () => {
    const answers = await Promise.all([onboard(), onboard({ province: 'hue', host: 'hue' })]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409]);
    const late = answers.find(({ status }) => status === 409)!;
    expect([['changed-meanwhile'], ['pool-empty']]).toContainEqual(refusal(late, 409));
    const { results } = await env.NATIONAL.prepare(`SELECT host FROM tenant WHERE binding = 'POOL_02'`).all();
    expect(results).toHaveLength(1);
    expect(await countRows(env.POOL_02, 'account')).toBe(1);
  });

  it('for one province are one tenant with one administrator', async () => {
    const answers = await Promise.all([onboard(), onboard()]);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1);
    expect(await countRows(env.NATIONAL, 'tenant')).toBe(3);
    expect(await countRows(env.POOL_02, 'account')).toBe(1);
    expect(await stateOf('lang-son')).toBe('active');
  });
});

describe('a run that was killed', () => {
  const killed = (where: string) =>
    onboardTenant(platform(), operator(), wanted, () => Promise.reject(new Error(where)));

  it('before there was an administrator leaves a province that is being prepared, and goes on from there', async () => {
    await expect(killed('before')).rejects.toThrow('before');
    expect(await stateOf('lang-son')).toBe('preparing');
    expect((await ask(langSon, '/api/session', { as: null })).status).toBe(404);
    expect((await migrateAll(platform(), operator())).map(({ name }) => name)).not.toContain('lang-son');
    expect((await deed('suspend', 'lang-son')).status).toBe(422);
    const { invitation } = documented<Onboarded>(await onboard(), 201);
    expect((await signIn(langSon, invitation)).status).toBe(200);
    expect(await countRows(env.POOL_02, 'account')).toBe(1);
  });

  it('after there was one goes on with a new password, or with another user name', async () => {
    const dying = onboardTenant(platform(), operator(), wanted, async (...given) => {
      await inviteAdministrator(...given);
      throw new Error('after');
    });
    await expect(dying).rejects.toThrow('after');
    const other = { ...administrator, userName: 'quan-tri-2' };
    const { invitation } = documented<Onboarded>(await onboard({ administrator: other }), 201);
    expect(invitation.userName).toBe('quan-tri-2');
    expect(await stateOf('lang-son')).toBe('active');
    expect(documented<Onboarded>(await onboard(), 201).invitation.userName).toBe('quan-tri');
  });

  it('before the database was migrated finds it again, and no other province gets it', async () => {
    const failing = new Proxy(env.POOL_02, {
      get: (database, name: keyof D1Database) =>
        name === 'batch'
          ? (statements: D1PreparedStatement[]) =>
              statements.length > 2 ? Promise.reject(new Error('killed')) : database.batch(statements)
          : database[name].bind(database),
    });
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    expect((await onboard({}, { platform: { POOL_02: failing } })).status).toBe(500);
    logged.mockRestore();
    expect(await stateOf('lang-son')).toBe('preparing');
    expect(refusal(await onboard({ province: 'hue', host: 'hue' }), 409)).toEqual(['pool-empty']);
    expect((await onboard()).status).toBe(201);
  });
});

const change = { reason: 'Sự cố', document: 'Quyết định số 01' };

function deed(name: string, host = 'binh-thuan', asked: Asked = {}): Promise<Answer> {
  return ask(national, `/api/tenants/${host}/deeds`, { as, body: { deed: name, ...change }, ...asked });
}

describe('what is done with a province', () => {
  it('counts half a minute later at most, and stands in the audit with reason and document', async () => {
    expect((await ask(binhThuan, '/api/context')).status).toBe(200);
    expect(documented(await deed('suspend'), 200)).toEqual({ host: 'binh-thuan', state: 'suspended' });
    passTime(30_000);
    expect((await ask(binhThuan, '/api/context')).status).toBe(404);
    expect(documented(await deed('resume'), 200)).toEqual({ host: 'binh-thuan', state: 'active' });
    passTime(30_000);
    expect((await ask(binhThuan, '/api/context')).status).toBe(200);
    expect((await audited(env.NATIONAL, 'tenant/binh-thuan')).slice(-2)).toEqual([
      {
        action: 'suspend-province',
        before: { state: 'active' },
        after: { state: 'suspended', document: 'Quyết định số 01' },
        reason: 'Sự cố',
      },
      {
        action: 'resume-province',
        before: { state: 'suspended' },
        after: { state: 'active', document: 'Quyết định số 01' },
        reason: 'Sự cố',
      },
    ]);
  });

  it('is refused with everything that is wrong, and where there is no such province', async () => {
    const body = { deed: 'archive', reason: null, document: null };
    expect(refusal(await deed('archive', 'binh-thuan', { body }), 422)).toEqual([
      'reason-missing /reason',
      'text-missing /document',
    ]);
    expect(refusal(await deed('resume'), 422)).toEqual(['nothing-changed']);
    expect(refusal(await deed('suspend', 'nowhere'), 404)).toEqual(['not-found']);
    expect(refusal(await deed('remove'), 422)).toHaveLength(1);
  });

  it('is done once when it is sent twice, and the second of two has to look again', async () => {
    const twice = await Promise.all([1, 2].map(() => deed('suspend', 'binh-thuan', { key: 'the-same-key' })));
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    forgetHosts();
    const before = await dump(env.NATIONAL);
    const db = openNationalDb(env.NATIONAL);
    const command = { deed: 'resume', ...change } as const;
    const both = await Promise.all([1, 2].map(() => changeTenant(db, actAs(as), 'binh-thuan', command)));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await dump(env.NATIONAL))['audit_entry']).toHaveLength(before['audit_entry']!.length + 1);
  });
});
