import type { HashText } from '../audit/seal.ts';
import { canonicalJson } from '../canonical-json.ts';
import { signatureOf } from '../access/actor.ts';
import type { Actor, Signature } from '../access/actor.ts';
import { can, wholeOffice } from '../access/can.ts';
import type { Instant } from '../civil-date.ts';
import { sentRowsMaximum } from '../national/sent-figure.ts';
import type { SentFigure } from '../national/sent-figure.ts';
import type { Period } from '../period.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { done, refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import type { By } from '../revision.ts';
import { divideRows, rowsToSend, sameRows } from './rows-to-send.ts';
import type { RowFacts, SendingQuestion } from './rows-to-send.ts';

/**
 * `prepared` by one person, then `approved` or `returned` by a second, or `withdrawn` by the first. Only what is approved
 * leaves the province.
 */
export type SubmissionState = 'prepared' | 'approved' | 'returned' | 'withdrawn';

/** The figures of one indicator and period on their way to the centre; its rows are what both persons saw. */
export interface Submission {
  readonly id: string;
  readonly indicator: string;
  readonly period: Period;
  readonly state: SubmissionState;
  readonly rows: readonly SentFigure[];
  readonly preparedBy: Signature;
  readonly preparedAt: Instant;
  readonly decidedBy: Signature | null;
  readonly decidedAt: Instant | null;
  /** Why a second person returned it; `null` in every other state. */
  readonly returnReason: string | null;
}

/** Approved by a second person: the only kind that a delivery is sealed from. */
export interface ApprovedSubmission extends Submission {
  readonly state: 'approved';
  readonly decidedBy: Signature;
  readonly decidedAt: Instant;
}

/**
 * How far the delivery of an approved submission has come. `refused` by the centre, which is asked again unless that is for
 * good; `superseded` when it was refused and a later one of the same question has arrived.
 */
export type DeliveryState =
  | { readonly state: 'waiting' }
  | { readonly state: 'sent'; readonly sentAt: Instant }
  | {
      readonly state: 'refused';
      readonly reasons: readonly ProblemCode[];
      readonly attempts: number;
      readonly isForGood: boolean;
    }
  | { readonly state: 'superseded'; readonly reasons: readonly ProblemCode[] };

export interface SendingFacts extends RowFacts {
  /** The submission that waits for approval, if one does. */
  readonly open: Submission | undefined;
}

/** The rows that somebody looked at: their hash (`rowsHash`), and what makes it. */
export interface RowsSeen {
  readonly rowsHash: string;
  readonly hash: HashText;
}

/** Equal for the same rows, whoever asks; with it what was looked at is prepared and nothing else. */
export function rowsHash(rows: readonly SentFigure[], hash: HashText): string {
  return hash(canonicalJson(rows));
}

/** Decides what a first person prepares, as it was `seen`; `null` is as it stands. */
export function decidePreparation(
  id: string,
  question: SendingQuestion,
  facts: SendingFacts,
  { actor, now }: By,
  seen: RowsSeen | null,
): Result<Submission> {
  if (!can(actor, 'prepare-submission', wholeOffice)) return refused({ code: 'not-allowed' });
  if (facts.open) return refused({ code: 'submission-open', submission: facts.open.id });
  const { rows, withheld } = divideRows(question, facts);
  if (seen && seen.rowsHash !== rowsHash(rows, seen.hash)) return refused({ code: 'changed-meanwhile' });
  if (rows.length === 0)
    return refused(withheld.length > 0 ? { code: 'all-withheld', rows: withheld.length } : { code: 'nothing-to-send' });
  if (rows.length > sentRowsMaximum)
    return refused({ code: 'submission-too-long', rows: rows.length, maximum: sentRowsMaximum });
  if (sameRows(rows, facts.lastSent)) return refused({ code: 'nothing-new-to-send' });
  return done({
    ...question,
    id,
    state: 'prepared',
    rows,
    preparedBy: signatureOf(actor),
    preparedAt: now,
    decidedBy: null,
    decidedAt: null,
    returnReason: null,
  });
}

/** Decides the approval by a second person, of rows that are still what the province holds. */
export function decideApproval(
  submission: Submission,
  facts: SendingFacts,
  { actor, now }: By,
): Result<ApprovedSubmission> {
  const problems: Problem[] = [];
  if (!can(actor, 'approve-submission', wholeOffice)) return refused({ code: 'not-allowed' });
  if (submission.state !== 'prepared') return refused({ code: 'submission-moved-on', state: submission.state });
  if (!isSecondPerson(submission, actor)) problems.push({ code: 'same-person-approves' });
  if (!sameRows(submission.rows, rowsToSend(submission, facts))) problems.push({ code: 'figures-moved-on' });
  return settle(problems, () => ({ ...submission, state: 'approved', decidedBy: signatureOf(actor), decidedAt: now }));
}

/**
 * Grows with every figure and goal that is recorded or corrected, so an equal sum means that nothing was. The database holds
 * an approval against it, for what was recorded between deciding and storing.
 */
export function revisionsSeen({ figures, targets }: SendingFacts): number {
  return [...figures, ...targets].reduce((sum, { revision }) => sum + revision, 0);
}

/** Decides what a second person gives back to be completed; the reason stays with it, for whoever prepared it. */
export function decideReturn(submission: Submission, reason: string, { actor, now }: By): Result<Submission> {
  const problems: Problem[] = [];
  const returnReason = reason.trim();
  if (!can(actor, 'approve-submission', wholeOffice)) return refused({ code: 'not-allowed' });
  if (submission.state !== 'prepared') return refused({ code: 'submission-moved-on', state: submission.state });
  if (!isSecondPerson(submission, actor)) problems.push({ code: 'same-person-returns' });
  if (returnReason === '') problems.push({ code: 'reason-missing', at: '/reason' });
  return settle(problems, () => ({
    ...submission,
    state: 'returned',
    decidedBy: signatureOf(actor),
    decidedAt: now,
    returnReason,
  }));
}

/** Who prepared takes it back; a second person returns it, and says why. */
export function decideWithdrawal(submission: Submission, { actor, now }: By): Result<Submission> {
  if (!can(actor, 'withdraw-submission', wholeOffice)) return refused({ code: 'not-allowed' });
  if (submission.state !== 'prepared') return refused({ code: 'submission-moved-on', state: submission.state });
  if (isSecondPerson(submission, actor)) return refused({ code: 'second-person-withdraws' });
  return done({ ...submission, state: 'withdrawn', decidedBy: signatureOf(actor), decidedAt: now });
}

/** Four eyes: who prepared may not approve. */
export function isSecondPerson(submission: Pick<Submission, 'preparedBy'>, actor: Actor): boolean {
  return submission.preparedBy.id !== actor.id;
}
