import type { Instant, LiveGrant, Signature } from '@co-so/domain';
import { canonicalJson } from '@co-so/domain';
import { prepared } from '../batch.ts';
import { compiled, placeholders } from '../compiled.ts';
import type { Handle } from '../handle.ts';
import { auditEntry } from './table.ts';

export interface AuditEntry {
  readonly id: string;
  readonly at: Instant;
  /** `read`: somebody looked at a record about a person; `export`: figures or records left as a file. */
  readonly kind: 'write' | 'read' | 'export';
  readonly actor: Signature;
  /** What allowed it; null where nothing had to: an operator's command, a person's own sign-in. */
  readonly grant: Pick<LiveGrant, 'id' | 'delegationId'> | null;
  /** Verb and thing: `record-figure`. */
  readonly action: string;
  readonly unitId: string | null;
  /** What it was done to, findable: `figure/<unit>/<indicator>/…`. */
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly requestId: string;
}

const appended = compiled<typeof auditEntry.$inferInsert>()((orm) =>
  orm.insert(auditEntry).values(placeholders(auditEntry, ['sequence'])),
);

export function auditStatement(db: Handle, entry: AuditEntry): D1PreparedStatement {
  return prepared(db, appended(db, auditRow(entry)));
}

export function auditRow(entry: AuditEntry): typeof auditEntry.$inferInsert {
  return {
    id: entry.id,
    at: entry.at,
    kind: entry.kind,
    actorId: entry.actor.id,
    actorTitle: entry.actor.title,
    grantId: entry.grant?.id ?? null,
    delegationId: entry.grant?.delegationId ?? null,
    action: entry.action,
    unitId: entry.unitId,
    subject: entry.subject,
    before: jsonOrNull(entry.before),
    after: jsonOrNull(entry.after),
    reason: entry.reason,
    requestId: entry.requestId,
  };
}

function jsonOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : canonicalJson(value);
}
