import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { chainedEntry } from '@co-so/domain';
import type { ChainedEntry, Instant, Seal } from '@co-so/domain';
import { columns } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { auditEntry, auditSeal } from '../request/table.ts';

/** An entry with its seal, where it has one. */
export interface FoundEntry {
  readonly entry: ChainedEntry;
  readonly seal: Seal | null;
}

export function entryRows(db: Pick<Handle, 'orm'>) {
  const { previousHash, hash: sealHash, sealedAt } = getTableColumns(auditSeal);
  return db.orm
    .select(columns({ ...getTableColumns(auditEntry), previousHash, sealHash, sealedAt }))
    .from(auditEntry)
    .leftJoin(auditSeal, eq(auditSeal.sequence, auditEntry.sequence))
    .$dynamic();
}

export type AuditRow = Awaited<ReturnType<typeof entryRows>>[number];

export function foundIn({ previousHash, sealHash, sealedAt, ...row }: AuditRow): FoundEntry {
  const sealed = sealHash !== null && previousHash !== null && sealedAt !== null;
  const seal = sealed ? sealIn({ sequence: row.sequence, previousHash, hash: sealHash, sealedAt }) : null;
  return { entry: entryIn(row), seal };
}

/** Written by the product's own clock. */
export function entryIn(row: typeof auditEntry.$inferSelect): ChainedEntry {
  return chainedEntry({ ...row, at: row.at as Instant });
}

export function sealIn(row: typeof auditSeal.$inferSelect): Seal {
  return { ...row, sealedAt: row.sealedAt as Instant };
}

/** How many entries beside a moment are looked at: requests are committed in nearly the order in which they came. */
const nearby = 200;

/** The first entry since an instant, as a part of a query. */
export function firstSince(from: Instant): SQL {
  return sql`(SELECT min(sequence) FROM (SELECT sequence FROM audit_entry WHERE at >= ${from} ORDER BY at LIMIT ${nearby}))`;
}

export function lastBefore(until: Instant): SQL {
  return sql`(SELECT max(sequence) FROM (SELECT sequence FROM audit_entry WHERE at < ${until} ORDER BY at DESC LIMIT ${nearby}))`;
}
