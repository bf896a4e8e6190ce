import { beforeAll, describe, expect, it } from 'vitest';
import { period } from '@co-so/domain';
import { saveApproval, savePrepared } from '../indicator/submission-queries.ts';
import { countUnsent, findDelivery, listPending, markFailed, markSent } from './queries.ts';
import { provinceDb } from '../../../test/databases.ts';
import { approver, aSubmission, idOf, later, now, signed } from '../../../test/builders.ts';

async function approve(number: number, milliseconds: number, of = period(String(2000 + number))) {
  const db = provinceDb();
  const submission = aSubmission({ id: idOf(number), period: of });
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

const pending = async (at = now) => (await listPending(provinceDb(), at, 50)).map(({ submissionId }) => submissionId);
const inMinutes = (minutes: number) => ({ nextAttemptAt: later(minutes * 60_000) });

it('lists what the centre has not confirmed, the oldest first, as it was sealed', async () => {
  expect(await listPending(provinceDb(), now, 50)).toEqual([
    { submissionId: idOf(2), delivery: '{"number":2}', attempts: 0 },
    { submissionId: idOf(3), delivery: '{"number":3}', attempts: 0 },
    { submissionId: idOf(1), delivery: '{"number":1}', attempts: 0 },
  ]);
});

it('keeps a failed delivery with how often and why, and lists it when it is due, behind those not tried yet', async () => {
  const db = provinceDb();
  await markFailed(db, idOf(3), 'delivery-hash-differs', inMinutes(1));
  await markFailed(db, idOf(3), 'delivery-province-unknown', inMinutes(2));
  await markFailed(db, idOf(2), 'changed-meanwhile', inMinutes(1));
  expect(await pending()).toEqual([idOf(1)]);
  expect(await pending(later(60_000))).toEqual([idOf(1), idOf(2)]);
  expect(await pending(later(120_000))).toEqual([idOf(1), idOf(2), idOf(3)]);
  const row = db.d1.prepare('SELECT attempts, last_error, sent_at FROM outbox WHERE submission_id = ?').bind(idOf(3));
  expect(await row.first()).toEqual({ attempts: 2, last_error: 'delivery-province-unknown', sent_at: null });
});

it('lists no more of them than are asked for', async () => {
  expect(await listPending(provinceDb(), later(120_000), 2)).toHaveLength(2);
});

it('counts what the centre has not confirmed, and of it what the centre refused', async () => {
  expect(await countUnsent(provinceDb())).toEqual({ unsent: 3, refused: 1 });
  await markFailed(provinceDb(), idOf(1), 'internal', inMinutes(0));
  expect(await countUnsent(provinceDb())).toEqual({ unsent: 3, refused: 1 });
});

it('lists a delivery no more once it is sent, and still finds it', async () => {
  const db = provinceDb();
  await markSent(db, idOf(3), later(5000));
  expect(await pending(later(60_000))).toEqual([idOf(1), idOf(2)]);
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
  await listPending(db, later(60_000), 50);
  expect(db.meter.rowsRead).toBe(2);
});

describe('a delivery that the centre refused', () => {
  const closedOf = async (id: string) =>
    provinceDb().d1.prepare('SELECT closed FROM outbox WHERE submission_id = ?').bind(id).first('closed');
  const asked = period('1999');

  it('is not listed again where that is for good, and is counted as refused', async () => {
    await approve(50, 6000, asked);
    const before = await countUnsent(provinceDb());
    await markFailed(provinceDb(), idOf(50), 'delivery-conflicts', { nextAttemptAt: null });
    expect(await pending(later(1e12))).not.toContain(idOf(50));
    expect(await closedOf(idOf(50))).toBe('refused');
    expect(await countUnsent(provinceDb())).toEqual({ ...before, refused: before.refused + 1 });
  });

  it('is superseded when a later one of its question arrives, and counts no more', async () => {
    await approve(51, 7000, asked);
    await markFailed(provinceDb(), idOf(51), 'delivery-province-unknown', inMinutes(1));
    await approve(52, 8000, asked);
    await approve(53, 9000, asked);
    await markFailed(provinceDb(), idOf(53), 'delivery-province-unknown', inMinutes(1));
    const { unsent, refused } = await countUnsent(provinceDb());
    await markSent(provinceDb(), idOf(52), later(10_000));
    expect(await Promise.all([50, 51, 52, 53].map((number) => closedOf(idOf(number))))).toEqual([
      'superseded',
      'superseded',
      null,
      null,
    ]);
    expect(await countUnsent(provinceDb())).toEqual({ unsent: unsent - 3, refused: refused - 2 });
    expect(await pending(later(1e12))).not.toContain(idOf(51));
  });

  it('supersedes none that the centre has not judged, and none of another question', async () => {
    await approve(60, 6000, asked);
    await markFailed(provinceDb(), idOf(60), 'internal', inMinutes(1));
    await approve(61, 6000, period('1998'));
    await markFailed(provinceDb(), idOf(61), 'delivery-province-unknown', inMinutes(1));
    await approve(62, 11_000, asked);
    await markSent(provinceDb(), idOf(62), later(12_000));
    expect([await closedOf(idOf(60)), await closedOf(idOf(61))]).toEqual([null, null]);
  });
});
