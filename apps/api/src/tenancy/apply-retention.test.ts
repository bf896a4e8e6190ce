import { env } from 'cloudflare:workers';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Instant } from '@co-so/domain';
import { saveAccountState, saveRetentionSetting } from '@co-so/db';
import { applyRetention } from './apply-retention.ts';
import { operatorAct, signed } from '../act.ts';
import { accountIdOf, deskOf } from '../../test/accounts.ts';
import { newId, now, random } from '../../test/clock.ts';
import { countRows, dump } from '../../test/databases.ts';
import { binhThuan, ninhThuan, openOffices, platform } from '../../test/offices.ts';
import { sceneOf } from '../../test/scene.ts';

const none = { action: 'lay-out-tests', subject: 'test', grant: undefined };
const act = (at: number = now()) => operatorAct('Xóa theo thời hạn, theo lịch', at as Instant, { newId, random });
const inDays = (days: number) => now() + days * 86_400_000;

beforeEach(
  sceneOf(async () => {
    await openOffices();
    for (const office of [binhThuan, ninhThuan])
      await saveAccountState(deskOf(office).db, accountIdOf('reader'), 'disabled', signed(act(), none));
  }),
);

const setDays = (office: string, ordinaryDays: number | null, sensitiveDays: number | null, revision = 1) =>
  saveRetentionSetting(
    deskOf(office).db,
    {
      ...{ revision, ordinaryDays, sensitiveDays, document: 'Quy chế số 01' },
      ...{ setBy: { id: 'a', title: 'Quản trị' }, setAt: now() },
    },
    signed(act(), none),
  );

const reader = (d1: D1Database) =>
  d1
    .prepare('SELECT name, post, password_hash FROM account WHERE id = ?')
    .bind(accountIdOf('reader'))
    .first<Record<string, string>>();

it('removes nothing where no days are set, however much time has gone by', async () => {
  await setDays(ninhThuan, null, null);
  const before = [await dump(env.POOL_00), await dump(env.POOL_01)];
  expect(await applyRetention(platform(), act(inDays(9999)))).toEqual({ applied: 0, failed: 0 });
  expect([await dump(env.POOL_00), await dump(env.POOL_01)]).toEqual(before);
});

it('removes what is over in the office that set it, records the run under the operator, and only once', async () => {
  await setDays(binhThuan, 30, 60);
  expect(await applyRetention(platform(), act(inDays(29)))).toEqual({ applied: 0, failed: 0 });
  expect(await applyRetention(platform(), act(inDays(30)))).toEqual({ applied: 1, failed: 0 });
  const erased = await reader(env.POOL_00);
  expect(erased).toMatchObject({ name: 'Đã xóa theo thời hạn', post: 'Đã xóa theo thời hạn' });
  expect(erased?.['password_hash']).not.toBe('');
  expect(await applyRetention(platform(), act(inDays(60)))).toEqual({ applied: 1, failed: 0 });
  expect((await reader(env.POOL_00))?.['password_hash']).toBe('');
  expect(await applyRetention(platform(), act(inDays(61)))).toEqual({ applied: 0, failed: 0 });
  expect(await countRows(env.POOL_00, 'retention_run')).toBe(2);
  const { results } = await env.POOL_00.prepare(
    `SELECT actor_id, actor_title, after FROM audit_entry WHERE action = 'apply-retention' ORDER BY sequence`,
  ).all<{ after: string }>();
  expect(results).toMatchObject(Array(2).fill({ actor_id: 'operator', actor_title: 'Xóa theo thời hạn, theo lịch' }));
  expect(JSON.parse(results[0]!.after)).toEqual({
    setting: 1,
    erasedAccounts: [accountIdOf('reader')],
    clearedCredentials: [],
    clearedRequests: [],
  });
  expect((await reader(env.POOL_01))?.['name']).toBe('Người của phép thử');
});

it('removes in an archive, too, and leaves alone a province that is still being prepared', async () => {
  const become = (host: string, state: string) =>
    env.NATIONAL.prepare('UPDATE tenant SET state = ? WHERE host = ?').bind(state, host).run();
  await setDays(binhThuan, 30, null);
  await setDays(ninhThuan, 30, null);
  await become('binh-thuan', 'archived');
  await become('ninh-thuan', 'preparing');
  expect(await applyRetention(platform(), act(inDays(31)))).toEqual({ applied: 1, failed: 0 });
  expect((await reader(env.POOL_00))?.['name']).toBe('Đã xóa theo thời hạn');
  expect((await reader(env.POOL_01))?.['name']).toBe('Người của phép thử');
});

it('goes on in the next office when one fails, and says so in the log', async () => {
  const wrong = vi.spyOn(console, 'error').mockReturnValue();
  await setDays(ninhThuan, 30, null);
  await env.POOL_00.prepare('ALTER TABLE retention_setting RENAME TO away').run();
  expect(await applyRetention(platform(), act(inDays(31)))).toEqual({ applied: 1, failed: 1 });
  expect(wrong).toHaveBeenCalledWith('retention', 'binh-thuan', expect.any(Error));
  expect((await reader(env.POOL_01))?.['name']).toBe('Đã xóa theo thời hạn');
  wrong.mockRestore();
});
