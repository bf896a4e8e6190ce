import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { civilDate, decideRetention, retentionLimits } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { insertAccount, saveAccountState } from '../access/account-queries.ts';
import { replaceRecoveryCodes } from '../access/second-factor-queries.ts';
import { writeTechnically } from '../batch.ts';
import { attempt } from '../constraint.ts';
import { dump, provinceDb } from '../../test/databases.ts';
import { idOf, now, preparer, signed } from '../../test/builders.ts';
import { saveAcknowledgement, saveAnswer, saveDataRequest } from './data-request-queries.ts';
import { listOver, loadRetention, saveRetentionRun } from './retention-queries.ts';

const days = (number: number) => number * 86_400_000;
const today = civilDate('2024-06-14');
const limits = retentionLimits({ ordinaryDays: 365, sensitiveDays: 30 }, today);

async function layOut() {
  const db = provinceDb();
  for (const [number, disabledAgo] of [
    [1, 400],
    [2, 60],
    [3, 5],
    [4, null],
  ] as const) {
    const id = idOf(number);
    const created = {
      ...{ id, userName: `can-bo-${number}`, name: `Người ${number}`, post: `Chức vụ ${number}`, isDemo: false },
      ...{ createdAt: now, passwordHash: 'scrypt$1$1$1$a$b', passwordExpiresAt: null },
      ...{ secondFactor: 'box', secondFactorSince: now },
    };
    await writeTechnically(db, [insertAccount(db, created), ...replaceRecoveryCodes(db, id, [`code ${number}`])]);
    if (disabledAgo !== null)
      await saveAccountState(db, id, 'disabled', signed({ at: (now - days(disabledAgo)) as Instant }));
  }
  const request = {
    ...{ id: idOf(9), receivedOn: civilDate('2024-05-01'), kind: 'see' as const, reference: 'Đơn số 5' },
    ...{ content: 'Riêng tư', recordedBy: preparer, recordedAt: now, clearedAt: null },
    ...{ acknowledgedOn: civilDate('2024-05-02'), answeredOn: civilDate('2024-05-03'), answer: 'Riêng tư' },
  };
  await saveDataRequest(db, { ...request, acknowledgedOn: null, answeredOn: null, answer: null }, signed());
  await saveAcknowledgement(db, request, signed());
  await saveAnswer(db, request, signed());
  return db;
}

it('removes what is over, counts it, keeps the rest, and finds nothing left the next time', async () => {
  const db = await layOut();
  expect(await listOver(db, { ordinary: null, sensitive: null })).toEqual({ accounts: [], requests: [] });
  const run = decideRetention(limits, await listOver(db, limits))!;
  expect(run).toEqual({
    erasedAccounts: [idOf(1)],
    clearedCredentials: [idOf(1), idOf(2)],
    clearedRequests: [idOf(9)],
  });
  await saveRetentionRun(db, { id: idOf(50), setting: 1, at: now }, run, signed());
  const { results } = await env.PROVINCE.prepare(
    'SELECT name, post, user_name, password_hash, second_factor, erased_at FROM account ORDER BY id',
  ).all();
  const gone = 'Đã xóa theo thời hạn';
  const cleared = { password_hash: '', second_factor: null };
  expect(results).toMatchObject([
    { name: gone, post: gone, user_name: `da-xoa-${idOf(1).slice(-12)}`, ...cleared, erased_at: now },
    { name: 'Người 2', post: 'Chức vụ 2', user_name: 'can-bo-2', ...cleared, erased_at: null },
    { name: 'Người 3', password_hash: 'scrypt$1$1$1$a$b', second_factor: 'box' },
    { name: 'Người 4', password_hash: 'scrypt$1$1$1$a$b', second_factor: 'box' },
  ]);
  const whole = await dump(env.PROVINCE);
  expect(JSON.stringify(whole['recovery_code'])).not.toMatch(/code [12]/);
  expect(JSON.stringify(whole['data_request'])).not.toContain('Riêng tư');
  expect((await loadRetention(db)).runs).toEqual([
    { id: idOf(50), at: now, setting: 1, erasedAccounts: 1, clearedCredentials: 2, clearedRequests: 1 },
  ]);
  expect(decideRetention(limits, await listOver(db, limits))).toBeUndefined();
});

it('stops as a whole at an account that is in use again, and one that was erased cannot be', async () => {
  const db = provinceDb();
  const whole = await dump(env.PROVINCE);
  const run = { erasedAccounts: [idOf(4)], clearedCredentials: [idOf(3)], clearedRequests: [] };
  expect(await attempt(saveRetentionRun(db, { id: idOf(51), setting: 1, at: now }, run, signed()))).toBe('conflict');
  expect(await attempt(saveAccountState(db, idOf(1), 'active', signed()))).toBe('conflict');
  expect(await dump(env.PROVINCE)).toEqual(whole);
});

it('counts the days of an account that was disabled again from then on', async () => {
  const db = provinceDb();
  await saveAccountState(db, idOf(3), 'active', signed());
  expect(
    await env.PROVINCE.prepare('SELECT disabled_at FROM account WHERE id = ?').bind(idOf(3)).first('disabled_at'),
  ).toBe(null);
});
