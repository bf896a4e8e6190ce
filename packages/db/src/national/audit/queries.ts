import { asc, desc, getTableColumns, gt, sql } from 'drizzle-orm';
import type { AuditHead, Instant } from '@co-so/domain';
import { columns, insertRows, readBatch, writeTechnically } from '../../batch.ts';
import type { NationalDb } from '../../handle.ts';
import { auditHead } from './table.ts';

/** The newest head of all, and the newest of each of these offices: two rows for each, however long the chain is. */
export async function loadNewestHeads(
  db: NationalDb,
  officeIds: readonly string[],
): Promise<{ readonly newest: AuditHead | undefined; readonly byOffice: ReadonlyMap<string, AuditHead> }> {
  const newestOf = sql`SELECT (SELECT max(sequence) FROM audit_head WHERE office_id = value) FROM json_each(${JSON.stringify(officeIds)})`;
  const { newest, each } = await readBatch(db, {
    newest: heads(db).orderBy(desc(auditHead.sequence)).limit(1),
    each: heads(db).where(sql`${auditHead.sequence} IN (${newestOf})`),
  });
  const byOffice = new Map(each.map((row) => [row.officeId, headIn(row)]));
  return { newest: newest[0] && headIn(newest[0]), byOffice };
}

/** A stretch of the chain of heads in its own order. */
export async function listHeads(db: NationalDb, after: number, maximum: number): Promise<readonly AuditHead[]> {
  const { found } = await readBatch(db, {
    found: heads(db).where(gt(auditHead.sequence, after)).orderBy(asc(auditHead.sequence)).limit(maximum),
  });
  return found.map(headIn);
}

/** Adds a head. Of two that come at once the second is refused by its key and a trigger. */
export async function saveHead(db: NationalDb, head: AuditHead): Promise<void> {
  await writeTechnically(db, insertRows(db, auditHead, [head]));
}

function heads(db: NationalDb) {
  return db.orm
    .select(columns(getTableColumns(auditHead)))
    .from(auditHead)
    .$dynamic();
}

function headIn(row: typeof auditHead.$inferSelect): AuditHead {
  return { ...row, at: row.at as Instant };
}
