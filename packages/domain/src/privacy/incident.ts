import { signatureOf } from '../access/actor.ts';
import type { Actor, Signature } from '../access/actor.ts';
import { can, wholeOffice } from '../access/can.ts';
import type { Basis } from '../citation.ts';
import type { Instant } from '../civil-date.ts';
import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import type { By } from '../revision.ts';
import { momentBeforeLawProblems } from './law.ts';
import { registerTextProblems } from './text-problems.ts';

/** How long after an incident was detected the authority has to have been told. */
export const notificationHours = 72;

/** How many of a register are shown at once: those that are open first, then the newest. */
export const incidentsPerPage = 50;

export const notificationBases: readonly Basis[] = [
  { kind: 'instrument', instrument: 'Luật 91/2025/QH15', at: 'Điều 23' },
  {
    kind: 'instrument',
    instrument: 'Nghị định 356/2025/NĐ-CP',
    at: 'Điều 28',
    unconfirmed: 'số điều lấy từ tài liệu thứ cấp, chưa đối chiếu với nguyên văn',
  },
];

/** Personal data that came to where it should not have, were lost or were changed. Its record is only ever added to. */
export interface Incident {
  readonly id: string;
  readonly detectedAt: Instant;
  readonly happened: string;
  /** Which data. */
  readonly affected: string;
  readonly recordedBy: Signature;
  readonly recordedAt: Instant;
  readonly notified: { readonly at: Instant; readonly how: string; readonly by: Signature } | null;
  readonly closed: { readonly at: Instant; readonly note: string; readonly by: Signature } | null;
}

export type IncidentDraft = Pick<Incident, 'detectedAt' | 'happened' | 'affected'>;

export function decideIncident(id: string, draft: IncidentDraft, { actor, now }: By): Result<Incident> {
  const problems = [
    ...futureProblems('/detectedAt', draft.detectedAt, now),
    ...momentBeforeLawProblems('/detectedAt', draft.detectedAt),
    ...registerTextProblems('happened', draft.happened),
    ...registerTextProblems('affected', draft.affected),
  ];
  return settle(problems, () => ({
    id,
    detectedAt: draft.detectedAt,
    happened: draft.happened.trim(),
    affected: draft.affected.trim(),
    recordedBy: signatureOf(actor),
    recordedAt: now,
    notified: null,
    closed: null,
  }));
}

/** Decides that the authority was told: once, and not after the record was closed. */
export function decideNotification(
  incident: Incident | undefined,
  { at, how }: { readonly at: Instant; readonly how: string },
  { actor, now }: By,
): Result<Incident> {
  if (!incident) return refused({ code: 'not-found' });
  if (incident.notified || incident.closed) return refused({ code: 'changed-meanwhile' });
  const problems: Problem[] = [...futureProblems('/at', at, now), ...registerTextProblems('how', how)];
  if (at < incident.detectedAt)
    problems.push({ code: 'moment-too-early', moment: at, earliest: incident.detectedAt, at: '/at' });
  return settle(problems, () => ({ ...incident, notified: { at, how: how.trim(), by: signatureOf(actor) } }));
}

/** Decides that nothing more is to be done. One of which nobody was told is closed as well: the note says why. */
export function decideIncidentClosing(
  incident: Incident | undefined,
  { note }: { readonly note: string },
  { actor, now }: By,
): Result<Incident> {
  if (!incident) return refused({ code: 'not-found' });
  if (incident.closed) return refused({ code: 'changed-meanwhile' });
  return settle(registerTextProblems('note', note), () => ({
    ...incident,
    closed: { at: now, note: note.trim(), by: signatureOf(actor) },
  }));
}

export type IncidentAction = 'notify' | 'close';

export function incidentActions({ notified, closed }: Incident, actor: Actor): readonly IncidentAction[] {
  if (closed || !can(actor, 'keep-privacy', wholeOffice)) return [];
  return notified ? ['close'] : ['notify', 'close'];
}

/** How an incident stands to the hours the law gives. */
export interface NotificationClock {
  readonly state: 'running' | 'overdue' | 'inTime' | 'late' | 'closedWithout';
  readonly dueAt: Instant;
  /** Until it is due, or negative since then; of one that was notified, as it was at that moment. */
  readonly minutesLeft: number;
}

export function notificationClock({ detectedAt, notified, closed }: Incident, now: Instant): NotificationClock {
  const dueAt = (detectedAt + notificationHours * 3_600_000) as Instant;
  const left = dueAt - (notified?.at ?? closed?.at ?? now);
  const minutesLeft = Math.floor(left / 60_000);
  if (notified) return { state: left >= 0 ? 'inTime' : 'late', dueAt, minutesLeft };
  if (closed) return { state: 'closedWithout', dueAt, minutesLeft };
  return { state: left >= 0 ? 'running' : 'overdue', dueAt, minutesLeft };
}

/** The same clock some minutes later, while nobody has done anything. */
export function clockAfter(clock: NotificationClock, minutes: number): NotificationClock {
  if (clock.state !== 'running' && clock.state !== 'overdue') return clock;
  const minutesLeft = clock.minutesLeft - minutes;
  return { ...clock, state: minutesLeft >= 0 ? 'running' : 'overdue', minutesLeft };
}

function futureProblems(at: string, moment: Instant, now: Instant): readonly Problem[] {
  return moment > now ? [{ code: 'moment-in-future', moment, now, at }] : [];
}
