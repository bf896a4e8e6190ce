import {
  attempt,
  findSubmission,
  loadSendingFacts,
  saveApproval,
  savePrepared,
  saveReturn,
  saveWithdrawal,
} from '@co-so/db';
import type { ProvinceDb, Signed } from '@co-so/db';
import {
  decideApproval,
  decidePreparation,
  decideReturn,
  decideWithdrawal,
  deliveryFormat,
  deliveryText,
  grantFor,
  refused,
  revisionsSeen,
  wholeOffice,
} from '@co-so/domain';
import type { Action, ApprovedSubmission, Delivery, Result, SendingQuestion, Submission } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import { hashText, sha256Hex } from '../content-hash.ts';

/**
 * A first person prepares the figures of an indicator and period for the centre. `basedOn`: `rowsHash` of the rows
 * that were looked at; `null` takes them as they stand.
 */
export async function prepareSubmission(
  db: ProvinceDb,
  act: Act,
  question: SendingQuestion,
  basedOn: string | null,
): Promise<Result<Submission>> {
  const facts = await loadSendingFacts(db, question, act.today);
  const seen = basedOn === null ? null : { rowsHash: basedOn, hash: hashText };
  const decided = decidePreparation(act.newId(), question, facts, act, seen);
  if (!decided.ok) return decided;
  const submission = decided.value;
  const grant = grantFor(act.actor, 'prepare-submission', wholeOffice);
  const entry = { action: 'prepare-submission', subject: `submission/${submission.id}`, grant, after: submission };
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
): Promise<Result<ApprovedSubmission>> {
  const found = await findSubmission(db, submissionId);
  if (!found) return refused({ code: 'not-found' });
  const facts = await loadSendingFacts(db, found.submission, act.today);
  const decided = decideApproval(found.submission, facts, act);
  if (!decided.ok) return decided;
  const approved = decided.value;
  const sealing = {
    delivery: JSON.stringify(await sealed(approved, province)),
    revisionsSeen: revisionsSeen(facts),
  };
  const signature = signedDecision(act, 'approve-submission', found.submission, approved);
  const saved = await attempt(saveApproval(db, approved, sealing, signature));
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}

/** A second person gives it back with a reason, which stands in the audit as well. */
export async function returnSubmission(
  db: ProvinceDb,
  act: Act,
  submissionId: string,
  reason: string,
): Promise<Result<Submission>> {
  const found = await findSubmission(db, submissionId);
  if (!found) return refused({ code: 'not-found' });
  const decided = decideReturn(found.submission, reason, act);
  if (!decided.ok) return decided;
  const signature = signedDecision(act, 'return-submission', found.submission, decided.value);
  const saved = await attempt(saveReturn(db, decided.value, signature));
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}

export async function withdrawSubmission(db: ProvinceDb, act: Act, submissionId: string): Promise<Result<Submission>> {
  const found = await findSubmission(db, submissionId);
  if (!found) return refused({ code: 'not-found' });
  const decided = decideWithdrawal(found.submission, act);
  if (!decided.ok) return decided;
  const signature = signedDecision(act, 'withdraw-submission', found.submission, decided.value);
  const saved = await attempt(saveWithdrawal(db, decided.value, signature));
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}

/** Returning is of one piece with approving: who may do the one may do the other. */
const permissions = {
  'approve-submission': 'approve-submission',
  'return-submission': 'approve-submission',
  'withdraw-submission': 'withdraw-submission',
} as const satisfies Record<string, Action>;

function signedDecision(act: Act, action: keyof typeof permissions, before: Submission, after: Submission): Signed {
  const subject = `submission/${after.id}`;
  const entry = {
    action,
    subject,
    grant: grantFor(act.actor, permissions[action], wholeOffice),
    before: { state: before.state },
    after: { state: after.state },
    reason: after.returnReason,
  };
  return signed(act, entry, { status: 200, body: after });
}

async function sealed(submission: ApprovedSubmission, province: SendingProvince): Promise<Delivery> {
  const content = {
    format: deliveryFormat,
    origin: 'real',
    provinceId: province.provinceId,
    provinceName: province.name,
    submissionId: submission.id,
    preparedBy: submission.preparedBy,
    approvedBy: submission.decidedBy,
    approvedAt: submission.decidedAt,
    rows: submission.rows,
  } as const;
  return { ...content, contentHash: await sha256Hex(deliveryText(content)) };
}
