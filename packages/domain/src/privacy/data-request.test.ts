import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { anActor, noonOf, problemsOf, valueOf } from '../testing/builders.ts';
import {
  dataRequestActions,
  dataRequestDueOn,
  countLateRequests,
  dataRequestLateness,
  dataRequestState,
  decideAcknowledgement,
  decideAnswer,
  decideDataRequest,
} from './data-request.ts';
import type { DataRequest } from './data-request.ts';

const administrator = anActor('administrator', ['tenantAdministrator']);
const by = { actor: administrator, now: noonOf('2026-03-12') };
const draft = {
  receivedOn: civilDate('2026-03-10'),
  kind: 'see',
  reference: 'Đơn số 5',
  content: 'Xin xem dữ liệu',
} as const;
const waiting = valueOf(decideDataRequest('request', draft, by));
const acknowledged: DataRequest = { ...waiting, acknowledgedOn: civilDate('2026-03-11') };
const answered: DataRequest = { ...acknowledged, answeredOn: civilDate('2026-03-12'), answer: 'Đã gửi' };

const codes = (problems: ReturnType<typeof problemsOf>) => problems.map(({ code, at }) => `${code} ${at ?? ''}`.trim());

/** 9/3/2026 is a Monday. */
it.each([
  ['2026-03-09', '2026-03-11'],
  ['2026-03-12', '2026-03-16'],
  ['2026-03-13', '2026-03-17'],
  ['2026-03-14', '2026-03-17'],
  ['2026-03-15', '2026-03-17'],
])('a request received on %s is due on %s, weekends not counted', (receivedOn, due) => {
  expect(dataRequestDueOn({ receivedOn: civilDate(receivedOn) })).toBe(due);
});

describe('a request', () => {
  it.each([
    [{}, []],
    [{ receivedOn: civilDate('2026-03-13') }, ['day-in-future /receivedOn']],
    [{ receivedOn: civilDate('2026-01-01') }, []],
    [{ receivedOn: civilDate('2025-12-31') }, ['before-law /receivedOn']],
    [{ reference: '', content: ' ' }, ['text-missing /reference', 'text-missing /content']],
    [{ content: 'CCCD 001095012345' }, ['identity-number /content']],
  ])('recorded with %j is refused by %j', (over, expected) => {
    expect(codes(problemsOf(decideDataRequest('request', { ...draft, ...over }, by)))).toEqual(expected);
  });

  it.each<[DataRequest | undefined, string, readonly string[]]>([
    [waiting, '2026-03-10', []],
    [waiting, '2026-03-09', ['day-too-early /on']],
    [waiting, '2026-03-13', ['day-in-future /on']],
    [acknowledged, '2026-03-12', ['changed-meanwhile']],
    [undefined, '2026-03-12', ['not-found']],
  ])('is acknowledged or refused (%#)', (request, on, expected) => {
    expect(codes(problemsOf(decideAcknowledgement(request, { on: civilDate(on) }, by)))).toEqual(expected);
  });

  it.each<[DataRequest | undefined, string, string, readonly string[]]>([
    [waiting, '2026-03-10', 'Đã gửi', []],
    [acknowledged, '2026-03-11', 'Đã gửi', []],
    [acknowledged, '2026-03-10', '', ['day-too-early /on', 'text-missing /answer']],
    [acknowledged, '2026-03-11', 'Gọi 0912 345 678', ['identity-number /answer']],
    [answered, '2026-03-12', 'Lại', ['changed-meanwhile']],
    [undefined, '2026-03-12', 'Lại', ['not-found']],
  ])('is answered or refused (%#)', (request, on, answer, expected) => {
    expect(codes(problemsOf(decideAnswer(request, { on: civilDate(on), answer }, by)))).toEqual(expected);
  });

  it('that is answered at once is acknowledged by that', () => {
    const on = civilDate('2026-03-11');
    expect(valueOf(decideAnswer(waiting, { on, answer: 'Đã gửi' }, by))).toMatchObject({ acknowledgedOn: on });
  });

  it.each<[DataRequest, string | null, string, string]>([
    [waiting, null, '2026-03-12', 'waiting'],
    [waiting, null, '2026-03-13', 'overdue'],
    [acknowledged, null, '2026-04-01', 'acknowledged'],
    [answered, null, '2026-04-01', 'answered'],
    [acknowledged, '2026-03-25', '2026-03-25', 'acknowledged'],
    [acknowledged, '2026-03-25', '2026-03-26', 'answerOverdue'],
    [waiting, '2026-03-25', '2026-03-26', 'answerOverdue'],
    [answered, '2026-03-12', '2026-04-01', 'answered'],
    [answered, '2026-03-11', '2026-04-01', 'answeredLate'],
  ])('stands where it stands to its days (%#)', (request, due, today, state) => {
    expect(dataRequestState(request, due === null ? null : civilDate(due), civilDate(today))).toBe(state);
  });

  // The term of the law is two working days: an answer of the third is a late one for ever.
  it.each<[DataRequest, string | null, string, number, number]>([
    [waiting, null, '2026-03-12', 0, 0],
    [waiting, null, '2026-03-14', 2, 0],
    [waiting, '2026-03-13', '2026-03-14', 2, 1],
    [{ ...acknowledged, acknowledgedOn: civilDate('2026-03-13') }, null, '2026-06-01', 1, 0],
    [acknowledged, '2026-03-25', '2026-03-27', 0, 2],
    [answered, '2026-03-11', '2026-06-01', 0, 1],
  ])('of %j, due %s, is on %s late by %d and %d days', (request, due, on, acknowledgement, answer) => {
    const dueOn = due === null ? null : civilDate(due);
    expect(dataRequestLateness(request, dueOn, civilDate(on))).toEqual({ acknowledgement, answer });
  });

  it('is counted as overdue while something is due, and as done late for ever', () => {
    const late = { ...acknowledged, acknowledgedOn: civilDate('2026-03-13') };
    const all = [waiting, acknowledged, late, { ...late, answeredOn: civilDate('2026-03-14'), answer: 'Đã gửi' }];
    const due = () => civilDate('2026-03-25');
    expect(countLateRequests(all, due, civilDate('2026-03-12'))).toEqual({ overdue: 0, doneLate: 2 });
    expect(countLateRequests(all, due, civilDate('2026-03-20'))).toEqual({ overdue: 1, doneLate: 2 });
    expect(countLateRequests(all, due, civilDate('2026-03-26'))).toEqual({ overdue: 3, doneLate: 2 });
  });

  it('offers what may be done with it, to those who may', () => {
    const offered = [waiting, acknowledged, answered].map((one) => dataRequestActions(one, administrator));
    expect(offered).toEqual([['acknowledge', 'answer'], ['answer'], []]);
    expect(dataRequestActions(waiting, anActor('official'))).toEqual([]);
  });
});
