import { and, desc, eq, getTableColumns } from 'drizzle-orm';
import type { Instant, Period, SendingFacts, SendingQuestion, SentFigure, Submission } from '@co-so/domain';
import { columns, insertRows, prepared, readBatch } from '../../batch.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import type { ProvinceDb } from '../../handle.ts';
import { lifeOf, unitsById } from '../organization/queries.ts';
import { outbox } from '../outbox/table.ts';
import { figureOf, figuresOfQuestion, targetOf, targetsOfIndicator } from './figure-queries.ts';
import { submission } from './table.ts';

const listedMaximum = 100;

/** Everything that deciding about an indicator and period needs, in two trips: the units are known after the first. */
export async function loadSendingFacts(db: ProvinceDb, { indicator, period }: SendingQuestion): Promise<SendingFacts> {
  const ofQuestion = and(eq(submission.indicator, indicator), eq(submission.period, period));
  const found = await readBatch(db, {
    figures: figuresOfQuestion(db, indicator, period),
    targets: targetsOfIndicator(db, indicator),
    open: submissions(db).where(and(ofQuestion, eq(submission.state, 'prepared'))),
    approved: submissions(db)
      .where(and(ofQuestion, eq(submission.state, 'approved')))
      .orderBy(desc(submission.decidedAt))
      .limit(1),
  });
  const figures = found.figures.map(figureOf);
  const targets = found.targets.map(targetOf);
  const unitIds = [...new Set([...figures, ...targets].map(({ unitId }) => unitId))];
  const { units } = await readBatch(db, { units: unitsById(db, unitIds) });
  const [open, approved] = [found.open[0], found.approved[0]];
  return {
    figures,
    targets,
    units: units.map(lifeOf),
    open: open && submissionOf(open),
    lastApproved: approved ? submissionOf(approved).rows : [],
  };
}

export async function findSubmission(db: ProvinceDb, id: string): Promise<Submission | undefined> {
  const { found } = await readBatch(db, { found: submissions(db).where(eq(submission.id, id)) });
  return found[0] && submissionOf(found[0]);
}

export interface ListedSubmission extends Submission {
  readonly sentAt: Instant | null;
}

/** The newest first, with when the centre got them; withdrawn ones stay in the list. */
export async function listSubmissions(db: ProvinceDb): Promise<readonly ListedSubmission[]> {
  const { listed } = await readBatch(db, {
    listed: db.orm
      .select(columns({ ...getTableColumns(submission), sentAt: outbox.sentAt }))
      .from(submission)
      .leftJoin(outbox, eq(outbox.submissionId, submission.id))
      .orderBy(desc(submission.preparedAt))
      .limit(listedMaximum),
  });
  return listed.map(({ sentAt, ...row }) => ({ ...submissionOf(row), sentAt: sentAt as Instant | null }));
}

export async function savePrepared(db: ProvinceDb, of: Submission, signed: Signed): Promise<void> {
  await write(db, insertRows(db, submission, [submissionRow(of)]), signed);
}

/** The decision; for an approval its delivery goes to the outbox in the same batch. A second decision is refused by trigger. */
export async function saveDecision(
  db: ProvinceDb,
  of: Submission,
  delivery: string | null,
  signed: Signed,
): Promise<void> {
  const decision = {
    state: of.state,
    decidedBy: of.decidedBy?.id ?? null,
    decidedByTitle: of.decidedBy?.title ?? null,
    decidedAt: of.decidedAt,
  };
  const update = prepared(db, db.orm.update(submission).set(decision).where(eq(submission.id, of.id)));
  const posted =
    delivery === null
      ? []
      : insertRows(db, outbox, [
          { submissionId: of.id, delivery, createdAt: of.decidedAt!, sentAt: null, attempts: 0, lastError: null },
        ]);
  await write(db, [update, ...posted], signed);
}

function submissions(db: ProvinceDb) {
  return db.orm
    .select(columns(getTableColumns(submission)))
    .from(submission)
    .$dynamic();
}

/** `rows` was written from domain values and is immutable by trigger. */
function submissionOf(row: typeof submission.$inferSelect): Submission {
  return {
    id: row.id,
    indicator: row.indicator,
    period: row.period as Period,
    state: row.state,
    rows: JSON.parse(row.rows) as readonly SentFigure[],
    preparedBy: { id: row.preparedBy, title: row.preparedByTitle },
    preparedAt: row.preparedAt as Instant,
    decidedBy: row.decidedBy === null ? null : { id: row.decidedBy, title: row.decidedByTitle ?? '' },
    decidedAt: row.decidedAt as Instant | null,
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
  };
}
