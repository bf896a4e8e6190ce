import { runReads } from '../batch.ts';
import type { Query, RowsOf } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { auditStatement } from './audit.ts';
import type { AuditEntry } from './audit.ts';
import { write } from './write.ts';

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

/** That the rows turned out to be about no person. */
type OfNobody = 'of-nobody';

/**
 * The same where only the rows tell whose records these are: the entry is made of them and written before anything of them
 * is given away.
 */
export async function readThenAudited<Queries extends Record<string, Query<unknown>>>(
  db: Handle,
  queries: Queries,
  entryOf: (rows: RowsOf<Queries>) => ReadEntry | OfNobody,
): Promise<RowsOf<Queries>> {
  const rows = await runReads<Queries>(db, queries, []);
  const audit = entryOf(rows);
  if (audit !== 'of-nobody') await write(db, [], { audit });
  return rows;
}
