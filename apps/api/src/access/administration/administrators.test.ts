import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { nationalMigrations, migrate } from '@co-so/db';
import { deskOf } from '../../../test/accounts.ts';
import { ask } from '../../../test/asking.ts';
import { now } from '../../../test/clock.ts';
import { audited, dump, reset } from '../../../test/databases.ts';
import { documented } from '../../../test/documented.ts';
import { national, operator } from '../../../test/offices.ts';
import { aPerson } from '../../../test/people.ts';
import { createAdministrator, hasAdministrator, rescuePassword, rescueSecondFactor } from './administrators.ts';

const wanted = { userName: 'Quan-Tri', name: 'Người quản trị thứ nhất' };

beforeAll(async () => {
  await reset();
  await migrate(env.NATIONAL, nationalMigrations, now());
});

it('makes the first administrator of an office, who can sign in once with what was shown', async () => {
  const desk = deskOf(national);
  expect(await hasAdministrator(desk, operator())).toBe(false);
  const created = await createAdministrator(desk, operator(), wanted, null);
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  const { userName, oneTimePassword, accountId } = created.value;
  expect(await hasAdministrator(desk, operator())).toBe(true);
  expect(JSON.stringify(await dump(env.NATIONAL))).not.toContain(oneTimePassword);
  expect(await audited(env.NATIONAL, `account/${accountId}`)).toMatchObject([
    { action: 'create-administrator', after: { userName: 'quan-tri', role: 'nationalAdministrator' } },
  ]);
  const body = { userName, password: oneTimePassword };
  const answer = await ask(national, '/api/session', { as: null, key: null, body });
  expect(documented<{ step: string }>(answer, 200).step).toBe('password');
});

it('refuses a user name that somebody has, and one that nobody could have', async () => {
  const desk = deskOf(national);
  const refusals = [wanted, { ...wanted, userName: 'Quản trị' }].map((one) =>
    createAdministrator(desk, operator(), one, null),
  );
  expect(await Promise.all(refusals)).toMatchObject([
    { ok: false, problems: [{ code: 'user-name-taken' }] },
    { ok: false, problems: [{ code: 'user-name-unusable' }] },
  ]);
});

it('helps an administrator and nobody else, in the name of the operator', async () => {
  const desk = deskOf(national);
  const entries = 'SELECT actor_id, reason FROM audit_entry WHERE action = ?';
  const kept = (action: string) => env.NATIONAL.prepare(entries).bind(action).first();
  expect(await rescuePassword(desk, operator(), 'quan-tri', 'Quên mật khẩu')).toMatchObject({
    ok: true,
    value: { userName: 'quan-tri' },
  });
  expect(await kept('reissue-password')).toEqual({ actor_id: 'operator', reason: 'Quên mật khẩu' });
  expect(await rescuePassword(desk, operator(), 'ai-do', 'Quên mật khẩu')).toMatchObject({
    problems: [{ code: 'account-unknown' }],
  });
  expect(await rescueSecondFactor(desk, operator(), 'quan-tri', 'Mất điện thoại')).toMatchObject({
    problems: [{ code: 'nothing-changed' }],
  });
  await env.NATIONAL.prepare("UPDATE account SET second_factor = 'x', second_factor_since = 1").run();
  expect(await rescueSecondFactor(desk, operator(), 'quan-tri', 'Mất điện thoại')).toEqual({
    ok: true,
    value: 'quan-tri',
  });
  expect(await kept('remove-second-factor')).toEqual({ actor_id: 'operator', reason: 'Mất điện thoại' });
  expect(await env.NATIONAL.prepare('SELECT second_factor FROM account').first('second_factor')).toBeNull();
});

// Its owner could not set a password of their own, and whoever looks at the demonstration would stand before a closed door.
it('leaves an account of the demonstration as it is printed', async () => {
  const desk = deskOf(national);
  const demo = await aPerson(national, { role: 'nationalAdministrator', isDemo: true, userName: 'trinh-dien' });
  const before = await dump(env.NATIONAL);
  const refused = { ok: false, problems: [{ code: 'demo-account', at: '/userName' }] };
  expect(await rescuePassword(desk, operator(), demo.userName, 'Quên mật khẩu')).toEqual(refused);
  expect(await rescueSecondFactor(desk, operator(), demo.userName, 'Mất điện thoại')).toEqual(refused);
  expect(await dump(env.NATIONAL)).toEqual(before);
});
