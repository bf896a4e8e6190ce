import type { AuditEntry, Receipt, Signed } from '@co-so/db';
import { signatureOf, vietnamDay } from '@co-so/domain';
import type { Actor, CivilDate, Instant, LiveGrant } from '@co-so/domain';

/** One action of one person or operator: who, when, and where ids come from. Made at the entry, passed down. */
export interface Act extends Chance {
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: CivilDate;
  readonly requestId: string;
  /** The receipt of an answer, where the request carries an idempotency key. */
  readonly receiptFor: (status: number, response: unknown) => Receipt | undefined;
}

export interface Done {
  readonly action: string;
  readonly subject: string;
  /** What allowed it; undefined for an operator's command and for a person's own signing in and out. */
  readonly grant: LiveGrant | undefined;
  readonly kind?: AuditEntry['kind'];
  readonly unitId?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
}

/** The audit entry and receipt that go into the batch of a write; where it changes many things, an entry for each of them. */
export function signed(
  act: Act,
  done: Done,
  answer?: { readonly status: number; readonly body: unknown },
  details: readonly Done[] = [],
): Signed {
  return {
    audit: auditEntry(act, done),
    details: details.map((one) => auditEntry(act, one)),
    receipt: answer && act.receiptFor(answer.status, answer.body),
  };
}

function auditEntry(act: Act, { action, subject, grant, kind, unitId, before, after, reason }: Done): AuditEntry {
  return {
    id: act.newId(),
    at: act.now,
    kind: kind ?? 'write',
    actor: signatureOf(act.actor),
    grant: grant ?? null,
    action,
    unitId: unitId ?? null,
    subject,
    before: before ?? null,
    after: after ?? null,
    reason: reason ?? null,
    requestId: act.requestId,
  };
}

/** Where what nobody can guess comes from; made at an entry. */
export interface Chance {
  readonly newId: () => string;
  readonly random: (length: number) => Uint8Array;
}

/** What an operator's command does, outside any request. */
export function operatorAct(title: string, now: Instant, { newId, random }: Chance): Act {
  return {
    actor: { id: 'operator', title, kind: 'operator', isLookingOnly: false, grants: [] },
    now,
    today: vietnamDay(now),
    requestId: newId(),
    newId,
    random,
    receiptFor: () => undefined,
  };
}
