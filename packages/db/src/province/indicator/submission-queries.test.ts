import { beforeEach, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import { period, revisionsSeen, vietnamDay } from '@co-so/domain';
import type { ApprovedSubmission, Figure, Submission, Target } from '@co-so/domain';
import { writeTechnically } from '../../batch.ts';
import { attempt } from '../../constraint.ts';
import { markFailed, markSent } from '../outbox/queries.ts';
import { insertFigures } from './figure-queries.ts';
import { insertTargets } from '../target/queries.ts';
import {
  findSubmission,
  listSubmissions,
  loadSendingFacts,
  saveApproval,
  savePrepared,
  saveReturn,
  saveWithdrawal,
} from './submission-queries.ts';
import { countRows, dump, openDatabases, provinceDb } from '../../../test/databases.ts';
import {
  aFigure,
  approver,
  aSentFigure,
  aSubmission,
  aTarget,
  aUnit,
  idOf,
  later,
  now,
  signed,
} from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const today = vietnamDay(now);

beforeEach(openDatabases);

const question = { indicator: 'admission.admitted', period: period('2024') };

async function prepared(over: Partial<Submission> = {}): Promise<Submission> {
  const submission = aSubmission(over);
  await savePrepared(provinceDb(), submission, signed());
  return submission;
}

function approvedAs(submission: Submission, milliseconds = 1000): ApprovedSubmission {
  return { ...submission, state: 'approved', decidedBy: approver, decidedAt: later(milliseconds) };
}

function returned(submission: Submission): Submission {
  return {
    ...submission,
    state: 'returned',
    decidedBy: approver,
    decidedAt: later(1000),
    returnReason: 'Thiếu số của một huyện.',
  };
}

function withdrawn(submission: Submission): Submission {
  return { ...submission, state: 'withdrawn', decidedBy: approver, decidedAt: later(1000) };
}

/** Decided on everything that the question holds at this moment. */
async function approve(submission: Submission, milliseconds?: number): Promise<ApprovedSubmission> {
  const approved = approvedAs(submission, milliseconds);
  const seen = revisionsSeen(await loadSendingFacts(provinceDb(), submission, today));
  await saveApproval(provinceDb(), approved, { delivery: '{"sealed":true}', revisionsSeen: seen }, signed());
  return approved;
}

const sealing = { delivery: '{}', revisionsSeen: 0 };

it('gives a submission back as it was prepared, and as it was decided', async () => {
  const submission = await prepared();
  expect(await findSubmission(provinceDb(), submission.id)).toEqual({ submission, deliveryState: null });
  const approved = await approve(submission);
  const waiting = { submission: approved, deliveryState: { state: 'waiting' } };
  expect(await findSubmission(provinceDb(), submission.id)).toEqual(waiting);
  expect(await findSubmission(provinceDb(), idOf(99))).toBeUndefined();
});

it('lets one submission of a question wait at a time', async () => {
  await prepared();
  const before = await dump(provinceDb().d1);
  expect(await attempt(savePrepared(provinceDb(), aSubmission(), signed()))).toBe('conflict');
  expect(await dump(provinceDb().d1)).toEqual(before);
  const ofOtherPeriod = savePrepared(provinceDb(), aSubmission({ period: period('2023') }), signed());
  expect(await attempt(ofOtherPeriod)).toBe('saved');
});

it('gives a returned submission back with its reason, alone as in the list, and lets the next one wait', async () => {
  const submission = await prepared();
  await saveReturn(provinceDb(), returned(submission), signed());
  expect(await findSubmission(provinceDb(), submission.id)).toEqual({
    submission: returned(submission),
    deliveryState: null,
  });
  expect(await listSubmissions(provinceDb())).toEqual([listed(returned(submission), 1, null)]);
  expect(await countRows(env.PROVINCE, 'outbox')).toBe(0);
  const facts = await loadSendingFacts(provinceDb(), submission, today);
  expect([facts.open, facts.lastSent]).toEqual([undefined, []]);
  expect(await attempt(savePrepared(provinceDb(), aSubmission({ id: idOf(90) }), signed()))).toBe('saved');
});

it('lets one of four simultaneous decisions through, with one delivery', async () => {
  const submission = await prepared();
  const audited = await countRows(env.PROVINCE, 'audit_entry');
  const decisions = [
    saveApproval(provinceDb(), approvedAs(submission), sealing, signed()),
    saveApproval(provinceDb(), approvedAs(submission), sealing, signed()),
    saveWithdrawal(provinceDb(), withdrawn(submission), signed()),
    saveReturn(provinceDb(), returned(submission), signed()),
  ];
  const outcomes = await Promise.all(decisions.map(attempt));
  expect(outcomes.toSorted()).toEqual(['conflict', 'conflict', 'conflict', 'saved']);
  expect(await countRows(env.PROVINCE, 'audit_entry')).toBe(audited + 1);
  expect(await countRows(env.PROVINCE, 'outbox')).toBe(outcomes.indexOf('saved') < 2 ? 1 : 0);
});

it('puts nothing into the outbox for a withdrawal', async () => {
  const submission = await prepared();
  await saveWithdrawal(provinceDb(), withdrawn(submission), signed());
  expect(await countRows(env.PROVINCE, 'outbox')).toBe(0);
});

it('loads what deciding about a question needs, and nothing of another', async () => {
  const db = provinceDb();
  const figure = aFigure(question);
  const women = aFigure({ ...question, category: 'women', unitId: idOf(2) });
  const runningOnly = aTarget({ period: period('2025'), unitId: idOf(3) });
  await found(
    db,
    [1, 2, 3, 4].map((number) => aUnit({ id: idOf(number), name: `Đảng bộ ${number}` })),
  );
  await writeTechnically(db, [
    ...insertFigures(db, [figure, women, aFigure({ ...question, period: period('2023') }), aFigure()]),
    ...insertTargets(db, [aTarget(), runningOnly, aTarget({ indicator: 'member.total' })]),
  ]);
  await writeTechnically(db, insertFigures(db, [{ ...figure, revision: 2, reason: 'Đính chính' }]));
  const earlier = await approve(await prepared({ rows: [aSentFigure({ revision: 1 })] }), 1000);
  const latest = await approve(await prepared({ rows: [aSentFigure({ revision: 2 })] }), 2000);
  const open = await prepared();
  await prepared({ period: period('2023') });

  const facts = await loadSendingFacts(provinceDb(), question, today);
  expect(facts.figures.map(({ unitId, revision }) => [unitId, revision])).toEqual([
    [idOf(2), 1],
    [idOf(1), 2],
  ]);
  expect(facts.targets.map(({ period: of }) => of)).toEqual(['2024', '2025']);
  expect(facts.units.map(({ id }) => id).toSorted()).toEqual([idOf(1), idOf(2), idOf(3)]);
  expect(facts.open).toEqual(open);
  expect(facts.lastSent).toEqual(latest.rows);
  expect(facts.lastSent).not.toEqual(earlier.rows);
});

it('takes the later id for the latest of two that were approved in the same moment', async () => {
  for (const revision of [1, 2]) await approve(await prepared({ rows: [aSentFigure({ revision })] }));
  const { lastSent } = await loadSendingFacts(provinceDb(), question, today);
  expect(lastSent.map(({ revision }) => revision)).toEqual([2]);
});

// What leaves the province is what two persons saw, however requests overlap.
it.each([
  ['a figure was corrected', { figures: [aFigure({ ...question, revision: 2, reason: 'Đính chính' })] }],
  ['a figure was added', { figures: [aFigure({ ...question, category: 'women' })] }],
  ['a goal was corrected', { targets: [aTarget({ revision: 2, reason: 'Điều chỉnh' })] }],
])('refuses an approval when %s after it was decided on, and stores nothing', async (_, added) => {
  const db = provinceDb();
  const save = ({ figures = [], targets = [] }: { figures?: Figure[]; targets?: Target[] }) =>
    writeTechnically(db, [...insertFigures(db, figures), ...insertTargets(db, targets)]);
  await found(db, [aUnit()]);
  await save({ figures: [aFigure(question)], targets: [aTarget()] });
  const submission = await prepared();
  const seen = revisionsSeen(await loadSendingFacts(db, question, today));
  await save(added);
  const before = await dump(db.d1);
  const late = saveApproval(db, approvedAs(submission), { delivery: '{}', revisionsSeen: seen }, signed());
  expect(await attempt(late)).toBe('conflict');
  expect(await dump(db.d1)).toEqual(before);
});

it('lets an approval through when only another question was corrected', async () => {
  const db = provinceDb();
  const submission = await prepared();
  await writeTechnically(db, insertFigures(db, [aFigure()]));
  expect(await attempt(saveApproval(db, approvedAs(submission), sealing, signed()))).toBe('saved');
});

it('lists submissions with how far their deliveries came and how many rows, the newest first', async () => {
  const db = provinceDb();
  const sent = await approve(await prepared({ preparedAt: later(1) }));
  await markSent(db, sent.id, later(5000));
  const refused = await approve(await prepared({ preparedAt: later(2) }));
  const reasonsTold = 'delivery-conflicts, delivery-conflicts, delivery-hash-differs';
  await markFailed(db, refused.id, reasonsTold, { nextAttemptAt: later(60_000) });
  const met = await approve(await prepared({ preparedAt: later(3) }));
  await markFailed(db, met.id, 'changed-meanwhile', { nextAttemptAt: later(60_000) });
  const waiting = await prepared({ preparedAt: later(4), rows: [aSentFigure(), aSentFigure({ category: 'women' })] });
  const reasons = ['delivery-conflicts', 'delivery-hash-differs'];
  expect(await listSubmissions(db)).toEqual([
    listed(waiting, 2, null),
    listed(met, 1, { state: 'waiting' }),
    listed(refused, 1, { state: 'refused', reasons, attempts: 1, isForGood: false }),
    listed(sent, 1, { state: 'sent', sentAt: later(5000) }),
  ]);
});

function listed({ rows: _, ...rest }: Submission, rowCount: number, deliveryState: object | null) {
  return { ...rest, rowCount, deliveryState };
}
