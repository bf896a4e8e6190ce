import { asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { CivilDate, DataRequest, Instant } from '@co-so/domain';
import { columns, prepared, readPersonal } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { readThenAudited } from '../request/read.ts';
import type { ReadEntry } from '../request/read.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import { dataRequest } from './table.ts';

const shownAtMost = 200;

/** Those that wait, the oldest first; then those that were answered, the newest first. They speak of persons. */
export async function listDataRequests(
  db: Handle,
  looking: (requestIds: readonly string[]) => ReadEntry,
): Promise<readonly DataRequest[]> {
  const { listed } = await readThenAudited(
    db,
    {
      listed: requestRows(db)
        .orderBy(
          sql`answered_on IS NOT NULL`,
          desc(dataRequest.answeredOn),
          asc(dataRequest.receivedOn),
          asc(dataRequest.id),
        )
        .limit(shownAtMost),
    },
    (rows) => looking(rows.listed.map(({ id }) => id)),
  );
  return listed.map(requestOf);
}

/** For deciding about it; shown to nobody. */
export async function findDataRequest(db: Handle, id: string): Promise<DataRequest | undefined> {
  const { found } = await readPersonal(db, 'deciding', { found: requestRows(db).where(eq(dataRequest.id, id)) });
  return found[0] && requestOf(found[0]);
}

export async function saveDataRequest(db: Handle, recorded: DataRequest, signed: Signed): Promise<void> {
  const { recordedBy, ...rest } = recorded;
  const row = { ...rest, recordedBy: recordedBy.id, recordedByTitle: recordedBy.title };
  await write(db, [prepared(db, db.orm.insert(dataRequest).values(row))], signed);
}

/** Writes that the person was told; refused where it was written before. */
export async function saveAcknowledgement(
  db: Handle,
  { id, acknowledgedOn }: DataRequest,
  signed: Signed,
): Promise<void> {
  const changed = db.orm.update(dataRequest).set({ acknowledgedOn }).where(eq(dataRequest.id, id));
  await write(db, [prepared(db, changed)], signed);
}

/** Writes the answer, and that it was acknowledged by then; refused where it was answered before. */
export async function saveAnswer(
  db: Handle,
  { id, acknowledgedOn, answeredOn, answer }: DataRequest,
  signed: Signed,
): Promise<void> {
  const set = { acknowledgedOn, answeredOn, answer };
  await write(db, [prepared(db, db.orm.update(dataRequest).set(set).where(eq(dataRequest.id, id)))], signed);
}

function requestRows(db: Handle) {
  return db.orm
    .select(columns(getTableColumns(dataRequest)))
    .from(dataRequest)
    .$dynamic();
}

function requestOf(row: Awaited<ReturnType<typeof requestRows>>[number]): DataRequest {
  const { id, kind, reference, content, answer } = row;
  return {
    id,
    receivedOn: row.receivedOn as CivilDate,
    kind,
    reference,
    content,
    recordedBy: { id: row.recordedBy, title: row.recordedByTitle },
    recordedAt: row.recordedAt as Instant,
    acknowledgedOn: row.acknowledgedOn as CivilDate | null,
    answeredOn: row.answeredOn as CivilDate | null,
    answer,
    clearedAt: row.clearedAt as Instant | null,
  };
}
