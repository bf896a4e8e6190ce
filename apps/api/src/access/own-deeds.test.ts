import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { replaceRecoveryCodes, write } from '@co-so/db';
import { defaultPolicy } from '@co-so/domain';
import type { Instant, SessionStage } from '@co-so/domain';
import { deskOf, putPolicy } from '../../test/accounts.ts';
import { ask } from '../../test/asking.ts';
import { now, random } from '../../test/clock.ts';
import { audited } from '../../test/databases.ts';
import { binhThuan, openOffices, operator } from '../../test/offices.ts';
import { aPerson, password, sessionOf } from '../../test/people.ts';
import { signed } from '../act.ts';
import { sha256Hex } from '../content-hash.ts';
import { codeAt, stepOf } from './one-time-code.ts';
import { seal } from './secret-box.ts';

const none = { action: 'lay-out-tests', subject: 'test', grant: undefined };
const secret = new TextEncoder().encode('hai-muoi-byte-bi-mat');
const tomorrow = (now() + 86_400_000) as Instant;

beforeAll(async () => {
  await openOffices();
  await putPolicy(deskOf(binhThuan).db, defaultPolicy);
});

async function post(id: string, stage: SessionStage, path: string, body: unknown): Promise<void> {
  const headers = { cookie: await sessionOf(binhThuan, id, stage) };
  const { status, text } = await ask(binhThuan, path, { as: null, key: null, method: 'POST', headers, body });
  expect(status, text).toBe(200);
}

async function deedsOf(id: string): Promise<readonly unknown[]> {
  return (await audited(env.POOL_00, `account/${id}`)).map((entry) => 'action' in entry && entry.action);
}

async function bind(id: string): Promise<void> {
  const { accessKey, id: officeId } = deskOf(binhThuan);
  const sealed = await seal({ accessKey, officeId, accountId: id }, secret, random);
  await env.POOL_00.prepare('UPDATE account SET second_factor = ? WHERE id = ?').bind(sealed, id).run();
}

// Whoever asks afterwards how somebody's way in was changed finds it by its name, and not among sign-ins.
describe('what somebody does to their own way in leaves an entry of its own', () => {
  const chosen = { current: password, password: 'mat-khau-moi-cua-toi' };
  const confirmation = '/api/session/second-factor/confirmation';
  const code = codeAt(secret, stepOf(now()));

  it.each([
    ['full', null, ['change-password']],
    ['entry', tomorrow, ['change-password', 'sign-in']],
  ] as const)('a new password in a session of stage %s', async (stage, passwordExpiresAt, entries) => {
    const { id } = await aPerson(binhThuan, { role: 'provincialOfficial', passwordExpiresAt });
    await post(id, stage, '/api/session/password', chosen);
    expect(await deedsOf(id)).toEqual(entries);
  });

  it('a one-time password that was replaced where a second factor is still to be proved', async () => {
    const { id } = await aPerson(binhThuan, { role: 'departmentHead', passwordExpiresAt: tomorrow });
    await post(id, 'entry', '/api/session/password', chosen);
    expect(await deedsOf(id)).toEqual(['change-password', 'begin-sign-in']);
  });

  it.each([
    ['full', 'provincialOfficial', ['confirm-second-factor']],
    ['entry', 'departmentHead', ['confirm-second-factor', 'sign-in']],
  ] as const)('a second factor taken into use in a session of stage %s', async (stage, role, entries) => {
    const { id } = await aPerson(binhThuan, { role });
    await bind(id);
    await post(id, stage, confirmation, { code });
    expect(await deedsOf(id)).toEqual(entries);
  });

  it('a recovery code that was used, and recovery codes that were made anew', async () => {
    const { id } = await aPerson(binhThuan, { role: 'departmentHead', secondFactor: 'x', secondFactorSince: now() });
    const { db } = deskOf(binhThuan);
    const codeHash = await sha256Hex(`${id}/abcdefghjkmn`);
    await write(db, replaceRecoveryCodes(db, id, [codeHash]), signed(operator(), none));
    await post(id, 'entry', '/api/session/code', { code: 'abcd-efgh-jkmn' });
    await post(id, 'full', '/api/recovery-codes', { current: password });
    expect(await deedsOf(id)).toEqual(['use-recovery-code', 'sign-in', 'renew-recovery-codes']);
  });

  it('but a code of the authenticator is a sign-in and nothing more', async () => {
    const { id } = await aPerson(binhThuan, { role: 'departmentHead' });
    await bind(id);
    await env.POOL_00.prepare('UPDATE account SET second_factor_since = ? WHERE id = ?').bind(now(), id).run();
    await post(id, 'entry', '/api/session/code', { code });
    expect(await deedsOf(id)).toEqual(['sign-in']);
  });
});
