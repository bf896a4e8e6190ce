import { signatureOf } from '../access/actor.ts';
import type { Actor, Signature } from '../access/actor.ts';
import { can, wholeOffice } from '../access/can.ts';
import type { Instant } from '../civil-date.ts';
import { canonicalJson } from '../canonical-json.ts';
import { sentRowsMaximum } from '../national/sent-figure.ts';
import type { SentFigure } from '../national/sent-figure.ts';
import { withheldRows } from '../national/withholding.ts';
import type { WithheldRow } from '../national/withholding.ts';
import type { UnitLife } from '../organization/unit-ref.ts';
import { periodSpan } from '../period.ts';
import type { Period } from '../period.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { done, refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import type { By } from '../revision.ts';
import { measures } from '../target/measured-by.ts';
import type { Target } from '../target/target.ts';
import { definitionFor, indicatorOf } from './catalogue/catalogue.ts';
import { sameKey } from './figure.ts';
import type { Figure } from './figure.ts';

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

/** How far the delivery of an approved submission has come. `refused` by the centre, which is asked again all the same. */
export type DeliveryState =
  | { readonly state: 'waiting' }
  | { readonly state: 'sent'; readonly sentAt: Instant }
  | { readonly state: 'refused'; readonly reasons: readonly ProblemCode[]; readonly attempts: number };

export interface SendingQuestion {
  readonly indicator: string;
  readonly period: Period;
}

export interface SendingFacts {
  readonly units: readonly UnitLife[];
  /** Revisions in force of the indicator and period, all units and categories. */
  readonly figures: readonly Figure[];
  /** Targets in force of the indicator, all units and periods. */
  readonly targets: readonly Target[];
  /** The submission that waits for approval, if one does. */
  readonly open: Submission | undefined;
  /** The rows that were last approved for the question. */
  readonly lastApproved: readonly SentFigure[];
}

/** The exact rows that would be sent now, in the order of units and categories. */
export function rowsToSend(question: SendingQuestion, facts: SendingFacts): readonly SentFigure[] {
  return divideRows(question, facts).rows;
}

/** What there is of a question: the rows that would be sent now, and those that stay in the province, with the reason. */
export interface DividedRows {
  readonly rows: readonly SentFigure[];
  readonly withheld: readonly WithheldRow[];
}

export function divideRows(question: SendingQuestion, facts: SendingFacts): DividedRows {
  const all = allRows(question, facts);
  const withheld = withheldRows(all);
  const staying = new Set(withheld.map(({ row }) => row));
  return { rows: all.filter((row) => !staying.has(row)), withheld };
}

function allRows(question: SendingQuestion, facts: SendingFacts): readonly SentFigure[] {
  const reported = facts.figures.map((figure) => rowOf(figure, facts));
  const goalsOnly = facts.targets
    .filter((target) => target.period === question.period)
    .filter((target) => !facts.figures.some((figure) => isAbout(target, figure)))
    .map((target) => goalRow(target, facts));
  return [...reported, ...goalsOnly].map((row) => numbered(row, facts.lastApproved)).sort(byUnitThenCategory);
}

/** The centre takes one content under one revision, so a row that changed in goal or name only is a revision, too. */
function numbered(row: SentFigure, lastApproved: readonly SentFigure[]): SentFigure {
  const sent = lastApproved.find((one) => sameKey(one, row));
  if (!sent) return row;
  const { revision } = sent;
  const isSent = sameRows([{ ...row, revision }], [sent]);
  return { ...row, revision: isSent ? revision : Math.max(row.revision, revision + 1) };
}

/** Decides what a first person prepares, as it was seen at `basedOn` (`revisionsSeen`); `null` is as it stands. */
export function decidePreparation(
  id: string,
  question: SendingQuestion,
  facts: SendingFacts,
  { actor, now }: By,
  basedOn: number | null,
): Result<Submission> {
  if (!can(actor, 'prepare-submission', wholeOffice)) return refused({ code: 'not-allowed' });
  if (basedOn !== null && basedOn !== revisionsSeen(facts)) return refused({ code: 'changed-meanwhile' });
  if (facts.open) return refused({ code: 'submission-open', submission: facts.open.id });
  const { rows, withheld } = divideRows(question, facts);
  if (rows.length === 0)
    return refused(withheld.length > 0 ? { code: 'all-withheld', rows: withheld.length } : { code: 'nothing-to-send' });
  if (rows.length > sentRowsMaximum)
    return refused({ code: 'submission-too-long', rows: rows.length, maximum: sentRowsMaximum });
  if (sameRows(rows, facts.lastApproved)) return refused({ code: 'nothing-new-to-send' });
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

/** Grows with every figure and goal that is recorded or corrected, so an equal sum means that nothing was. */
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

export function sameRows(left: readonly SentFigure[], right: readonly SentFigure[]): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

function rowOf(figure: Figure, { units, targets }: SendingFacts): SentFigure {
  const target = goalFor(figure, targets);
  const { supersededBy, reason, recordedBy, recordedAt, ...content } = figure;
  return {
    ...content,
    ...unitOf(units, figure.unitId),
    goal: target
      ? { goal: target.goal, direction: target.direction, period: target.period, source: target.source }
      : null,
    coverage: null,
  };
}

/** Of the goals that the figure measures, that of the shortest period: the year's before the term's. */
function goalFor(figure: Figure, targets: readonly Target[]): Target | undefined {
  return targets.filter((target) => measures(target, figure)).toSorted(byEndThenLength)[0];
}

function byEndThenLength(left: Target, right: Target): number {
  const [one, other] = [periodSpan(left.period)!, periodSpan(right.period)!];
  return compareText(one.lastDay, other.lastDay) || compareText(other.firstDay, one.firstDay);
}

function goalRow(target: Target, { units }: SendingFacts): SentFigure {
  const { unitId, indicator, category, period, goal, direction, source, document, note, revision } = target;
  return {
    unitId,
    indicator,
    category,
    period,
    ...unitOf(units, unitId),
    definitionVersion: definitionFor(indicatorOf(indicator), period).version,
    cutOffOn: null,
    quantity: null,
    statedPercent: null,
    qualifier: 'exact',
    source,
    document,
    note,
    revision,
    goal: { goal, direction, period, source },
    coverage: null,
  };
}

function unitOf(units: readonly UnitLife[], unitId: string): Pick<SentFigure, 'unitName' | 'unitKind'> {
  const unit = units.find(({ id }) => id === unitId);
  if (!unit) throw new Error(`no unit ${unitId} for its own figure`);
  return { unitName: unit.name, unitKind: unit.kind };
}

function isAbout(target: Target, figure: Figure): boolean {
  return (
    target.unitId === figure.unitId && target.indicator === figure.indicator && target.category === figure.category
  );
}

function byUnitThenCategory(left: SentFigure, right: SentFigure): number {
  return compareText(left.unitId, right.unitId) || compareText(left.category ?? '', right.category ?? '');
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
