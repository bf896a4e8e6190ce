import { attempt, findSubmission, loadSendingFacts, saveDecision, savePrepared } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import {
  decideApproval,
  decidePreparation,
  decideWithdrawal,
  deliveryFormat,
  deliveryText,
  done,
  refused,
} from '@co-so/domain';
import type { Delivery, Result, SendingQuestion, Submission } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import { sha256Hex } from '../content-hash.ts';

/** A first person prepares the figures of an indicator and period for the centre. */
export async function prepareSubmission(
  db: ProvinceDb,
  act: Act,
  question: SendingQuestion,
): Promise<Result<Submission>> {
  const facts = await loadSendingFacts(db, question);
  const decided = decidePreparation(act.newId(), question, facts, act);
  if (!decided.ok) return decided;
  const submission = decided.value;
  const entry = { action: 'prepare-submission', subject: `submission/${submission.id}`, after: submission };
  const saved = await attempt(savePrepared(db, submission, signed(act, entry, { status: 201, body: submission })));
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}

export interface SendingProvince {
  readonly provinceId: string;
  readonly name: string;
}

/** A second person approves: the delivery is sealed and lies in the outbox in the same batch. */
export async function approveSubmission(
  db: ProvinceDb,
  act: Act,
  province: SendingProvince,
  submissionId: string,
): Promise<Result<Submission>> {
  const submission = await findSubmission(db, submissionId);
  if (!submission) return refused({ code: 'not-found' });
  const facts = await loadSendingFacts(db, submission);
  const decided = decideApproval(submission, facts, act);
  if (!decided.ok) return decided;
  const delivery = await sealed(decided.value, province, act);
  return saveDecided(db, act, 'approve-submission', submission, decided.value, JSON.stringify(delivery));
}

export async function withdrawSubmission(db: ProvinceDb, act: Act, submissionId: string): Promise<Result<Submission>> {
  const submission = await findSubmission(db, submissionId);
  if (!submission) return refused({ code: 'not-found' });
  const decided = decideWithdrawal(submission, act);
  if (!decided.ok) return decided;
  return saveDecided(db, act, 'withdraw-submission', submission, decided.value, null);
}

async function saveDecided(
  db: ProvinceDb,
  act: Act,
  action: string,
  before: Submission,
  after: Submission,
  delivery: string | null,
): Promise<Result<Submission>> {
  const entry = {
    action,
    subject: `submission/${after.id}`,
    before: { state: before.state },
    after: { state: after.state },
  };
  const saved = await attempt(saveDecision(db, after, delivery, signed(act, entry, { status: 200, body: after })));
  return saved === 'saved' ? done(after) : refused({ code: 'changed-meanwhile' });
}

async function sealed(submission: Submission, province: SendingProvince, act: Act): Promise<Delivery> {
  const content = {
    format: deliveryFormat,
    origin: 'real',
    provinceId: province.provinceId,
    provinceName: province.name,
    submissionId: submission.id,
    preparedBy: submission.preparedBy,
    approvedBy: submission.decidedBy ?? act.actor,
    approvedAt: submission.decidedAt ?? act.now,
    rows: submission.rows,
  } as const;
  return { ...content, contentHash: await sha256Hex(deliveryText(content)) };
}
