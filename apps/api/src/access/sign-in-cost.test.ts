import { env } from 'cloudflare:workers';
import nodeCrypto from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Platform } from '../env.ts';
import { ask } from '../../test/asking.ts';
import type { Answer } from '../../test/asking.ts';
import { now, random } from '../../test/clock.ts';
import { refusal } from '../../test/documented.ts';
import { hashWithAllWork } from '../../test/hashing.ts';
import { binhThuan, national, openOffices } from '../../test/offices.ts';
import { aPerson, password } from '../../test/people.ts';
import { nameKey } from './attempts.ts';
import { hashPassword, verifyPassword } from './password.ts';

const offices = [
  [binhThuan, env.POOL_00],
  [national, env.NATIONAL],
] as const;

let passwordHash: string;

beforeAll(async () => {
  await openOffices();
  passwordHash = await hashPassword(password, random(16));
  // Which province a host is was looked up already.
  for (const [office] of offices) await ask(office, '/api/session', { as: null });
});

/** What is asked of it is what would be done: the last test has it done. */
const scrypt = vi.mocked(nodeCrypto.scrypt);

/** What each hash cost: N, r, p, and how long its salt and key are. */
function hashed() {
  const calls = scrypt.mock.calls as unknown as readonly [
    string,
    Uint8Array,
    number,
    Record<'N' | 'r' | 'p', number>,
  ][];
  return calls.map(([, salt, length, { N, r, p }]) => [N, r, p, salt.length, length]);
}

async function costOf(office: string, userName: string, given: string, platform: Partial<Platform> = {}) {
  scrypt.mockClear();
  const body = { userName, password: given };
  const answer = await ask(office, '/api/session', { as: null, key: null, body, platform });
  return { answer, cost: { hashed: hashed(), queries: answer.queries, trips: answer.trips } };
}

const seen = ({ status, text, headers }: Answer) => ({
  status,
  text: text.replace(/urn:uuid:[0-9a-f-]+/, ''),
  headers: [...headers].filter(([name]) => !['x-request-id', 'date', 'server-timing'].includes(name)),
});

// A stranger must not learn from an answer, nor from what it costs, whether somebody has an account here.
describe.each(offices)('signing in at %s', (office, d1) => {
  const disable = (id: string) => d1.prepare("UPDATE account SET state = 'disabled' WHERE id = ?").bind(id).run();

  it('is refused alike, after one hash of today’s cost and as many queries, whatever is wrong', async () => {
    const own = { passwordHash };
    const known = await aPerson(office, own);
    const disabled = await aPerson(office, own);
    await disable(disabled.id);
    const cleared = await aPerson(office, { passwordHash: '' });
    await disable(cleared.id);
    const late = await aPerson(office, { ...own, passwordExpiresAt: now() });
    const demo = await aPerson(office, { ...own, isDemo: true });
    const outside = { DEMO: '' };
    const refused = [
      await costOf(office, known.userName, 'khong-dung-mat-khau', outside),
      await costOf(office, 'khong-co-ai-ca', 'khong-dung-mat-khau', outside),
      await costOf(office, disabled.userName, password, outside),
      await costOf(office, disabled.userName, 'khong-dung-mat-khau', outside),
      await costOf(office, cleared.userName, password, outside),
      await costOf(office, late.userName, password, outside),
      await costOf(office, demo.userName, password, outside),
    ];
    const [first] = refused;
    expect(refusal(first!.answer, 422)).toEqual(['sign-in-refused']);
    expect(first!.cost.hashed).toEqual([[16_384, 8, 5, 16, 32]]);
    for (const { answer, cost } of refused) {
      expect(cost).toEqual(first!.cost);
      expect(seen(answer)).toEqual(seen(first!.answer));
    }
  });

  it('is not looked at under a name that is locked, known or not, disabled or not, with the right password or not', async () => {
    const known = await aPerson(office, { passwordHash });
    const disabled = await aPerson(office, { passwordHash });
    await disable(disabled.id);
    const names = [known.userName, disabled.userName, 'khong-co-ai-o-day'];
    for (const name of names) {
      const row = d1.prepare('INSERT INTO sign_in_counter (of, failures, resets_at) VALUES (?, 5, ?)');
      await row.bind(await nameKey(name), now() + 60_000).run();
    }
    const locked = [
      await costOf(office, names[0]!, password),
      await costOf(office, names[0]!, 'sai'),
      await costOf(office, names[1]!, password),
      await costOf(office, names[2]!, password),
    ];
    const [first] = locked;
    expect(refusal(first!.answer, 429)).toEqual(['sign-in-locked']);
    // No hash: whoever tries on and on must not make the office work for it.
    expect(first!.cost.hashed).toEqual([]);
    for (const { answer, cost } of locked) {
      expect(cost).toEqual(first!.cost);
      expect(seen(answer)).toEqual(seen(first!.answer));
    }
  });
});

it('and the platform does all the work that is asked of it', async () => {
  hashWithAllWork();
  const stored = await hashPassword(password, random(16));
  expect(stored).not.toBe(passwordHash);
  expect(await verifyPassword(password, stored)).toEqual({ isRight: true, isOutdated: false });
  expect(await verifyPassword(password, passwordHash)).toEqual({ isRight: false, isOutdated: false });
});
