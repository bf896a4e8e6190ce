import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { lastSentRows } from '@co-so/domain';
import type {
  ApprovedSubmission,
  CivilDate,
  DeliveryState,
  Instant,
  Period,
  SendingFacts,
  SendingQuestion,
  SentFigure,
  Submission,
} from '@co-so/domain';
import { columns, insertRows, prepared, readBatch } from '../../batch.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import type { ProvinceDb } from '../../handle.ts';
import { lifeOf, unitsById } from '../organization/queries.ts';
import { deliveryStateOf } from '../outbox/delivery-state.ts';
import { heldAtCentre, outbox } from '../outbox/table.ts';
import { figureOf, figuresOfQuestion } from './figure-queries.ts';
import { submission } from './table.ts';
import { targetOf, targetsOfIndicator } from '../target/queries.ts';

const listedMaximum = 100;

/** Everything that deciding about an indicator and period needs, in two trips: the units are known after the first. */
export async function loadSendingFacts(
  db: ProvinceDb,
  { indicator, period }: SendingQuestion,
  today: CivilDate,
): Promise<SendingFacts> {
  const ofQuestion = and(eq(submission.indicator, indicator), eq(submission.period, period));
  const found = await readBatch(db, {
    figures: figuresOfQuestion(db, indicator, period),
    targets: targetsOfIndicator(db, indicator),
    open: submissions(db).where(and(ofQuestion, eq(submission.state, 'prepared'))),
    approved: submissions(db)
      .where(and(ofQuestion, eq(submission.state, 'approved'), mayHaveArrived))
      .orderBy(desc(submission.decidedAt), desc(submission.id))
      .limit(1),
    held: db.orm
      .select(columns({ rows: heldAtCentre.rows }))
      .from(heldAtCentre)
      .where(and(eq(heldAtCentre.indicator, indicator), eq(heldAtCentre.period, period))),
  });
  const figures = found.figures.map(figureOf);
  const targets = found.targets.map(targetOf);
  const unitIds = [...new Set([...figures, ...targets].map(({ unitId }) => unitId))];
  const { units } = await readBatch(db, { units: unitsById(db, unitIds, today) });
  const [open, approved, held] = [found.open[0], found.approved[0], found.held[0]];
  return {
    figures,
    targets,
    units: units.map(lifeOf),
    open: open && submissionOf(open),
    lastSent: lastSentRows(approved ? rowsIn(approved) : [], held ? rowsIn(held) : []),
  };
}

/** What was refused for good, or refused and superseded, is not at the centre. */
const mayHaveArrived = sql`NOT EXISTS (SELECT 1 FROM ${outbox}
  WHERE ${outbox.submissionId} = ${submission.id} AND ${outbox.closed} IS NOT NULL)`;

export interface FoundSubmission {
  readonly submission: Submission;
  /** Null until it is approved. */
  readonly deliveryState: DeliveryState | null;
}

export async function findSubmission(db: ProvinceDb, id: string): Promise<FoundSubmission | undefined> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ ...getTableColumns(submission), ...outboxFields }))
      .from(submission)
      .leftJoin(outbox, eq(outbox.submissionId, submission.id))
      .where(eq(submission.id, id)),
  });
  const [row] = found;
  return row && { submission: submissionOf(row), deliveryState: stateIn(row) };
}

/** What a list tells of a submission: how many rows, and not the rows. */
export interface ListedSubmission extends Omit<Submission, 'rows'> {
  readonly rowCount: number;
  readonly deliveryState: DeliveryState | null;
}

/** The newest first, with how far their deliveries have come; withdrawn ones stay in the list. */
export async function listSubmissions(db: ProvinceDb): Promise<readonly ListedSubmission[]> {
  const { rows, ...fields } = getTableColumns(submission);
  const { listed } = await readBatch(db, {
    listed: db.orm
      .select(columns({ ...fields, rowCount: sql<number>`json_array_length(${rows})`, ...outboxFields }))
      .from(submission)
      .leftJoin(outbox, eq(outbox.submissionId, submission.id))
      .orderBy(desc(submission.preparedAt), desc(submission.id))
      .limit(listedMaximum),
  });
  return listed.map((row) => ({ ...headOf(row), rowCount: row.rowCount, deliveryState: stateIn(row) }));
}

const outboxFields = {
  sentAt: outbox.sentAt,
  attempts: outbox.attempts,
  lastError: outbox.lastError,
  closed: outbox.closed,
};

interface JoinedOutbox {
  readonly sentAt: number | null;
  /** Null where there is no delivery. */
  readonly attempts: number | null;
  readonly lastError: string | null;
  readonly closed: 'refused' | 'superseded' | null;
}

function stateIn({ attempts, ...of }: JoinedOutbox): DeliveryState | null {
  return attempts === null ? null : deliveryStateOf({ ...of, attempts });
}

export async function savePrepared(db: ProvinceDb, of: Submission, signed: Signed): Promise<void> {
  await write(db, insertRows(db, submission, [submissionRow(of)]), signed);
}

/** What an approval leaves besides itself: the sealed delivery, and the revisions it was decided on. */
export interface Sealing {
  readonly delivery: string;
  readonly revisionsSeen: number;
}

/** The approval and its delivery in one batch. A trigger refuses it when decided already or when a revision was added. */
export async function saveApproval(
  db: ProvinceDb,
  of: ApprovedSubmission,
  { delivery, revisionsSeen }: Sealing,
  signed: Signed,
): Promise<void> {
  const posted = { submissionId: of.id, delivery, createdAt: of.decidedAt, attempts: 0, nextAttemptAt: 0 };
  await write(db, [decision(db, of, revisionsSeen), ...insertRows(db, outbox, [posted])], signed);
}

export async function saveReturn(db: ProvinceDb, of: Submission, signed: Signed): Promise<void> {
  await write(db, [decision(db, of, null)], signed);
}

export async function saveWithdrawal(db: ProvinceDb, of: Submission, signed: Signed): Promise<void> {
  await write(db, [decision(db, of, null)], signed);
}

function decision(db: ProvinceDb, of: Submission, revisionsSeen: number | null): D1PreparedStatement {
  const decided = {
    state: of.state,
    decidedBy: of.decidedBy?.id ?? null,
    decidedByTitle: of.decidedBy?.title ?? null,
    decidedAt: of.decidedAt,
    revisionsSeen,
    returnReason: of.returnReason,
  };
  return prepared(db, db.orm.update(submission).set(decided).where(eq(submission.id, of.id)));
}

function submissions(db: ProvinceDb) {
  return db.orm
    .select(columns(getTableColumns(submission)))
    .from(submission)
    .$dynamic();
}

function submissionOf(row: typeof submission.$inferSelect): Submission {
  return { ...headOf(row), rows: rowsIn(row) };
}

/** Safe because they were written from domain values. */
function rowsIn({ rows }: { readonly rows: string }): readonly SentFigure[] {
  return JSON.parse(rows) as readonly SentFigure[];
}

function headOf(row: Omit<typeof submission.$inferSelect, 'rows' | 'revisionsSeen'>): Omit<Submission, 'rows'> {
  return {
    id: row.id,
    indicator: row.indicator,
    period: row.period as Period,
    state: row.state,
    preparedBy: { id: row.preparedBy, title: row.preparedByTitle },
    preparedAt: row.preparedAt as Instant,
    decidedBy: row.decidedBy === null ? null : { id: row.decidedBy, title: row.decidedByTitle ?? '' },
    decidedAt: row.decidedAt as Instant | null,
    returnReason: row.returnReason,
  };
}

function submissionRow(of: Submission): typeof submission.$inferInsert {
  return {
    id: of.id,
    indicator: of.indicator,
    period: of.period,
    state: of.state,
    rows: JSON.stringify(of.rows),
    preparedBy: of.preparedBy.id,
    preparedByTitle: of.preparedBy.title,
    preparedAt: of.preparedAt,
    decidedBy: of.decidedBy?.id ?? null,
    decidedByTitle: of.decidedBy?.title ?? null,
    decidedAt: of.decidedAt,
    returnReason: of.returnReason,
  };
}
