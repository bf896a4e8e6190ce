import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { replaceRecoveryCodes, write } from '@co-so/db';
import { defaultPolicy } from '@co-so/domain';
import { deskOf, putPolicy } from '../../test/accounts.ts';
import { ask } from '../../test/asking.ts';
import type { Answer } from '../../test/asking.ts';
import { now, random } from '../../test/clock.ts';
import { audited } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { binhThuan, openOffices, operator } from '../../test/offices.ts';
import { aPerson, password, sessionOf } from '../../test/people.ts';
import { afterReading } from '../../test/waiting-database.ts';
import { signed } from '../act.ts';
import { codeAt, stepOf } from './one-time-code.ts';
import { seal } from './secret-box.ts';

const chosenBySomebodyElse = 'mat-khau-cua-ke-khac';
const secret = new TextEncoder().encode('hai-muoi-byte-bi-mat');

beforeAll(async () => {
  await openOffices();
  await putPolicy(deskOf(binhThuan).db, defaultPolicy);
});

/** What an administrator does with an account, and what its owner does with all sessions from another one. */
const deeds = {
  'reissue-password': (id: string) => administer(id, 'one-time-password'),
  'end-all-sessions': (id: string) => administer(id, 'deeds', { deed: 'end-sessions', reason: null }),
  'disable-account': (id: string) => administer(id, 'deeds', { deed: 'disable', reason: 'Chuyển công tác' }),
  'remove-second-factor': (id: string) => administer(id, 'deeds', { deed: 'remove-second-factor', reason: 'Mất máy' }),
};
type Deed = keyof typeof deeds;

function administer(id: string, deed: string, body?: unknown): Promise<Answer> {
  const asked = { as: 'tenantAdministrator', method: 'POST', ...(body === undefined ? {} : { body }) } as const;
  return ask(binhThuan, `/api/accounts/${id}/${deed}`, asked);
}

/** Sends a request, and lets the deed commit between what it reads of the credentials and what it writes. */
async function overtaken(
  id: string,
  deed: Deed,
  { path, body, cookie }: { readonly path: string; readonly body: unknown; readonly cookie?: string },
) {
  const done: Answer[] = [];
  const POOL_00 = afterReading(env.POOL_00, 'scrypt$', async () => void done.push(await deeds[deed](id)));
  const headers = cookie ? { cookie } : {};
  const answer = await ask(binhThuan, path, { as: null, key: null, body, headers, platform: { POOL_00 } });
  expect(done.map(({ status }) => status)).toEqual([expect.toBeOneOf([200, 201])]);
  return { answer, done: done[0]! };
}

async function withSecondFactor() {
  const { accessKey, id: officeId, db } = deskOf(binhThuan);
  const person = await aPerson(binhThuan, { role: 'departmentHead' });
  const sealed = await seal({ accessKey, officeId, accountId: person.id }, secret, random);
  const used = 'UPDATE account SET second_factor = ?, second_factor_since = ? WHERE id = ?';
  await env.POOL_00.prepare(used).bind(sealed, now(), person.id).run();
  const layOut = { action: 'lay-out-tests', subject: 'test', grant: undefined };
  await write(db, replaceRecoveryCodes(db, person.id, [`of ${person.id}`]), signed(operator(), layOut));
  return person;
}

const sessionsOf = (id: string) =>
  env.POOL_00.prepare('SELECT count(*) AS count FROM session WHERE account_id = ?').bind(id).first('count');

/** Nobody is in, and the audit has the deed and the refusal, and no success. */
async function expectUndone(id: string, answer: Answer, codes: readonly string[], actions: readonly string[]) {
  expect(refusal(answer, 422)).toEqual(codes);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(await sessionsOf(id)).toBe(0);
  const entries = (await audited(env.POOL_00, `account/${id}`)) as readonly { readonly action: string }[];
  expect(entries.map(({ action }) => action)).toEqual(actions);
}

const signingIn = (userName: string, given = password) => ({
  path: '/api/session',
  body: { userName, password: given },
});

describe('a deed that commits between the proof of who somebody is and what is done by it', () => {
  it.each<Deed>(['reissue-password', 'end-all-sessions', 'disable-account'])(
    'leaves of a sign-in nothing but a refusal as of a wrong password: %s',
    async (deed) => {
      const { id, userName } = await aPerson(binhThuan, { role: 'provincialOfficial' });
      const { answer } = await overtaken(id, deed, signingIn(userName));
      await expectUndone(id, answer, ['sign-in-refused'], [deed, 'refuse-sign-in']);
    },
  );

  it('keeps the one-time password that was handed over, whatever an outdated hash would be raised to', async () => {
    const { id, userName } = await aPerson(binhThuan, { role: 'provincialOfficial' });
    const { done } = await overtaken(id, 'reissue-password', signingIn(userName));
    const { oneTimePassword } = documented<{ oneTimePassword: string }>(done, 200);
    const attempts = [password, oneTimePassword].map((given) =>
      ask(binhThuan, '/api/session', { as: null, key: null, ...signingIn(userName, given) }),
    );
    expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual([422, 200]);
  });

  it.each<Deed>(['reissue-password', 'end-all-sessions'])('leaves the password as it is: %s', async (deed) => {
    const { id } = await aPerson(binhThuan, { role: 'provincialOfficial' });
    const cookie = await sessionOf(binhThuan, id, 'full');
    const body = { current: password, password: chosenBySomebodyElse };
    const { answer } = await overtaken(id, deed, { path: '/api/session/password', body, cookie });
    await expectUndone(id, answer, ['sign-in-refused /current'], [deed, 'refuse-password']);
    const expiry = env.POOL_00.prepare('SELECT password_expires_at AS at FROM account WHERE id = ?').bind(id);
    expect((await expiry.first('at')) !== null).toBe(deed === 'reissue-password');
  });

  it.each<Deed>(['end-all-sessions', 'reissue-password', 'remove-second-factor'])(
    'opens nothing by a second step whose session it ended, and spends no code: %s',
    async (deed) => {
      const { id } = await withSecondFactor();
      const cookie = await sessionOf(binhThuan, id, 'entry');
      const body = { code: codeAt(secret, stepOf(now())) };
      const { answer } = await overtaken(id, deed, { path: '/api/session/code', body, cookie });
      await expectUndone(id, answer, ['code-wrong /code'], [deed, 'refuse-code']);
      const spent = env.POOL_00.prepare('SELECT second_factor_step AS step FROM account WHERE id = ?').bind(id);
      expect(await spent.first('step')).toBe(0);
    },
  );

  it('makes no recovery codes for whoever knew the password before', async () => {
    const { id } = await withSecondFactor();
    const cookie = await sessionOf(binhThuan, id, 'full');
    const asked = { path: '/api/recovery-codes', body: { current: password }, cookie };
    const { answer } = await overtaken(id, 'remove-second-factor', asked);
    await expectUndone(id, answer, ['sign-in-refused /current'], ['remove-second-factor', 'refuse-password']);
    const left = env.POOL_00.prepare('SELECT count(*) AS count FROM recovery_code WHERE account_id = ?').bind(id);
    expect(await left.first('count')).toBe(0);
  });
});

// Two windows of one person do not get in each other's way.
it('two sign-ins at the same moment both come in', async () => {
  const { userName } = await aPerson(binhThuan, { role: 'provincialOfficial' });
  const both = [0, 1].map(() => ask(binhThuan, '/api/session', { as: null, key: null, ...signingIn(userName) }));
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
});
