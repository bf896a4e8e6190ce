import { signatureOf } from '../access/actor.ts';
import type { Actor, Signature } from '../access/actor.ts';
import { can, wholeOffice } from '../access/can.ts';
import type { Basis } from '../citation.ts';
import { addDays, dayNumber, vietnamDay } from '../civil-date.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import type { By } from '../revision.ts';
import { dayBeforeLawProblems } from './law.ts';
import { registerTextProblems } from './text-problems.ts';

/** What somebody asks for their own data. */
export const dataRequestKinds = ['see', 'correct', 'erase', 'restrict', 'other'] as const;
export type DataRequestKind = (typeof dataRequestKinds)[number];

/** Within so many working days an office answers that it has a request. */
export const answeringDays = 2;

export const answeringBasis: Basis = {
  kind: 'instrument',
  instrument: 'Nghị định 356/2025/NĐ-CP',
  url: 'https://www.frasersvn.com/vi/legal-updates-and-publications/the-next-chapter-in-data-protection-new-decree-guiding-the-personal-data-protection-law',
  unconfirmed: 'lấy từ bài giới thiệu của một hãng luật, chưa đối chiếu với nguyên văn',
};

/** How many of a register are shown at once. */
export const dataRequestsPerPage = 100;

/** A person's request about their own data. Who it is stands in the office's own file, under the reference. */
export interface DataRequest {
  readonly id: string;
  readonly receivedOn: CivilDate;
  readonly kind: DataRequestKind;
  /** Where the request itself is filed: a number, not a name. */
  readonly reference: string;
  readonly content: string;
  readonly recordedBy: Signature;
  readonly recordedAt: Instant;
  readonly acknowledgedOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  readonly answer: string | null;
  /** When its texts were removed, their days being over. */
  readonly clearedAt: Instant | null;
}

export type DataRequestDraft = Pick<DataRequest, 'receivedOn' | 'kind' | 'reference' | 'content'>;

export function decideDataRequest(id: string, draft: DataRequestDraft, { actor, now }: By): Result<DataRequest> {
  const { receivedOn, kind } = draft;
  const problems = [
    ...dayProblems('/receivedOn', receivedOn, now),
    ...dayBeforeLawProblems('/receivedOn', receivedOn),
    ...registerTextProblems('reference', draft.reference),
    ...registerTextProblems('content', draft.content),
  ];
  return settle(problems, () => ({
    id,
    receivedOn,
    kind,
    reference: draft.reference.trim(),
    content: draft.content.trim(),
    recordedBy: signatureOf(actor),
    recordedAt: now,
    acknowledgedOn: null,
    answeredOn: null,
    answer: null,
    clearedAt: null,
  }));
}

/** Decides that the person was told that their request is here. */
export function decideAcknowledgement(
  request: DataRequest | undefined,
  { on }: { readonly on: CivilDate },
  { now }: By,
): Result<DataRequest> {
  if (!request) return refused({ code: 'not-found' });
  if (request.acknowledgedOn) return refused({ code: 'changed-meanwhile' });
  return settle(dayProblems('/on', on, now, request.receivedOn), () => ({ ...request, acknowledgedOn: on }));
}

/** Decides that a request was answered; by that it is acknowledged too. */
export function decideAnswer(
  request: DataRequest | undefined,
  { on, answer }: { readonly on: CivilDate; readonly answer: string },
  { now }: By,
): Result<DataRequest> {
  if (!request) return refused({ code: 'not-found' });
  if (request.answeredOn) return refused({ code: 'changed-meanwhile' });
  const earliest = request.acknowledgedOn ?? request.receivedOn;
  const problems = [...dayProblems('/on', on, now, earliest), ...registerTextProblems('answer', answer)];
  return settle(problems, () => ({
    ...request,
    acknowledgedOn: request.acknowledgedOn ?? on,
    answeredOn: on,
    answer: answer.trim(),
  }));
}

/** `overdue`: nobody was told that it is here; `answerOverdue`: it is not carried out, and its days are over. */
export const dataRequestStates = [
  'waiting',
  'overdue',
  'acknowledged',
  'answerOverdue',
  'answered',
  'answeredLate',
] as const;
export type DataRequestState = (typeof dataRequestStates)[number];

/** How a request stands, to the day of its first answer and to that on which it is carried out, where there is one. */
export function dataRequestState(
  request: DataRequest,
  answerDueOn: CivilDate | null,
  today: CivilDate,
): DataRequestState {
  const isLate = (day: CivilDate) => answerDueOn !== null && day > answerDueOn;
  if (request.answeredOn) return isLate(request.answeredOn) ? 'answeredLate' : 'answered';
  if (isLate(today)) return 'answerOverdue';
  if (request.acknowledgedOn) return 'acknowledged';
  return today > dataRequestDueOn(request) ? 'overdue' : 'waiting';
}

/** By how many days each of the two was late, or is by today where it is still to come; 0 in time. */
export interface Lateness {
  readonly acknowledgement: number;
  readonly answer: number;
}

type DaysOf = Pick<DataRequest, 'receivedOn' | 'acknowledgedOn' | 'answeredOn'>;

export function dataRequestLateness(request: DaysOf, answerDueOn: CivilDate | null, today: CivilDate): Lateness {
  return {
    acknowledgement: daysAfter(dataRequestDueOn(request), request.acknowledgedOn ?? today),
    answer: answerDueOn === null ? 0 : daysAfter(answerDueOn, request.answeredOn ?? today),
  };
}

/** Of a whole register: those of which something is due and not done, and those of which something was done late. */
export interface DataRequestCounts {
  readonly overdue: number;
  readonly doneLate: number;
}

export function countLateRequests<Request extends DaysOf>(
  requests: readonly Request[],
  answerDueOf: (request: Request) => CivilDate | null,
  today: CivilDate,
): DataRequestCounts {
  const isOverdue = (one: Request) => {
    const { acknowledgement, answer } = dataRequestLateness(one, answerDueOf(one), today);
    return (!one.acknowledgedOn && acknowledgement > 0) || (!one.answeredOn && answer > 0);
  };
  const isDoneLate = (one: Request) => {
    const { acknowledgement, answer } = dataRequestLateness(one, answerDueOf(one), today);
    return (one.acknowledgedOn !== null && acknowledgement > 0) || (one.answeredOn !== null && answer > 0);
  };
  return { overdue: requests.filter(isOverdue).length, doneLate: requests.filter(isDoneLate).length };
}

function daysAfter(due: CivilDate, day: CivilDate): number {
  return Math.max(0, dayNumber(day) - dayNumber(due));
}

/** The last day for the first answer. Public holidays are not known here, so it may be early, and never late. */
export function dataRequestDueOn({ receivedOn }: Pick<DataRequest, 'receivedOn'>): CivilDate {
  return workingDaysAfter(receivedOn, answeringDays);
}

export type DataRequestAction = 'acknowledge' | 'answer';

export function dataRequestActions(
  { acknowledgedOn, answeredOn }: DataRequest,
  actor: Actor,
): readonly DataRequestAction[] {
  if (answeredOn || !can(actor, 'keep-privacy', wholeOffice)) return [];
  return acknowledgedOn ? ['answer'] : ['acknowledge', 'answer'];
}

/** So many days on, Saturdays and Sundays not counted. */
export function workingDaysAfter(day: CivilDate, days: number): CivilDate {
  let [reached, left] = [day, days];
  while (left > 0) {
    reached = addDays(reached, 1);
    if (!isWeekend(reached)) left -= 1;
  }
  return reached;
}

/** 1/1/1970 was a Thursday. */
function isWeekend(day: CivilDate): boolean {
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

function dayProblems(at: string, day: CivilDate, now: Instant, earliest?: CivilDate): readonly Problem[] {
  const today = vietnamDay(now);
  if (day > today) return [{ code: 'day-in-future', day, today, at }];
  return earliest !== undefined && day < earliest ? [{ code: 'day-too-early', day, earliest, at }] : [];
}
