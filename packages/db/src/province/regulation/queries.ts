import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { asRules, readRuleSet } from '@co-so/domain';
import type { CivilDate, Instant, LocalRuleSet, OwnTable, ScoreTableDraft, Series } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { issuedTable, scoreTableDraft, scoreTableRevision } from './table.ts';

/** What is shown of each in a list; of no other are there so many that a list would have to go on. */
const listedMaximum = 200;

/** A draft in the list, without its content. */
export interface ListedDraft extends Omit<ScoreTableDraft, 'table'> {
  readonly title: string;
}

/** An issued table in the list, without its content. */
export interface ListedTable extends Omit<OwnTable, 'table'> {
  readonly title: string;
}

/** The open drafts, the newest first, and all that was issued, by series and the newest first. */
export async function listScoreTables(
  db: ProvinceDb,
): Promise<{ readonly drafts: readonly ListedDraft[]; readonly issued: readonly ListedTable[] }> {
  const { content: _, ...revisionHead } = getTableColumns(scoreTableRevision);
  const { content: __, ...head } = getTableColumns(issuedTable);
  const { drafts, issued } = await readBatch(db, {
    drafts: db.orm
      .select(columns({ ...draftFields, ...revisionHead }))
      .from(scoreTableDraft)
      .innerJoin(scoreTableRevision, isLatestRevision)
      .where(eq(scoreTableDraft.state, 'open'))
      .orderBy(desc(scoreTableDraft.id))
      .limit(listedMaximum),
    issued: db.orm
      .select(columns(head))
      .from(issuedTable)
      .orderBy(asc(issuedTable.series), desc(issuedTable.version))
      .limit(listedMaximum),
  });
  return {
    drafts: drafts.map((row) => ({ ...draftHeadOf(row), title: row.title })),
    issued: issued.map((row) => ({ ...issuedHeadOf(row), title: row.title })),
  };
}

/** A table under its id: the draft as it was last saved, or as the revision that is asked for; and issued, once it is. */
export async function findScoreTable(
  db: ProvinceDb,
  id: string,
  revision?: number,
): Promise<{ readonly draft: ScoreTableDraft | undefined; readonly issued: OwnTable | undefined }> {
  const isWanted =
    revision === undefined
      ? isLatestRevision
      : and(eq(scoreTableRevision.draftId, scoreTableDraft.id), eq(scoreTableRevision.revision, revision));
  const found = await readBatch(db, {
    drafts: db.orm
      .select(columns({ ...draftFields, ...getTableColumns(scoreTableRevision) }))
      .from(scoreTableDraft)
      .innerJoin(scoreTableRevision, isWanted)
      .where(eq(scoreTableDraft.id, id)),
    issued: issuedTables(db).where(eq(issuedTable.id, id)),
  });
  const [draft, issued] = [found.drafts[0], found.issued[0]];
  return {
    draft: draft && { ...draftHeadOf(draft), table: tableOf(draft.content) },
    issued: issued && issuedOf(issued),
  };
}

/** Whether any table was ever begun here. */
export async function hasScoreTables(db: ProvinceDb): Promise<boolean> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ id: scoreTableDraft.id }))
      .from(scoreTableDraft)
      .limit(1),
  });
  return found.length > 0;
}

/** All that a province issued in a series, the oldest first. */
export async function listIssuedTables(db: ProvinceDb, series: Series): Promise<readonly OwnTable[]> {
  const { issued } = await readBatch(db, {
    issued: issuedTables(db).where(eq(issuedTable.series, series)).orderBy(asc(issuedTable.version)),
  });
  return issued.map(issuedOf);
}

const { id, series, draftedFrom, state } = getTableColumns(scoreTableDraft);
const draftFields = { id, series, draftedFrom, state };

const isLatestRevision = sql`${scoreTableRevision.draftId} = ${scoreTableDraft.id} AND ${scoreTableRevision.revision} = (
  SELECT max(one.revision) FROM score_table_revision AS one WHERE one.draft_id = ${scoreTableDraft.id})`;

function issuedTables(db: ProvinceDb) {
  return db.orm
    .select(columns(getTableColumns(issuedTable)))
    .from(issuedTable)
    .$dynamic();
}

type DraftHeadRow = Pick<typeof scoreTableDraft.$inferSelect, 'id' | 'series' | 'draftedFrom' | 'state'> &
  Pick<typeof scoreTableRevision.$inferSelect, 'revision' | 'recordedBy' | 'recordedByTitle' | 'recordedAt'>;

function draftHeadOf(row: DraftHeadRow): Omit<ScoreTableDraft, 'table'> {
  return {
    id: row.id,
    series: row.series as Series,
    draftedFrom: row.draftedFrom,
    state: row.state,
    revision: row.revision,
    recordedBy: { id: row.recordedBy, title: row.recordedByTitle },
    recordedAt: row.recordedAt as Instant,
  };
}

type IssuedRow = typeof issuedTable.$inferSelect;

function issuedOf(row: IssuedRow): OwnTable {
  return { ...issuedHeadOf(row), table: tableOf(row.content) };
}

function issuedHeadOf(row: Omit<IssuedRow, 'content'>): Omit<OwnTable, 'table'> {
  return {
    id: row.id,
    series: row.series as Series,
    version: row.version,
    effectiveFrom: row.effectiveFrom as CivilDate,
    instrument: row.instrument,
    issuer: row.issuer,
    issuedOn: row.issuedOn as CivilDate,
    contentHash: row.contentHash,
    replaces: row.replaces,
    revision: row.revision,
    issuedBy: { id: row.issuedBy, title: row.issuedByTitle },
    issuedAt: row.issuedAt as Instant,
  };
}

/** What does not parse was not written by this program, or by one whose tables this one no longer knows. */
function tableOf(content: string): LocalRuleSet {
  const read = readRuleSet(JSON.parse(content));
  if (!read.ok) throw new Error(`a stored score table does not parse: ${JSON.stringify(read.problems)}`);
  const table = asRules(read.value, 'scoring') ?? asRules(read.value, 'checklist');
  if (!table) throw new Error(`a stored score table is ${read.value.rules}`);
  return table;
}
