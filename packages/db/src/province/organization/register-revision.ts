import { eq, sql } from 'drizzle-orm';
import type { Instant } from '@co-so/domain';
import { columns, insertRows } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { registerRevision } from './table.ts';

/** When something is written, and the revision of it on which that was decided. */
export interface RegisterAct {
  readonly at: Instant;
  readonly basedOn: number;
}

/** The number of the last writing of a thing; 0 where there was none. */
export function revisionOf(db: ProvinceDb, subject: string) {
  return db.orm
    .select(columns({ revision: sql<number>`coalesce(max(${registerRevision.revision}), 0)` }))
    .from(registerRevision)
    .where(eq(registerRevision.subject, subject));
}

/** Refused by the schema where the thing was written since it was read. */
export function nextRevision(db: ProvinceDb, subject: string, { at, basedOn }: RegisterAct) {
  return insertRows(db, registerRevision, [{ subject, revision: basedOn + 1, writtenAt: at }]);
}
