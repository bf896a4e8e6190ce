import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, expect, it, vi } from 'vitest';
import worker from './worker.ts';
import { countRows } from '../test/databases.ts';
import { admitted, imported } from '../test/figure-files.ts';
import { binhThuan, ninhThuan, openOffices, platform } from '../test/offices.ts';
import { approvedUnsent } from '../test/sending.ts';

// The schedule goes by the real clock, for which the sessions of the tests are long over.
beforeEach(() => openOffices());

it('answers by the real clock with an id of its own for each request', async () => {
  const ids = await Promise.all(
    [1, 2].map(async () => {
      const context = createExecutionContext();
      const answer = await worker.fetch(new Request(`${binhThuan}/api/session`), platform(), context);
      await waitOnExecutionContext(context);
      expect(answer.status).toBe(200);
      return answer.headers.get('x-request-id');
    }),
  );
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids[0]).not.toBe(ids[1]);
});

it('carries on its schedule what lies in the outboxes, seals every audit, and forgets old receipts everywhere', async () => {
  const logged = vi.spyOn(console, 'log').mockReturnValue();
  await imported(binhThuan, { figures: [admitted] });
  await approvedUnsent(binhThuan);
  expect(await countRows(env.POOL_00, 'request_receipt')).toBeGreaterThan(0);
  await worker.scheduled(createScheduledController(), platform());
  expect(await countRows(env.NATIONAL, 'sent_figure')).toBe(1);
  expect(await countRows(env.POOL_00, 'request_receipt')).toBe(0);
  for (const database of [env.NATIONAL, env.POOL_00, env.POOL_01])
    expect(await countRows(database, 'audit_seal')).toBe(await countRows(database, 'audit_entry'));
  expect(await countRows(env.NATIONAL, 'audit_head')).toBe(3);
  expect(logged).toHaveBeenCalledWith('relay', { sent: 1, alreadyThere: 0, failed: 0 });
  logged.mockRestore();
});

it('goes on forgetting in the next database when one fails, and says so in the log', async () => {
  const [logged, wrong] = [vi.spyOn(console, 'log').mockReturnValue(), vi.spyOn(console, 'error').mockReturnValue()];
  await imported(ninhThuan, { province: 'ninh-thuan', figures: [admitted] });
  expect(await countRows(env.POOL_01, 'request_receipt')).toBeGreaterThan(0);
  await env.POOL_00.prepare('ALTER TABLE request_receipt RENAME TO away').run();
  await worker.scheduled(createScheduledController(), platform());
  await env.POOL_00.prepare('ALTER TABLE away RENAME TO request_receipt').run();
  expect(await countRows(env.POOL_01, 'request_receipt')).toBe(0);
  expect(wrong).toHaveBeenCalledWith('forget receipts', 'binh-thuan', expect.any(Error));
  expect(logged).toHaveBeenCalledWith('forget receipts', { done: 2, failed: 1 });
  [logged, wrong].forEach((spy) => spy.mockRestore());
});
