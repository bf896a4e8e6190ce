import type { AuditEntry, Receipt, Signed } from '@co-so/db';
import { signatureOf, vietnamDay } from '@co-so/domain';
import type { Actor, CivilDate, Instant } from '@co-so/domain';

/** One action of one person or operator: who, when, and where ids come from. Made at the entry, passed down. */
export interface Act {
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: CivilDate;
  readonly requestId: string;
  readonly newId: () => string;
  /** The receipt of an answer, where the request carries an idempotency key. */
  readonly receiptFor: (status: number, response: unknown) => Receipt | undefined;
}

export interface Done {
  readonly action: string;
  readonly subject: string;
  readonly unitId?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
}

/** The audit entry and receipt that go into the batch of a write. */
export function signed(act: Act, done: Done, answer?: { readonly status: number; readonly body: unknown }): Signed {
  return { audit: auditEntry(act, done), receipt: answer && act.receiptFor(answer.status, answer.body) };
}

function auditEntry(act: Act, { action, subject, unitId, before, after, reason }: Done): AuditEntry {
  return {
    id: act.newId(),
    at: act.now,
    actor: signatureOf(act.actor),
    action,
    unitId: unitId ?? null,
    subject,
    before: before ?? null,
    after: after ?? null,
    reason: reason ?? null,
    requestId: act.requestId,
  };
}

/** What an operator's command does, outside any request. */
export function operatorAct(title: string, now: Instant, newId: () => string): Act {
  return {
    actor: { id: 'operator', title, kind: 'operator' },
    now,
    today: vietnamDay(now),
    requestId: newId(),
    newId,
    receiptFor: () => undefined,
  };
}
