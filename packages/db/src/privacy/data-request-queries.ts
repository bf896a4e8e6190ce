import { asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { dataRequestsPerPage } from '@co-so/domain';
import type { CivilDate, DataRequest, Instant } from '@co-so/domain';
import { columns, prepared, readPersonal } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { readThenAudited } from '../request/read.ts';
import type { ReadEntry } from '../request/read.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import { foundIn, holding, newest, wordsOf } from './register-search.ts';
import type { Found, RegisterQuestion } from './register-search.ts';
import { dataRequest } from './table.ts';

/** The days of a request, by which it is counted as late; nothing of whoever asked. */
export type DataRequestDays = Pick<DataRequest, 'kind' | 'receivedOn' | 'acknowledgedOn' | 'answeredOn'>;

/**
 * A page, counted from 1: those that wait, the oldest first; then those that were answered, the newest first. They speak
 * of persons. With the days of all there are.
 */
export async function listDataRequests(
  db: Handle,
  asked: RegisterQuestion,
  looking: (requestIds: readonly string[]) => ReadEntry,
): Promise<Found<DataRequest> & { readonly all: readonly DataRequestDays[] }> {
  const { kind, receivedOn, acknowledgedOn, answeredOn } = dataRequest;
  const words = wordsOf(asked.search);
  const shownOf = (rows: readonly DataRequestRow[], there: number) =>
    words
      ? foundIn(rows.filter(holding(words, requestTexts)), asked.page, dataRequestsPerPage, there)
      : { listed: rows, found: there, unsearched: 0 };
  const ordered = requestRows(db).orderBy(
    sql`answered_on IS NOT NULL`,
    desc(dataRequest.answeredOn),
    asc(dataRequest.receivedOn),
    asc(dataRequest.id),
  );
  const { listed, all } = await readThenAudited(
    db,
    {
      listed: words
        ? ordered.where(newest(dataRequest, dataRequest.receivedOn))
        : ordered.limit(dataRequestsPerPage).offset((asked.page - 1) * dataRequestsPerPage),
      all: db.orm.select(columns({ kind, receivedOn, acknowledgedOn, answeredOn })).from(dataRequest),
    },
    (rows) => looking(shownOf(rows.listed, rows.all.length).listed.map(({ id }) => id)),
  );
  const shown = shownOf(listed, all.length);
  return { ...shown, listed: shown.listed.map(requestOf), all: all.map(daysOf) };
}

type DataRequestRow = Awaited<ReturnType<typeof requestRows>>[number];

function requestTexts({ reference, content, answer }: DataRequestRow): readonly string[] {
  return [reference, content, answer ?? ''];
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

type DaysRow = Pick<DataRequestRow, 'kind' | 'receivedOn' | 'acknowledgedOn' | 'answeredOn'>;

/** Written by decisions on civil dates alone. */
function daysOf({ kind, receivedOn, acknowledgedOn, answeredOn }: DaysRow): DataRequestDays {
  return {
    kind,
    receivedOn: receivedOn as CivilDate,
    acknowledgedOn: acknowledgedOn as CivilDate | null,
    answeredOn: answeredOn as CivilDate | null,
  };
}

function requestOf(row: DataRequestRow): DataRequest {
  const { id, reference, content, answer } = row;
  return {
    id,
    ...daysOf(row),
    reference,
    content,
    recordedBy: { id: row.recordedBy, title: row.recordedByTitle },
    recordedAt: row.recordedAt as Instant,
    answer,
    clearedAt: row.clearedAt as Instant | null,
  };
}
