import { env } from 'cloudflare:workers';
import { beforeAll, expect, it, vi } from 'vitest';
import { nationalMigrations, openProvinceDb, provinceMigrations, write } from '@co-so/db';
import type { Instant } from '@co-so/domain';
import { operatorAct, signed } from '../act.ts';
import { keepChains } from '../tenancy/keep-chains.ts';
import { ask } from '../../test/asking.ts';
import { newId, now, random } from '../../test/clock.ts';
import { documented } from '../../test/documented.ts';
import { binhThuan, national, operator, platform } from '../../test/offices.ts';

const secret = { platform: { OPERATOR_TOKEN: 'mot-ma-dai-cua-nguoi-van-hanh' } };

interface OperatorHealth {
  readonly databases: readonly unknown[];
}

function asked(token: string | undefined) {
  return { ...secret, headers: token === undefined ? {} : { authorization: token } };
}

const operatorToken = asked(`Bearer ${secret.platform.OPERATOR_TOKEN}`);
const [ofNation, ofProvince] = [nationalMigrations.length, provinceMigrations.length];
const empty = { outbox: { unsent: 0, refused: 0 }, duties: { incidents: 0, requests: 0 } };
const sealed = { count: 0, oldestAt: null };
const up = [
  { name: 'national', state: 'up', applied: ofNation, known: ofNation, unsealed: sealed },
  { name: 'binh-thuan', state: 'up', applied: ofProvince, known: ofProvince, unsealed: sealed, ...empty },
  { name: 'ninh-thuan', state: 'up', applied: ofProvince, known: ofProvince, unsealed: sealed, ...empty },
];

// Twice: the first run makes the national heads that the second lets each province seal.
beforeAll(async () => {
  await keepChains(platform(), operator());
  await keepChains(platform(), operator());
});

it.each([
  ['nobody', asked(undefined)],
  ['a wrong token', asked('Bearer mot-ma-khac')],
  ['an empty token', asked('Bearer ')],
  ['a token in another scheme', asked(`Basic ${secret.platform.OPERATOR_TOKEN}`)],
  ['the beginning of the token', asked('Bearer mot-ma')],
  ['an operator where no token is set', { headers: operatorToken.headers }],
  ['an empty token where none is set', { headers: { authorization: 'Bearer ' }, platform: { OPERATOR_TOKEN: '' } }],
])('tells %s that it is alive and nothing else', async (_, request) => {
  for (const office of [national, binhThuan]) {
    const answer = await ask(office, '/api/health', request);
    expect(documented(answer, 200)).toEqual({ state: 'alive' });
  }
});

it('tells the operator how far each database has come', async () => {
  for (const office of [national, binhThuan]) {
    const answer = await ask(office, '/api/health', operatorToken);
    expect(documented(answer, 200)).toEqual({ state: 'alive', databases: up });
  }
});

it('tells the operator how many deliveries of each province the centre has not taken, and how many it refused', async () => {
  const insert = 'INSERT INTO outbox (submission_id, delivery, created_at, sent_at, last_error) VALUES (?, ?, 0, ?, ?)';
  const deliveries = [
    ['a', '{}', 7, null],
    ['b', '{}', null, null],
    ['c', '{}', null, 'delivery-conflicts'],
  ];
  await env.POOL_00.batch(deliveries.map((values) => env.POOL_00.prepare(insert).bind(...values)));
  const { databases } = documented<OperatorHealth>(await ask(national, '/api/health', operatorToken), 200);
  expect(databases).toEqual([up[0], { ...up[1], outbox: { unsent: 2, refused: 1 } }, up[2]]);
  await env.POOL_00.prepare('UPDATE outbox SET sent_at = 7, last_error = NULL').run();
});

it('tells the operator how many entries of each audit are not sealed, and since when', async () => {
  const db = openProvinceDb(env.POOL_01);
  const entry = (at: number) =>
    signed(
      { ...operatorAct('Phép thử', (now() + at) as Instant, { newId, random }) },
      { action: 'x', subject: 'x', grant: undefined },
    );
  for (const at of [0, 5000]) await write(db, [], entry(at));
  const { databases } = JSON.parse((await ask(national, '/api/health', operatorToken)).text);
  expect(databases).toEqual([up[0], up[1], { ...up[2], unsealed: { count: 2, oldestAt: now() } }]);
  expect((await keepChains(platform(), operator())).sealed).toBe(2);
});

it('tells the operator of a database that is behind, and of one that cannot be reached', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  await env.POOL_00.prepare('DELETE FROM migration WHERE name = ?').bind(provinceMigrations.at(-1)!.name).run();
  await env.NATIONAL.prepare(`UPDATE tenant SET binding = 'POOL_77' WHERE host = 'ninh-thuan'`).run();
  const { databases } = documented<OperatorHealth>(await ask(national, '/api/health', operatorToken), 200);
  expect(databases).toEqual([
    up[0],
    { ...up[1], state: 'behind', applied: ofProvince - 1, unsealed: null, outbox: null, duties: null },
    { ...up[2], state: 'failed', applied: 0, unsealed: null, outbox: null, duties: null },
  ]);
  expect(logged).toHaveBeenCalledWith('health', 'ninh-thuan', expect.any(Error));
  logged.mockRestore();
});
