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

/** A thing that only one writing at a time may decide about, and the number of the last one that did. */
export interface RegisterClaim {
  readonly subject: string;
  readonly revision: number;
}

/** The numbers of the last writings of some things, read with what is decided on. */
export function claimsOn(db: ProvinceDb, subjects: readonly string[]) {
  const last = sql<number>`(SELECT coalesce(max(revision), 0) FROM register_revision WHERE subject = value)`;
  return db.orm
    .select(columns({ subject: sql<string>`value`, revision: last }))
    .from(sql`json_each(${JSON.stringify([...new Set(subjects)])})`);
}

/** Refused by the schema where somebody else decided about one of them since they were read. */
export function claimStatements(db: ProvinceDb, claims: readonly RegisterClaim[], { at }: Pick<RegisterAct, 'at'>) {
  const rows = claims.map(({ subject, revision }) => ({ subject, revision: revision + 1, writtenAt: at }));
  return insertRows(db, registerRevision, rows);
}

/** Refused by the schema where the thing was written since it was read. */
export function nextRevision(db: ProvinceDb, subject: string, { at, basedOn }: RegisterAct) {
  return insertRows(db, registerRevision, [{ subject, revision: basedOn + 1, writtenAt: at }]);
}
