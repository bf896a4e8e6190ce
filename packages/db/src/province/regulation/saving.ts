import { eq } from 'drizzle-orm';
import type { Instant, OwnTable, ScoreTableDraft, Signature } from '@co-so/domain';
import { prepared } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { issuedTable, scoreTableDraft, scoreTableRevision } from './table.ts';

export async function saveNewDraft(db: ProvinceDb, draft: ScoreTableDraft, signed: Signed): Promise<void> {
  const { id, series, draftedFrom, state } = draft;
  const statements = [
    prepared(db, db.orm.insert(scoreTableDraft).values({ id, series, draftedFrom, state })),
    insertedRevision(db, draft),
  ];
  await write(db, statements, signed);
}

/** Refused where the draft was saved or closed meanwhile. */
export async function saveDraftRevision(db: ProvinceDb, draft: ScoreTableDraft, signed: Signed): Promise<void> {
  await write(db, [insertedRevision(db, draft)], signed);
}

interface Closing {
  readonly closedBy: Signature;
  readonly closedAt: Instant;
}

/** Refused where the draft was saved or closed meanwhile. */
export async function saveDiscard(
  db: ProvinceDb,
  draft: ScoreTableDraft,
  closing: Closing,
  signed: Signed,
): Promise<void> {
  await write(db, [closed(db, draft, 'discarded', closing)], signed);
}

/** The table and the end of its draft in one batch; refused like a save, and where the series moved on. */
export async function saveIssuedTable(db: ProvinceDb, of: OwnTable, signed: Signed): Promise<void> {
  const { table, issuedBy, ...head } = of;
  const row = {
    ...head,
    title: table.name,
    content: JSON.stringify(table),
    issuedBy: issuedBy.id,
    issuedByTitle: issuedBy.title,
  };
  const closing = { closedBy: issuedBy, closedAt: of.issuedAt };
  const inserted = prepared(db, db.orm.insert(issuedTable).values(row));
  await write(db, [inserted, closed(db, of, 'issued', closing)], signed);
}

function closed(
  db: ProvinceDb,
  { id, revision }: Pick<ScoreTableDraft, 'id' | 'revision'>,
  state: 'issued' | 'discarded',
  { closedBy, closedAt }: Closing,
): D1PreparedStatement {
  const closing = {
    state,
    closedRevision: revision,
    closedBy: closedBy.id,
    closedByTitle: closedBy.title,
    closedAt,
  };
  return prepared(db, db.orm.update(scoreTableDraft).set(closing).where(eq(scoreTableDraft.id, id)));
}

function insertedRevision(
  db: ProvinceDb,
  { id: draftId, revision, table, recordedBy, recordedAt }: ScoreTableDraft,
): D1PreparedStatement {
  const row = {
    draftId,
    revision,
    title: table.name,
    content: JSON.stringify(table),
    recordedBy: recordedBy.id,
    recordedByTitle: recordedBy.title,
    recordedAt,
  };
  return prepared(db, db.orm.insert(scoreTableRevision).values(row));
}
