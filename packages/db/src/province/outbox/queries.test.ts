import { beforeAll, expect, it } from 'vitest';
import { period } from '@co-so/domain';
import { saveApproval, savePrepared } from '../indicator/submission-queries.ts';
import { countUnsent, findDelivery, listPending, markFailed, markSent } from './queries.ts';
import { provinceDb } from '../../../test/databases.ts';
import { approver, aSubmission, idOf, later, signed } from '../../../test/builders.ts';

async function approve(number: number, milliseconds: number) {
  const db = provinceDb();
  const submission = aSubmission({ id: idOf(number), period: period(String(2000 + number)) });
  await savePrepared(db, submission, signed());
  const decided = { state: 'approved', decidedBy: approver, decidedAt: later(milliseconds) } as const;
  const sealing = { delivery: `{"number":${number}}`, revisionsSeen: 0 };
  await saveApproval(db, { ...submission, ...decided }, sealing, signed());
}

beforeAll(async () => {
  await approve(1, 3000);
  await approve(2, 1000);
  await approve(3, 2000);
});

const pending = async () => (await listPending(provinceDb())).map(({ submissionId }) => submissionId);

it('lists what the centre has not confirmed, the oldest first, as it was sealed', async () => {
  expect(await listPending(provinceDb())).toEqual([
    { submissionId: idOf(2), delivery: '{"number":2}' },
    { submissionId: idOf(3), delivery: '{"number":3}' },
    { submissionId: idOf(1), delivery: '{"number":1}' },
  ]);
});

it('keeps a failed delivery in the list behind those tried less often, with how often and why', async () => {
  const db = provinceDb();
  await markFailed(db, idOf(3), 'delivery-conflicts');
  await markFailed(db, idOf(3), 'delivery-province-unknown');
  await markFailed(db, idOf(2), 'changed-meanwhile');
  expect(await pending()).toEqual([idOf(1), idOf(2), idOf(3)]);
  const row = db.d1.prepare('SELECT attempts, last_error, sent_at FROM outbox WHERE submission_id = ?').bind(idOf(3));
  expect(await row.first()).toEqual({ attempts: 2, last_error: 'delivery-province-unknown', sent_at: null });
});

it('counts what the centre has not confirmed, and of it what the centre refused', async () => {
  expect(await countUnsent(provinceDb())).toEqual({ unsent: 3, refused: 1 });
  await markFailed(provinceDb(), idOf(1), 'internal');
  expect(await countUnsent(provinceDb())).toEqual({ unsent: 3, refused: 1 });
});

it('lists a delivery no more once it is sent, and still finds it', async () => {
  const db = provinceDb();
  await markSent(db, idOf(3), later(5000));
  expect(await pending()).toEqual([idOf(2), idOf(1)]);
  expect(await countUnsent(db)).toEqual({ unsent: 2, refused: 0 });
  const row = db.d1.prepare('SELECT last_error, sent_at FROM outbox WHERE submission_id = ?').bind(idOf(3));
  expect(await row.first()).toEqual({ last_error: null, sent_at: later(5000) });
  expect(await findDelivery(db, idOf(3))).toBe('{"number":3}');
  expect(await findDelivery(db, idOf(99))).toBeUndefined();
});

it('reads as many rows as are pending, however many were sent', async () => {
  for (let number = 10; number < 40; number += 1) {
    await approve(number, number);
    await markSent(provinceDb(), idOf(number), later(9000));
  }
  const db = provinceDb();
  await listPending(db);
  expect(db.meter.rowsRead).toBe(2);
});
