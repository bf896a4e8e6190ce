import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Instant } from '@co-so/domain';
import { relaySentFigures } from '../national/relay-sent-figures.ts';
import { applyRetention } from './apply-retention.ts';
import { forgetReceipts } from './forget-receipts.ts';
import { keepChains } from './keep-chains.ts';
import { beginningAnew, officesInTurn, officesPerRun } from './turn.ts';
import { now, passTime } from '../../test/clock.ts';
import { openOffices, operator, platform } from '../../test/offices.ts';

const offices = (count: number) => Array.from({ length: count }, (_, index) => index);
const inMinutes = (minutes: number) => (now() + minutes * 60_000) as Instant;

it.each([0, 1, 25, 26, 64, 98])(
  'looks after each of %d offices once in a round, and after no more than 25 at once',
  (count) => {
    const turns = Math.ceil(count / officesPerRun);
    const runs = Array.from({ length: turns }, (_, run) => officesInTurn(offices(count), inMinutes(run)));
    expect(runs.flat().toSorted((left, right) => left - right)).toEqual(offices(count));
    expect(Math.max(0, ...runs.map(({ length }) => length))).toBeLessThanOrEqual(officesPerRun);
    expect(officesInTurn(offices(count), inMinutes(turns))).toEqual(runs[0] ?? []);
  },
);

it('begins with another office in each run, and leaves none out', () => {
  const firsts = offices(5).map((minutes) => beginningAnew(offices(5), inMinutes(minutes)));
  expect(new Set(firsts.map(([first]) => first)).size).toBe(5);
  for (const run of firsts) expect(run.toSorted()).toEqual(offices(5));
  expect(beginningAnew([], inMinutes(0))).toEqual([]);
});

describe('the schedule with forty offices more, none of which can be opened', () => {
  const unopened = 40;

  beforeEach(async () => {
    await openOffices();
    const free = 'SELECT id FROM province WHERE id NOT IN (SELECT province_id FROM tenant) LIMIT ?';
    await env.NATIONAL.prepare(
      `INSERT INTO tenant SELECT 'z' || row_number() OVER (), id, 'none-' || row_number() OVER (), 'active', 0 FROM (${free})`,
    )
      .bind(unopened)
      .run();
  });

  /** Which of them a run came to, in its order. */
  async function triedBy(run: () => Promise<unknown>): Promise<readonly string[]> {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    await run();
    const tried = logged.mock.calls.map(([, host]) => String(host));
    logged.mockRestore();
    return tried;
  }

  it.each([
    ['sealing', () => keepChains(platform(), operator())],
    ['retention', () => applyRetention(platform(), operator())],
    ['forgetting', () => forgetReceipts(platform(), now())],
  ])('comes to at most 25 in a run of %s, and to each of them in two', async (_, run) => {
    const first = await triedBy(run);
    passTime(60_000);
    const second = await triedBy(run);
    expect(Math.max(first.length, second.length)).toBeLessThanOrEqual(officesPerRun);
    expect(new Set([...first, ...second]).size).toBe(unopened);
  });

  it('looks into every outbox in each run, and begins with another', async () => {
    const run = () => relaySentFigures(platform(), operator());
    const first = await triedBy(run);
    passTime(60_000);
    const second = await triedBy(run);
    expect([first.length, second.length]).toEqual([unopened, unopened]);
    expect(second).not.toEqual(first);
    expect(second.toSorted()).toEqual(first.toSorted());
  });
});
