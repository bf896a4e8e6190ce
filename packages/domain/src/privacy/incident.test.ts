import { describe, expect, it } from 'vitest';
import type { Instant } from '../civil-date.ts';
import { anActor, noonOf, problemsOf, valueOf } from '../testing/builders.ts';
import {
  clockAfter,
  decideIncident,
  decideIncidentClosing,
  decideNotification,
  incidentActions,
  notificationClock,
} from './incident.ts';
import type { Incident, IncidentDraft } from './incident.ts';

const administrator = anActor('administrator', ['tenantAdministrator']);
const detectedAt = noonOf('2026-03-10');
const after = (minutes: number) => (detectedAt + minutes * 60_000) as Instant;
const by = { actor: administrator, now: after(60) };
/** 1/1/2026, 00:00 in Vietnam. */
const lawBegins = Date.UTC(2025, 11, 31, 17) as Instant;
const draft = { detectedAt, happened: 'Gửi nhầm tệp', affected: 'Danh sách chi bộ' };
const recorded = valueOf(decideIncident('incident', draft, by));
const signature = { id: 'administrator', title: 'Quản trị' };
const notified: Incident = { ...recorded, notified: { at: after(30), how: 'Công văn', by: signature } };
const closed: Incident = { ...recorded, closed: { at: after(50), note: 'Không phải', by: signature } };

const codes = (problems: ReturnType<typeof problemsOf>) => problems.map(({ code, at }) => `${code} ${at ?? ''}`.trim());

describe('an incident', () => {
  it.each<[Partial<IncidentDraft>, readonly string[]]>([
    [{}, []],
    [{ detectedAt: after(61) }, ['moment-in-future /detectedAt']],
    [{ detectedAt: lawBegins }, []],
    [{ detectedAt: (lawBegins - 1) as Instant }, ['before-law /detectedAt']],
    [{ happened: ' ', affected: '' }, ['text-missing /happened', 'text-missing /affected']],
    [{ affected: 'Của 001095012345' }, ['identity-number /affected']],
  ])('recorded with %j is refused by %j', (over, expected) => {
    expect(codes(problemsOf(decideIncident('incident', { ...draft, ...over }, by)))).toEqual(expected);
  });

  it.each<[string, Incident | undefined, number, string, readonly string[]]>([
    ['open', recorded, 30, 'Công văn', []],
    ['open, before it was detected', recorded, -1, 'Công văn', ['moment-too-early /at']],
    ['open, later than now', recorded, 61, ' ', ['moment-in-future /at', 'text-missing /how']],
    ['notified', notified, 30, 'Công văn', ['changed-meanwhile']],
    ['closed', closed, 30, 'Công văn', ['changed-meanwhile']],
    ['not there', undefined, 30, 'Công văn', ['not-found']],
  ])('%s is notified or refused', (_, incident, minutes, how, expected) => {
    expect(codes(problemsOf(decideNotification(incident, { at: after(minutes), how }, by)))).toEqual(expected);
  });

  it.each<[string, Incident | undefined, string, readonly string[]]>([
    ['open', recorded, 'Không phải sự cố', []],
    ['notified', notified, 'Đã khắc phục', []],
    ['open, without a note', recorded, '', ['text-missing /note']],
    ['closed', closed, 'Lại', ['changed-meanwhile']],
    ['not there', undefined, 'Lại', ['not-found']],
  ])('%s is closed or refused', (_, incident, note, expected) => {
    expect(codes(problemsOf(decideIncidentClosing(incident, { note }, by)))).toEqual(expected);
  });

  it('offers what may be done with it, to those who may', () => {
    expect([recorded, notified, closed].map((one) => incidentActions(one, administrator))).toEqual([
      ['notify', 'close'],
      ['close'],
      [],
    ]);
    expect(incidentActions(recorded, anActor('official'))).toEqual([]);
  });
});

describe('the clock of 72 hours', () => {
  it.each<[string, Incident, number, string, number]>([
    ['begins when it is detected', recorded, 0, 'running', 72 * 60],
    ['has its last minute', recorded, 72 * 60, 'running', 0],
    ['is over a minute later', recorded, 72 * 60 + 1, 'overdue', -1],
    ['stops at the notification', notified, 9999, 'inTime', 72 * 60 - 30],
    [
      'says that it was late',
      { ...recorded, notified: { at: after(73 * 60), how: 'Công văn', by: signature } },
      9999,
      'late',
      -60,
    ],
    ['says that nobody was told', closed, 9999, 'closedWithout', 72 * 60 - 50],
  ])('%s', (_, incident, minutes, state, minutesLeft) => {
    const clock = notificationClock(incident, after(minutes));
    expect(clock).toEqual({ state, minutesLeft, dueAt: after(72 * 60) });
    expect(clockAfter(notificationClock(incident, after(0)), minutes)).toEqual(clock);
  });
});
