import { runReads } from '../batch.ts';
import type { Query, RowsOf } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { auditStatement } from './audit.ts';
import type { AuditEntry } from './audit.ts';

/** Who looked at a record about a person. */
export interface ReadEntry extends AuditEntry {
  readonly kind: 'read';
}

/** Reads records about persons. Who looked is written in the same trip: where that fails, nothing is shown. */
export function readAudited<Queries extends Record<string, Query<unknown>>>(
  db: Handle,
  queries: Queries,
  entry: ReadEntry,
): Promise<RowsOf<Queries>> {
  return runReads(db, queries, [auditStatement(db, entry)]);
}
