import { beforeEach, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import type { Instant } from '@co-so/domain';
import { write } from './write.ts';
import { attempt } from '../constraint.ts';
import { findReceipt, forgetOldReceipts } from './receipt.ts';
import type { Receipt } from './receipt.ts';
import { countRows, nationalDb, provinceDb } from '../../test/databases.ts';
import { later, now, signed } from '../../test/builders.ts';

const day = 24 * 3_600_000;

function aReceipt(over: Partial<Receipt> = {}): Receipt {
  return {
    actorId: 'preparer',
    route: 'POST /api/figures',
    key: 'key-0001',
    bodyHash: 'hash',
    status: 201,
    response: '{"revision":1}',
    createdAt: now,
    ...over,
  };
}

async function save(receipt: Receipt) {
  return attempt(write(provinceDb(), [], { ...signed(), receipt }));
}

beforeEach(() => env.PROVINCE.prepare('DELETE FROM request_receipt').run());

it('finds the receipt as it was written, for a day', async () => {
  await save(aReceipt());
  const db = provinceDb();
  expect(await findReceipt(db, aReceipt(), later(0))).toEqual(aReceipt());
  expect(await findReceipt(db, aReceipt(), later(day - 1))).toEqual(aReceipt());
  expect(await findReceipt(db, aReceipt(), later(day))).toBeUndefined();
});

it.each([
  ['another actor', { actorId: 'approver' }],
  ['another route', { route: 'POST /api/targets' }],
  ['another key', { key: 'key-0002' }],
])('finds nothing for %s, and lets it write', async (_, over) => {
  await save(aReceipt());
  expect(await findReceipt(provinceDb(), aReceipt(over), now)).toBeUndefined();
  expect(await save(aReceipt(over))).toBe('saved');
  expect(await countRows(env.PROVINCE, 'request_receipt')).toBe(2);
});

it('refuses a second write under a key within a day, and lets one through after it', async () => {
  await save(aReceipt());
  expect(await save(aReceipt({ createdAt: later(day - 1) }))).toBe('conflict');
  expect(await save(aReceipt({ createdAt: later(day), response: '{}' }))).toBe('saved');
  expect(await findReceipt(provinceDb(), aReceipt(), later(day + 1))).toMatchObject({ response: '{}' });
});

it('forgets what is older than a day, and only that', async () => {
  await save(aReceipt({ key: 'key-old1', createdAt: now }));
  await save(aReceipt({ key: 'key-new1', createdAt: later(2000) }));
  await forgetOldReceipts(provinceDb(), later(day + 1000));
  const { results } = await env.PROVINCE.prepare('SELECT "key" FROM request_receipt').all();
  expect(results).toEqual([{ key: 'key-new1' }]);
});

it('serves the national office in the same way', async () => {
  const db = nationalDb();
  await write(db, [], { ...signed(), receipt: aReceipt() });
  expect(await findReceipt(db, aReceipt(), now)).toEqual(aReceipt());
  expect(await findReceipt(db, aReceipt(), (now + day) as Instant)).toBeUndefined();
});
