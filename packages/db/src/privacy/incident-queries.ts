import { asc, count, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { incidentsPerPage } from '@co-so/domain';
import type { Incident, Instant } from '@co-so/domain';
import { columns, prepared, readPersonal } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { readThenAudited } from '../request/read.ts';
import type { ReadEntry } from '../request/read.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import { foundIn, holding, newest, wordsOf } from './register-search.ts';
import type { Found, RegisterQuestion } from './register-search.ts';
import { incident } from './table.ts';

/**
 * A page of the register, counted from 1: those that are open first, then the newest; and how many there are in all. Its
 * texts may speak of persons.
 */
export async function listIncidents(
  db: Handle,
  asked: RegisterQuestion,
  looking: (incidentIds: readonly string[]) => ReadEntry,
): Promise<Found<Incident>> {
  const words = wordsOf(asked.search);
  const shownOf = (rows: readonly IncidentRow[], counted: readonly { readonly incidents: number }[]) => {
    const there = counted[0]?.incidents ?? 0;
    return words
      ? foundIn(rows.filter(holding(words, incidentTexts)), asked.page, incidentsPerPage, there)
      : { listed: rows, found: there, unsearched: 0 };
  };
  const ordered = incidentRows(db).orderBy(sql`closed_at IS NOT NULL`, desc(incident.detectedAt), asc(incident.id));
  const { listed, counted } = await readThenAudited(
    db,
    {
      listed: words
        ? ordered.where(newest(incident, incident.detectedAt))
        : ordered.limit(incidentsPerPage).offset((asked.page - 1) * incidentsPerPage),
      counted: db.orm.select(columns({ incidents: count() })).from(incident),
    },
    (rows) => looking(shownOf(rows.listed, rows.counted).listed.map(({ id }) => id)),
  );
  const shown = shownOf(listed, counted);
  return { ...shown, listed: shown.listed.map(incidentOf) };
}

type IncidentRow = Awaited<ReturnType<typeof incidentRows>>[number];

function incidentTexts({ happened, affected, notifiedHow, closingNote }: IncidentRow): readonly string[] {
  return [happened, affected, notifiedHow ?? '', closingNote ?? ''];
}

/** For deciding about it; shown to nobody. */
export async function findIncident(db: Handle, id: string): Promise<Incident | undefined> {
  const { found } = await readPersonal(db, 'deciding', { found: incidentRows(db).where(eq(incident.id, id)) });
  return found[0] && incidentOf(found[0]);
}

export async function saveIncident(db: Handle, recorded: Incident, signed: Signed): Promise<void> {
  const { id, detectedAt, happened, affected, recordedBy, recordedAt } = recorded;
  const row = { id, detectedAt, happened, affected, recordedBy: recordedBy.id, recordedByTitle: recordedBy.title };
  await write(db, [prepared(db, db.orm.insert(incident).values({ ...row, recordedAt }))], signed);
}

/** Writes that the authority was told; refused where somebody else wrote so, or closed the record, meanwhile. */
export async function saveNotification(db: Handle, { id, notified }: Incident, signed: Signed): Promise<void> {
  const set = {
    notifiedAt: notified?.at,
    notifiedHow: notified?.how,
    notifiedBy: notified?.by.id,
    notifiedByTitle: notified?.by.title,
  };
  await write(db, [prepared(db, db.orm.update(incident).set(set).where(eq(incident.id, id)))], signed);
}

export async function saveIncidentClosing(db: Handle, { id, closed }: Incident, signed: Signed): Promise<void> {
  const set = {
    closedAt: closed?.at,
    closingNote: closed?.note,
    closedBy: closed?.by.id,
    closedByTitle: closed?.by.title,
  };
  await write(db, [prepared(db, db.orm.update(incident).set(set).where(eq(incident.id, id)))], signed);
}

function incidentRows(db: Handle) {
  return db.orm
    .select(columns(getTableColumns(incident)))
    .from(incident)
    .$dynamic();
}

/** The triggers write all of a notification or of a closing, or nothing. */
function incidentOf(row: IncidentRow): Incident {
  const { id, happened, affected, notifiedAt, closedAt } = row;
  return {
    id,
    detectedAt: row.detectedAt as Instant,
    happened,
    affected,
    recordedBy: { id: row.recordedBy, title: row.recordedByTitle },
    recordedAt: row.recordedAt as Instant,
    notified:
      notifiedAt === null
        ? null
        : {
            at: notifiedAt as Instant,
            how: row.notifiedHow ?? '',
            by: { id: row.notifiedBy ?? '', title: row.notifiedByTitle ?? '' },
          },
    closed:
      closedAt === null
        ? null
        : {
            at: closedAt as Instant,
            note: row.closingNote ?? '',
            by: { id: row.closedBy ?? '', title: row.closedByTitle ?? '' },
          },
  };
}
