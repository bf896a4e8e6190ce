import { eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Instant } from '@co-so/domain';
import { columns, insertRows, jsonLists, readBatch } from '../../batch.ts';
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

/** The number of the last change of the structure, read before what is decided on. */
export async function structureSeen(db: ProvinceDb): Promise<number> {
  const { last } = await readBatch(db, { last: db.orm.select(columns({ revision: lastStructure })).from(oneRow) });
  return last[0]!.revision;
}

/** The number of the last writing of all that forms keep beside the tree. */
export function lastRegisterWriting(db: ProvinceDb) {
  return db.orm.select(columns({ writing: lastWriting })).from(oneRow);
}

/** Whether no form has written anything since. */
export function areRegistersSeen(seen: number): SQL {
  return sql`${lastWriting} = ${seen}`;
}

const oneRow = sql`(SELECT 1)`;
const lastStructure = sql<number>`(SELECT coalesce(max(revision), 0) FROM structure_revision)`;
const lastWriting = sql<number>`(SELECT coalesce(max(rowid), 0) FROM register_revision)`;

/** Refused by the schema where the thing was written since it was read, or the structure has changed: its number is then taken twice. */
export function nextOnStructure(db: ProvinceDb, subject: string, { at, basedOn }: RegisterAct, seen: number) {
  const text = `INSERT INTO register_revision (subject, revision, written_at) SELECT ?1, ?2, ?3
    UNION ALL SELECT ?1, ?2, ?3 WHERE (SELECT coalesce(max(revision), 0) FROM structure_revision) <> ?4`;
  return [db.d1.prepare(text).bind(subject, basedOn + 1, at, seen)];
}

/** Refused by the schema where the thing was written since it was read. */
export function nextRevision(db: ProvinceDb, subject: string, { at, basedOn }: RegisterAct) {
  return insertRows(db, registerRevision, [{ subject, revision: basedOn + 1, writtenAt: at }]);
}

/** Refused by the schema where any form has written something since, and claims the subject by its own number. */
export function unlessRegistersWritten(db: ProvinceDb, subject: string, { at, basedOn }: RegisterAct, seen: number) {
  const text = `INSERT INTO register_revision (subject, revision, written_at) SELECT ?1, ?2, ?3
    UNION ALL SELECT ?1, ?2, ?3 WHERE (SELECT coalesce(max(rowid), 0) FROM register_revision) <> ?4`;
  return [db.d1.prepare(text).bind(subject, basedOn + 1, at, seen)];
}

/** The next number of each subject; one that was there before and was taken back goes on counting. */
export function goOnCounting(db: ProvinceDb, subjects: readonly string[], { at }: Pick<RegisterAct, 'at'>) {
  const text = `INSERT INTO register_revision (subject, revision, written_at)
    SELECT value, (SELECT coalesce(max(revision), 0) + 1 FROM register_revision WHERE subject = value), ?2 FROM json_each(?1)`;
  return jsonLists([...new Set(subjects)]).map((json) => db.d1.prepare(text).bind(json, at));
}
