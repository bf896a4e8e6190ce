import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { findSession, insertGrant, replaceRecoveryCodes, saveDelegation, write } from '@co-so/db';
import { civilDate, defaultPolicy, lockout, vietnamDay } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { deskOf, putPolicy } from '../../test/accounts.ts';
import { afterwards, ask } from '../../test/asking.ts';
import type { Answer, Asked } from '../../test/asking.ts';
import { newId, now, passTime, random, restartClock } from '../../test/clock.ts';
import { audited, countRows, dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { binhThuan, national, ninhThuan, openOffices, operator } from '../../test/offices.ts';
import { aGrant, aPerson, password, sessionOf } from '../../test/people.ts';
import { signed } from '../act.ts';
import { sha256Hex } from '../content-hash.ts';
import { rescuePassword, rescueSecondFactor } from './administration/administrators.ts';
import { nameKey, proofKey, sourceKey } from './attempts.ts';
import { codeAt, stepOf } from './one-time-code.ts';
import type { OwnGrant } from './own-grants.ts';
import { verifyPassword } from './password.ts';
import { seal } from './secret-box.ts';
import type { ListedSession } from './own-session-routes.ts';
import type { SignInState } from './session-routes.ts';

const minute = 60_000;
const sameId = '0198c0de-7777-7000-8000-000000000001';
const none = { action: 'lay-out-tests', subject: 'test', grant: undefined };
const at = (milliseconds: number) => (now() + milliseconds) as Instant;

beforeAll(async () => {
  await openOffices();
  for (const office of [binhThuan, ninhThuan, national]) await putPolicy(deskOf(office).db, defaultPolicy);
});

interface Given {
  readonly source?: string;
  readonly cookie?: string;
  readonly office?: string;
}

function send(
  method: string,
  path: string,
  body: unknown,
  { cookie, source = '192.0.2.1', office = binhThuan }: Given & Asked,
) {
  const headers = { 'cf-connecting-ip': source, ...(cookie ? { cookie } : {}) };
  return ask(office, path, { as: null, key: null, method, headers, ...(body === undefined ? {} : { body }) });
}

function signIn(userName: string, given = password, over: Given & Asked = {}): Promise<Answer> {
  return send('POST', '/api/session', { userName, password: given }, over);
}

function cookieOf(answer: Answer): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0]!;
}

function stepIn(answer: Answer): string {
  return documented<{ step: string }>(answer, 200).step;
}

const opens = async (cookie: string, over: Asked = {}) =>
  (await ask(binhThuan, '/api/context', { as: null, headers: { cookie }, ...over })).status;

function presetCounter(of: string, failures: number): Promise<unknown> {
  const row = env.POOL_00.prepare('INSERT INTO sign_in_counter (of, failures, resets_at) VALUES (?, ?, ?)');
  return row.bind(of, failures, now() + 15 * minute).run();
}

describe('a name and a password', () => {
  it('open a session whose token stands in the cookie and nowhere else', async () => {
    const person = await aPerson(binhThuan, { role: 'provincialOfficial' });
    const answer = await signIn(` ${person.userName.toUpperCase()} `);
    expect(stepIn(answer)).toBe('none');
    const setCookie = answer.headers.get('set-cookie')!;
    expect(setCookie).toMatch(/^session=[\w%-]{43,}; Path=\/; HttpOnly; SameSite=Strict$/);
    const token = decodeURIComponent(cookieOf(answer).replace('session=', ''));
    expect(JSON.stringify(await dump(env.POOL_00))).not.toContain(token);
    expect(answer.text).not.toContain(token);
    expect(await opens(cookieOf(answer))).toBe(200);
  });

  it('hash the password anew where it was hashed with less work than today', async () => {
    const { id, userName } = await aPerson(binhThuan);
    const hash = () =>
      env.POOL_00.prepare('SELECT password_hash FROM account WHERE id = ?').bind(id).first('password_hash');
    expect(await hash()).toMatch(/^scrypt\$2\$1\$1\$/);
    expect(stepIn(await signIn(userName))).toBe('none');
    const upgraded = String(await hash());
    expect(upgraded).toMatch(/^scrypt\$16384\$8\$5\$/);
    expect(await verifyPassword(password, upgraded)).toEqual({ isRight: true, isOutdated: false });
  });

  it('leave an entry of a refusal, without the name where nobody has it: people type passwords where names belong', async () => {
    const { userName } = await aPerson(binhThuan);
    const before = await countRows(env.POOL_00, 'audit_entry');
    for (const name of [userName, 'khong-co-ai-ca'])
      expect(refusal(await signIn(name, 'khong-dung-mat-khau'), 422)).toEqual(['sign-in-refused']);
    expect(await countRows(env.POOL_00, 'audit_entry')).toBe(before + 2);
    expect(JSON.stringify(await dump(env.POOL_00))).not.toContain('khong-co-ai-ca');
  });

  it('of a disabled account, a demonstration account elsewhere and a late one-time password are refused alike', async () => {
    const state = "UPDATE account SET state = 'disabled' WHERE id = ?";
    const disabled = await aPerson(binhThuan);
    await env.POOL_00.prepare(state).bind(disabled.id).run();
    const demo = await aPerson(binhThuan, { isDemo: true });
    const late = await aPerson(binhThuan, { passwordExpiresAt: now() });
    const answers = [
      await signIn(disabled.userName),
      await ask(binhThuan, '/api/session', {
        ...{ as: null, key: null, body: { userName: demo.userName, password } },
        platform: { DEMO: '' },
      }),
      await signIn(late.userName),
    ];
    for (const answer of answers) expect(refusal(answer, 422)).toEqual(['sign-in-refused']);
  });

  it.each(['', 'null', 'https://khac.example', 'http://ninh-thuan.localhost:8787'])(
    'are refused from another page or from nowhere: Origin "%s"',
    async (origin) => {
      const { userName } = await aPerson(binhThuan);
      const asked = { as: null, key: null, headers: { origin }, body: { userName, password } };
      expect(refusal(await ask(binhThuan, '/api/session', asked), 403)).toEqual(['origin-refused']);
    },
  );
});

describe('whoever fails too often waits', () => {
  it('under a user name: after five failures the right password is not even looked at, for a quarter of an hour', async () => {
    const { userName } = await aPerson(binhThuan, { passwordExpiresAt: at(60 * minute) });
    for (let count = 0; count < 5; count += 1)
      expect(refusal(await signIn(userName, 'sai', { source: `192.0.2.${count + 10}` }), 422)).toEqual([
        'sign-in-refused',
      ]);
    expect(refusal(await signIn(userName), 429)).toEqual(['sign-in-locked']);
    const asked = { as: null, key: null, body: { userName, password } };
    expect((await ask(binhThuan, '/api/session', { ...asked, now: at(15 * minute - 1) })).status).toBe(429);
    expect((await ask(binhThuan, '/api/session', { ...asked, now: at(15 * minute) })).status).toBe(200);
  });

  it('and leaves one entry when the lock begins, known or not, and none of what comes after', async () => {
    const { id, userName } = await aPerson(binhThuan);
    const locks = async (subject: string) =>
      (await audited(env.POOL_00, subject)).filter((entry) => 'action' in entry && entry.action === 'lock-out');
    const before = await locks('account/unknown');
    for (const name of [userName, 'chang-ai-ca'])
      for (let count = 0; count < 8; count += 1) await signIn(name, 'sai', { source: `192.0.2.${count + 30}` });
    const lock = { action: 'lock-out', after: { counted: 'account', minutes: 15 } };
    expect(await locks(`account/${id}`)).toMatchObject([lock]);
    expect(await locks('account/unknown')).toMatchObject([...before, lock]);
  });

  // Six requests of anybody would shut out whoever is helped, for as long as they like.
  it.each(['a new password', 'break-glass', 'taking the second factor away'])('until they get %s', async (help) => {
    const proving = { secondFactor: 'x', secondFactorSince: now() };
    const person = await aPerson(binhThuan, { role: 'tenantAdministrator', ...proving });
    await presetCounter(await nameKey(person.userName), 9);
    await presetCounter(proofKey(person), 9);
    expect(refusal(await signIn(person.userName), 429)).toEqual(['sign-in-locked']);
    const desk = deskOf(binhThuan);
    const path = `/api/accounts/${person.id}/one-time-password`;
    if (help === 'a new password') await ask(binhThuan, path, { as: 'tenantAdministrator', method: 'POST' });
    else if (help === 'break-glass') await rescuePassword(desk, operator(), person.userName, 'Quên mật khẩu');
    else await rescueSecondFactor(desk, operator(), person.userName, 'Mất điện thoại');
    const left = 'SELECT count(*) AS count FROM sign_in_counter WHERE of IN (?, ?)';
    const counters = env.POOL_00.prepare(left).bind(await nameKey(person.userName), proofKey(person));
    expect(await counters.first('count')).toBe(0);
  });

  it('also under one that nobody has, with the same answer', async () => {
    await presetCounter(await nameKey('khong-co'), 5);
    expect(refusal(await signIn('khong-co', 'sai'), 429)).toEqual(['sign-in-locked']);
  });

  it.each([
    ['2001:db8:0:7::1', '2001:db8:0:7:ffff:1:2:3', true],
    ['2001:DB8::1', '2001:0db8:0:0:5::9', true],
    ['2001:db8:0:7::1', '2001:db8:0:8::1', false],
    ['::1', '::2', true],
    ['192.0.2.1', '192.0.2.2', false],
  ])('from %s and %s are one source: %s', (one, other, expected) => {
    expect(sourceKey(one) === sourceKey(other)).toBe(expected);
  });

  it('from one source, whatever names are tried; others go on', async () => {
    const { userName } = await aPerson(binhThuan, { passwordExpiresAt: at(60 * minute) });
    await presetCounter(sourceKey('198.51.100.7'), 40);
    expect(refusal(await signIn(userName, password, { source: '198.51.100.7' }), 429)).toEqual(['sign-in-locked']);
    expect(stepIn(await signIn(userName, password, { source: '198.51.100.8' }))).toBe('password');
  });

  it('at the second step, and every session of it counts together', async () => {
    const { id } = await withSecondFactor();
    for (let count = 0; count < 5; count += 1) {
      const cookie = await sessionOf(binhThuan, id, 'entry');
      expect(refusal(await send('POST', '/api/session/code', { code: '000000' }, { cookie }), 422)).toEqual([
        'code-wrong /code',
      ]);
    }
    const cookie = await sessionOf(binhThuan, id, 'entry');
    const right = { code: codeAt(secret, stepOf(now())) };
    expect(refusal(await send('POST', '/api/session/code', right, { cookie }), 429)).toEqual(['sign-in-locked']);
  });
});

const secret = new TextEncoder().encode('hai-muoi-byte-bi-mat');

/** Somebody whose authenticator knows the secret above. */
async function withSecondFactor() {
  const desk = deskOf(binhThuan);
  const person = await aPerson(binhThuan, { role: 'departmentHead' });
  const sealed = await seal({ accessKey: desk.accessKey, officeId: desk.id, accountId: person.id }, secret, random);
  const used = 'UPDATE account SET second_factor = ?, second_factor_since = ? WHERE id = ?';
  await env.POOL_00.prepare(used).bind(sealed, now(), person.id).run();
  return person;
}

describe('the second step', () => {
  const prove = async (id: string, code: string) =>
    send('POST', '/api/session/code', { code }, { cookie: await sessionOf(binhThuan, id, 'entry') });

  it('takes a code once, also when it is shown twice at the same moment', async () => {
    const { id } = await withSecondFactor();
    const code = codeAt(secret, stepOf(now()));
    const both = await Promise.all([prove(id, code), prove(id, code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(refusal(await prove(id, code), 422)).toEqual(['code-wrong /code']);
    const earlier = codeAt(secret, stepOf(now()) - 1);
    expect(refusal(await prove(id, earlier), 422)).toEqual(['code-wrong /code']);
    expect((await prove(id, codeAt(secret, stepOf(now()) + 1))).status).toBe(200);
  });

  it('leaves an entry of a code that was spent, and of a wrong one at the enrolment', async () => {
    const spent = await withSecondFactor();
    const code = codeAt(secret, stepOf(now()));
    await prove(spent.id, code);
    await prove(spent.id, code);
    expect((await audited(env.POOL_00, `account/${spent.id}`)).at(-1)).toMatchObject({ action: 'refuse-code' });
    const enrolling = await aPerson(binhThuan, { role: 'departmentHead' });
    const cookie = await sessionOf(binhThuan, enrolling.id, 'entry');
    await send('POST', '/api/session/second-factor', { current: null }, { cookie });
    const path = '/api/session/second-factor/confirmation';
    expect(refusal(await send('POST', path, { code: '000000' }, { cookie }), 422)).toEqual(['code-wrong /code']);
    expect((await audited(env.POOL_00, `account/${enrolling.id}`)).at(-1)).toMatchObject({ action: 'refuse-code' });
  });

  it('takes no code of two minutes ago', async () => {
    const { id } = await withSecondFactor();
    expect(refusal(await prove(id, codeAt(secret, stepOf(now()) - 4)), 422)).toEqual(['code-wrong /code']);
  });

  it('takes a recovery code once, however it is written, and of no other person', async () => {
    const { id } = await withSecondFactor();
    const other = await withSecondFactor();
    const { db } = deskOf(binhThuan);
    const codeHash = await sha256Hex(`${id}/abcdefghjkmn`);
    await write(db, replaceRecoveryCodes(db, id, [codeHash]), signed(operator(), none));
    expect(refusal(await prove(other.id, 'abcd-efgh-jkmn'), 422)).toEqual(['code-wrong /code']);
    expect(stepIn(await prove(id, ' ABCD EFGH-jkmn'))).toBe('none');
    expect(refusal(await prove(id, 'abcd-efgh-jkmn'), 422)).toEqual(['code-wrong /code']);
  });
});

describe('a session', () => {
  it('changes its token at every step, and the one before is dead', async () => {
    const person = await aPerson(binhThuan, { role: 'departmentHead', passwordExpiresAt: at(60 * minute) });
    const planted = 'session=do-ke-khac-cai-vao';
    const first = await signIn(person.userName, password, { cookie: planted });
    expect(stepIn(first)).toBe('password');
    const chosen = { current: password, password: 'mat-khau-moi-cua-toi' };
    const second = await send('POST', '/api/session/password', chosen, { cookie: cookieOf(first) });
    expect(stepIn(second)).toBe('enrolment');
    const enrolling = { cookie: cookieOf(second) };
    const begun = await send('POST', '/api/session/second-factor', { current: null }, enrolling);
    const { secret: shown } = documented<{ secret: string; address: string }>(begun, 200);
    const code = codeAt(bytesOf(shown), stepOf(now()));
    const third = await send('POST', '/api/session/second-factor/confirmation', { code }, enrolling);
    expect(documented<{ recoveryCodes: readonly string[] }>(third, 200).recoveryCodes).toHaveLength(10);
    const cookies = [planted, ...[first, second, third].map(cookieOf)];
    expect(new Set(cookies).size).toBe(4);
    expect(await Promise.all(cookies.map((cookie) => opens(cookie)))).toEqual([401, 401, 401, 200]);
    const state = await send('GET', '/api/session', undefined, { cookie: cookieOf(first) });
    expect(documented<SignInState>(state, 200).step).toBe('sign-in');
  });

  it('of an account of the demonstration ends where the demonstration does', async () => {
    const { id } = await aPerson(binhThuan, { role: 'provincialOfficial', isDemo: true });
    const cookie = await sessionOf(binhThuan, id, 'full');
    expect(await opens(cookie)).toBe(200);
    expect(await opens(cookie, { platform: { DEMO: '' } })).toBe(401);
  });

  it('of one office means nothing at the host of another', async () => {
    for (const office of [binhThuan, ninhThuan, national]) {
      const role = office === national ? 'nationalReader' : 'provincialOfficial';
      // The same person, by all that is written of them; only the token is the office's own.
      const { id } = await aPerson(office, { id: sameId, userName: 'o-moi-noi', role });
      const cookie = await sessionOf(office, id, 'full');
      for (const host of [binhThuan, ninhThuan, national]) {
        const answer = await ask(host, '/api/context', { as: null, headers: { cookie } });
        expect(answer.status).toBe(host === office ? 200 : 401);
      }
    }
  });

  it('with a one-time password or without the second step reaches nothing, whatever is called', async () => {
    const oneTime = await aPerson(binhThuan, { role: 'departmentHead', passwordExpiresAt: at(60 * minute) });
    const half = await withSecondFactor();
    for (const [id, step] of [
      [oneTime.id, 'password'],
      [half.id, 'second-factor'],
    ] as const) {
      const cookie = await sessionOf(binhThuan, id, 'entry');
      const before = await dump(env.POOL_00);
      const others: readonly (readonly [string, string, unknown?])[] = [
        ['GET', '/api/context'],
        ['GET', '/api/units'],
        ['GET', '/api/sessions'],
        ['POST', '/api/recovery-codes', { current: password }],
        ['POST', '/api/session/second-factor', { current: null }],
        ['POST', '/api/session/second-factor/confirmation', { code: '123456' }],
        step === 'password'
          ? ['POST', '/api/session/code', { code: '123456' }]
          : ['POST', '/api/session/password', { current: password, password: 'mat-khau-moi-cua-toi' }],
      ];
      for (const [method, path, body] of others) {
        const answer = await send(method, path, body, { cookie });
        expect(JSON.parse(answer.text).errors, path).toEqual([{ code: 'sign-in-unfinished', step, pointer: '' }]);
      }
      expect(await dump(env.POOL_00)).toEqual(before);
    }
  });

  it('ends when it lay idle, and when it has grown old however busy it was', async () => {
    const { id } = await aPerson(binhThuan, { role: 'provincialOfficial' });
    const idle = await sessionOf(binhThuan, id, 'full');
    expect(await opens(idle, { now: at(30 * minute) })).toBe(401);
    const busy = await sessionOf(binhThuan, id, 'full');
    for (let passed = 25; passed < 8 * 60; passed += 25)
      expect(await opens(busy, { now: at(passed * minute) })).toBe(200);
    expect(await opens(busy, { now: at(8 * 60 * minute) })).toBe(401);
    const entry = await sessionOf(binhThuan, id, 'entry');
    const state = await ask(binhThuan, '/api/session', { as: null, headers: { cookie: entry }, now: at(10 * minute) });
    expect(documented<SignInState>(state, 200).step).toBe('sign-in');
  });

  // The office lives by the day of Vietnam: its midnight is 17:00 of the day before where the server counts.
  it('opens nothing more from the midnight of Vietnam on at which its role ends', async () => {
    passTime(Date.UTC(2024, 5, 14, 17) - 1000 - now());
    const grant = { validUntil: civilDate('2024-06-15') };
    const { id } = await aPerson(binhThuan, { role: 'tenantAdministrator', secondFactorSince: now(), grant });
    const cookie = await sessionOf(binhThuan, id, 'full');
    const statusOf = async () => (await send('GET', '/api/accounts', undefined, { cookie })).status;
    const before = await statusOf();
    passTime(1000);
    const from = await statusOf();
    restartClock();
    expect([before, from]).toEqual([200, 403]);
  });

  it('is listed, ended one by one, and everywhere at once', async () => {
    const { id } = await aPerson(binhThuan, { role: 'provincialOfficial' });
    const other = await aPerson(binhThuan, { role: 'provincialOfficial' });
    const [here, there, away] = [
      await sessionOf(binhThuan, id, 'full'),
      await sessionOf(binhThuan, id, 'full'),
      await sessionOf(binhThuan, id, 'full'),
    ];
    const foreign = await sessionOf(binhThuan, other.id, 'full');
    const list = async (cookie: string) =>
      documented<{ sessions: readonly ListedSession[] }>(await send('GET', '/api/sessions', undefined, { cookie }), 200)
        .sessions;
    const listed = await list(there);
    expect(listed).toHaveLength(3);
    const [stranger] = await list(foreign);
    expect(refusal(await send('DELETE', `/api/sessions/${stranger!.id}`, undefined, { cookie: here }), 404)).toEqual([
      'not-found',
    ]);
    const gone = listed.find(({ isThis }) => isThis)!;
    expect((await send('DELETE', `/api/sessions/${gone.id}`, undefined, { cookie: here })).status).toBe(204);
    expect(await opens(there)).toBe(401);
    expect((await send('DELETE', '/api/sessions', undefined, { cookie: here })).status).toBe(204);
    expect(await Promise.all([here, away, foreign].map((cookie) => opens(cookie)))).toEqual([401, 401, 200]);
  });

  it('ends at once when the account is disabled', async () => {
    const { id } = await aPerson(binhThuan, { role: 'provincialOfficial' });
    const cookie = await sessionOf(binhThuan, id, 'full');
    await env.POOL_00.prepare("UPDATE account SET state = 'disabled' WHERE id = ?").bind(id).run();
    expect(await opens(cookie)).toBe(401);
  });

  it('costs a request one query, four rows and one for each grant and delegation in force', async () => {
    const { id } = await aPerson(binhThuan, { role: 'provincialOfficial' });
    const { db } = deskOf(binhThuan);
    const expired = aGrant(id, 'reader', { validFrom: civilDate('2024-01-01'), validUntil: civilDate('2024-02-01') });
    const more = [aGrant(id, 'departmentHead'), expired].map((grant) => insertGrant(db, grant));
    await write(db, more, signed(operator(), none));
    const cookie = await sessionOf(binhThuan, id, 'full');
    const token = decodeURIComponent(cookie.replace('session=', ''));
    const { db: measured } = deskOf(binhThuan);
    const found = await findSession(measured, await sha256Hex(token), vietnamDay(now()));
    expect(found?.grants).toHaveLength(2);
    expect(measured.meter).toMatchObject({ queries: 1, rowsWritten: 0 });
    // Session, account, and the two rows at which the scans end.
    expect(measured.meter.rowsRead).toBeLessThanOrEqual(4 + 2);
  });

  it('goes by a new policy from the next request on', async () => {
    const { id } = await aPerson(binhThuan, { role: 'provincialOfficial' });
    const cookie = await sessionOf(binhThuan, id, 'full');
    const { db } = deskOf(binhThuan);
    await putPolicy(db, { ...defaultPolicy, idleMinutes: 5 });
    const after = await opens(cookie, { now: at(5 * minute) });
    await putPolicy(db, defaultPolicy);
    expect([after, await opens(cookie, { now: at(5 * minute) })]).toEqual([401, 200]);
  });

  // Whoever decides proves twice who they are, also when the role came after they signed in.
  it('goes no further once a role is given that asks for a second factor which is not there', async () => {
    const { id } = await aPerson(binhThuan, { role: 'provincialOfficial' });
    const cookie = await sessionOf(binhThuan, id, 'full');
    expect(await opens(cookie)).toBe(200);
    const { db } = deskOf(binhThuan);
    await write(db, [insertGrant(db, aGrant(id, 'departmentHead'))], signed(operator(), none));
    const refused = await send('GET', '/api/submissions', undefined, { cookie });
    expect(JSON.parse(refused.text).errors).toEqual([{ code: 'sign-in-unfinished', step: 'enrolment', pointer: '' }]);
    const state = await send('GET', '/api/session', undefined, { cookie });
    expect(documented<SignInState>(state, 200).step).toBe('enrolment');
    expect((await send('POST', '/api/session/second-factor', { current: password }, { cookie })).status).toBe(200);
  });

  it('of whoever works every minute stays open, however short the idle time is', async () => {
    const { id } = await aPerson(binhThuan, { role: 'provincialOfficial' });
    const cookie = await sessionOf(binhThuan, id, 'full');
    const { db } = deskOf(binhThuan);
    await putPolicy(db, { ...defaultPolicy, idleMinutes: 5 });
    for (let passed = 2; passed < 20; passed += 2) {
      expect(await opens(cookie, { now: at(passed * minute) })).toBe(200);
      await afterwards();
    }
    await putPolicy(db, defaultPolicy);
  });

  it('over TLS is in a cookie that is bound to the host, and in no other', async () => {
    const { userName } = await aPerson(binhThuan, { role: 'provincialOfficial' });
    const secure = binhThuan.replace('http:', 'https:');
    const answer = await ask(secure, '/api/session', { as: null, key: null, body: { userName, password } });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-session=[\w%-]{43,}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const cookie = cookieOf(answer);
    const over = async (header: string) =>
      (await ask(secure, '/api/context', { as: null, headers: { cookie: header } })).status;
    expect([await over(cookie), await over(cookie.replace('__Host-', ''))]).toEqual([200, 401]);
  });

  it('of whoever was lent a grant does nothing by it while the lender is disabled', async () => {
    const lender = await aPerson(binhThuan);
    const { id } = await aPerson(binhThuan);
    const { db } = deskOf(binhThuan);
    const grant = aGrant(lender.id, 'provincialOfficial');
    await write(db, [insertGrant(db, grant)], signed(operator(), none));
    const lent = {
      ...{ id: newId(), grantId: grant.id, role: grant.role, unitId: null, viewUnitId: null, isSuspended: false },
      ...{ fromAccountId: lender.id, toAccountId: id, validFrom: vietnamDay(now()), validUntil: grant.validUntil },
      ...{ document: 'Giấy ủy quyền', delegatedBy: { id: lender.id, title: 'x' }, delegatedAt: now() },
    };
    await saveDelegation(db, lent, signed(operator(), none));
    const cookie = await sessionOf(binhThuan, id, 'full');
    const asked = { as: null, headers: { cookie } };
    const seen = async () => (await ask(binhThuan, '/api/submissions', asked)).status;
    expect(await seen()).toBe(200);
    const deed = (name: string) =>
      ask(binhThuan, `/api/accounts/${lender.id}/deeds`, {
        ...{ as: 'tenantAdministrator' as const, body: { deed: name, reason: 'Nghỉ việc' } },
      });
    expect((await deed('disable')).status).toBe(200);
    expect(await seen()).toBe(403);
    const own = documented<{ grants: readonly OwnGrant[] }>(await ask(binhThuan, '/api/own-grants', asked), 200);
    expect(own.grants).toEqual([]);
    expect((await deed('enable')).status).toBe(200);
    expect(await seen()).toBe(200);
  });
});

describe('a password of one’s own', () => {
  it.each([
    ['ngan', ['password-length /password', 'password-guessable /password']],
    ['aaaaaaaaaaaa', ['password-guessable /password']],
    [password, ['password-unchanged /password']],
  ])('is refused with all that is wrong: "%s"', async (chosen, expected) => {
    const { id } = await aPerson(binhThuan, { passwordExpiresAt: at(60 * minute) });
    const cookie = await sessionOf(binhThuan, id, 'entry');
    const body = { current: password, password: chosen };
    expect(refusal(await send('POST', '/api/session/password', body, { cookie }), 422)).toEqual(expected);
  });

  it('is not set by whoever sits down at an open session without knowing the one there is', async () => {
    const { id } = await aPerson(binhThuan, { role: 'provincialOfficial' });
    const cookie = await sessionOf(binhThuan, id, 'full');
    const body = { current: 'khong-biet', password: 'mat-khau-cua-ke-khac' };
    expect(refusal(await send('POST', '/api/session/password', body, { cookie }), 422)).toEqual([
      'sign-in-refused /current',
    ]);
    expect((await audited(env.POOL_00, `account/${id}`)).at(-1)).toMatchObject({ action: 'refuse-password' });
  });
});

describe('whoever sits down at an open session', () => {
  it.each([
    ['renews no recovery codes', '/api/recovery-codes', true],
    ['binds no telephone of their own', '/api/session/second-factor', false],
  ] as const)('%s without the password, and is counted', async (_, path, hasFactor) => {
    const bound = hasFactor ? { secondFactor: 'x', secondFactorSince: now() } : {};
    const { id } = await aPerson(binhThuan, { role: 'provincialOfficial', ...bound });
    const cookie = await sessionOf(binhThuan, id, 'full');
    const tried = (current: string) => send('POST', path, { current }, { cookie });
    const before = await env.POOL_00.prepare('SELECT * FROM account WHERE id = ?').bind(id).first();
    expect(refusal(await tried('khong-biet'), 422)).toEqual(['sign-in-refused /current']);
    expect((await audited(env.POOL_00, `account/${id}`)).at(-1)).toMatchObject({ action: 'refuse-password' });
    expect(await env.POOL_00.prepare('SELECT * FROM account WHERE id = ?').bind(id).first()).toEqual(before);
    expect((await tried(password)).status).toBe(200);
    for (let again = 0; again < lockout.perAccount; again += 1) await tried('khong-biet');
    expect((await tried(password)).status).toBe(429);
  });

  it('gets no further in the enrolment by leaving the password out', async () => {
    const { id } = await aPerson(binhThuan, { role: 'provincialOfficial' });
    const cookie = await sessionOf(binhThuan, id, 'full');
    const begun = await send('POST', '/api/session/second-factor', { current: null }, { cookie });
    expect(refusal(begun, 422)).toEqual(['sign-in-refused /current']);
  });
});

// One visitor who changed them would shut all the others out.
describe('the accounts of the demonstration', () => {
  // A province that was onboarded has none: a button for one would be a closed door.
  it('are offered where they are there, and nowhere else', async () => {
    const offeredAt = async () => {
      const { demonstration } = documented<SignInState>(await ask(ninhThuan, '/api/session', { as: null }), 200);
      return demonstration?.accounts.map(({ userName }) => userName) ?? null;
    };
    expect(await offeredAt()).toBeNull();
    await aPerson(ninhThuan, { role: 'reader', isDemo: true, userName: 'nguoi-xem' });
    await aPerson(ninhThuan, { role: 'reader', userName: 'chuyen-vien' });
    expect(await offeredAt()).toEqual(['nguoi-xem']);
  });

  it('keep their password, second factor and recovery codes, whoever asks and however', async () => {
    const demo = await aPerson(binhThuan, { role: 'provincialOfficial', isDemo: true });
    const proving = await aPerson(binhThuan, {
      ...{ role: 'decisionRecorder', isDemo: true, secondFactor: 'x', secondFactorSince: now() },
    });
    const before = await dump(env.POOL_00);
    for (const { id } of [demo, proving]) {
      const cookie = await sessionOf(binhThuan, id, 'full');
      const tried: readonly (readonly [string, unknown?])[] = [
        ['/api/session/password', { current: password, password: 'mat-khau-moi-cua-toi' }],
        ['/api/session/second-factor', { current: password }],
        ['/api/session/second-factor/confirmation', { code: '000000' }],
        ['/api/recovery-codes', { current: password }],
      ];
      for (const [path, body] of tried)
        expect(refusal(await send('POST', path, body, { cookie }), 422), path).toEqual(['demo-account']);
      const asAdministrator = { method: 'POST', as: 'tenantAdministrator' } as const;
      const anew = await ask(binhThuan, `/api/accounts/${id}/one-time-password`, { ...asAdministrator, key: null });
      expect(refusal(anew, 422)).toEqual(['demo-account']);
    }
    const body = { deed: 'remove-second-factor', reason: 'Mất điện thoại' };
    const removed = await ask(binhThuan, `/api/accounts/${proving.id}/deeds`, { as: 'tenantAdministrator', body });
    expect(refusal(removed, 422)).toEqual(['demo-account']);
    const after = await dump(env.POOL_00);
    expect({ ...after, session: [], audit_entry: [] }).toEqual({ ...before, session: [], audit_entry: [] });
  });
});

/** What an authenticator application does with what it is told. */
function bytesOf(base32: string): Uint8Array {
  const bits = Array.from(base32)
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
