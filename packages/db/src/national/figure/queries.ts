import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { canonicalJson, endOfTime, periodSpan } from '@co-so/domain';
import type {
  CivilDate,
  Delivery,
  Instant,
  Origin,
  Period,
  ReceivedFigure,
  ReportingRound,
  SentFigure,
  UnitKind,
} from '@co-so/domain';
import { columns, insertRows, readBatch, write } from '../../batch.ts';
import type { Signed } from '../../batch.ts';
import type { NationalDb } from '../../handle.ts';
import { delivery, reportingRound, sentFigure, sentQuestion } from './table.ts';

export interface FigureQuestion {
  readonly origin: Origin;
  readonly indicator: string;
  readonly category: string | null;
  /** `null`: every period. */
  readonly periods: readonly Period[] | null;
}

/** The current figures of one question, all provinces; reads the rows it returns and no others. */
export async function listFigures(db: NationalDb, question: FigureQuestion): Promise<readonly ReceivedFigure[]> {
  const { origin, indicator, category, periods } = question;
  const inPeriods = periods
    ? sql`${sentFigure.period} IN (SELECT value FROM json_each(${JSON.stringify(periods)}))`
    : undefined;
  const { found } = await readBatch(db, {
    found: currentFigures(db).where(
      and(
        eq(sentFigure.origin, origin),
        eq(sentFigure.indicator, indicator),
        eq(sentFigure.category, category ?? ''),
        inPeriods,
        sql`is_current = 1`,
      ),
    ),
  });
  return found.map(receivedOf);
}

/** Everything of one province that is current, by indicator. */
export async function listFiguresOfProvince(
  db: NationalDb,
  provinceId: string,
  origin: Origin,
): Promise<readonly ReceivedFigure[]> {
  const { found } = await readBatch(db, {
    found: currentFigures(db)
      .where(and(eq(sentFigure.provinceId, provinceId), eq(sentFigure.origin, origin), sql`is_current = 1`))
      .orderBy(asc(sentFigure.indicator), desc(sentFigure.asOf)),
  });
  return found.map(receivedOf);
}

export interface AskableQuestion {
  readonly indicator: string;
  readonly category: string | null;
  readonly period: Period;
  readonly hasGoal: boolean;
  readonly unitKind: UnitKind;
}

export async function listQuestions(db: NationalDb, origin: Origin): Promise<readonly AskableQuestion[]> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns(getTableColumns(sentQuestion)))
      .from(sentQuestion)
      .where(eq(sentQuestion.origin, origin)),
  });
  return found.map((row) => ({
    indicator: row.indicator,
    category: row.category === '' ? null : row.category,
    period: row.period as Period,
    hasGoal: row.hasGoal === 1,
    unitKind: row.unitKind as UnitKind,
  }));
}

export interface DeliverySummary {
  readonly provinceId: string;
  readonly deliveries: number;
  readonly rows: number;
  readonly lastReceivedAt: Instant;
}

/** How much each province has sent, and when last. */
export async function listDeliverySummaries(db: NationalDb, origin: Origin): Promise<readonly DeliverySummary[]> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(
        columns({
          provinceId: delivery.provinceId,
          deliveries: sql<number>`count(*)`,
          rows: sql<number>`sum(${delivery.rows})`,
          lastReceivedAt: sql<Instant>`max(${delivery.receivedAt})`,
        }),
      )
      .from(delivery)
      .where(eq(delivery.origin, origin))
      .groupBy(delivery.provinceId),
  });
  return found;
}

export async function listRounds(db: NationalDb, origin: Origin): Promise<readonly ReportingRound[]> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns(getTableColumns(reportingRound)))
      .from(reportingRound)
      .where(eq(reportingRound.origin, origin))
      .orderBy(asc(reportingRound.cutOffOn)),
  });
  return found.map((row) => ({
    ...row,
    period: row.period as Period,
    cutOffOn: row.cutOffOn as CivilDate,
    dueOn: row.dueOn as CivilDate,
  }));
}

export async function saveRounds(db: NationalDb, rounds: readonly ReportingRound[], signed: Signed): Promise<void> {
  await write(db, insertRows(db, reportingRound, rounds, 'ON CONFLICT DO NOTHING'), signed);
}

/** Rows of a delivery that are stored under their key with another content. */
export async function countConflicts(db: NationalDb, of: Delivery): Promise<number> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ conflicts: sql<number>`count(*)` }))
      .from(sentFigure)
      .innerJoin(
        sql`json_each(${JSON.stringify(of.rows.map((row) => [...keyOf(of.provinceId, row), canonicalJson(row)]))}) AS given`,
        sql`province_id = given.value ->> 0 AND unit_id = given.value ->> 1 AND indicator = given.value ->> 2
          AND definition_version = given.value ->> 3 AND category = given.value ->> 4 AND period = given.value ->> 5
          AND revision = given.value ->> 6 AND "row" <> given.value ->> 7`,
      ),
  });
  return found[0]?.conflicts ?? 0;
}

export async function hasDelivery(db: NationalDb, contentHash: string): Promise<boolean> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ rows: delivery.rows }))
      .from(delivery)
      .where(eq(delivery.contentHash, contentHash)),
  });
  return found.length > 0;
}

/**
 * Stores a delivery once: rows that are there stay, newer revisions take the place of older ones whatever order they came
 * in. Safe to repeat.
 */
export async function saveDelivery(
  db: NationalDb,
  of: Delivery,
  channel: 'relay' | 'file',
  receivedAt: Instant,
  signed: Signed,
): Promise<void> {
  const { contentHash, provinceId, origin, submissionId, approvedAt } = of;
  const rows = of.rows.map((row) => ({
    provinceId,
    unitId: row.unitId,
    indicator: row.indicator,
    definitionVersion: row.definitionVersion,
    category: row.category ?? '',
    period: row.period,
    revision: row.revision,
    isCurrent: 1,
    origin,
    asOf: row.cutOffOn ?? periodSpan(row.period)?.lastDay ?? endOfTime,
    row: canonicalJson(row),
    contentHash,
    approvedAt,
    receivedAt,
  }));
  const questions = of.rows.map(({ indicator, category, period, goal, unitKind }) => ({
    origin,
    indicator,
    category: category ?? '',
    period,
    hasGoal: goal ? 1 : 0,
    unitKind,
  }));
  await write(
    db,
    [
      ...insertRows(db, sentFigure, rows, 'ON CONFLICT DO NOTHING'),
      retireOlder(db, of),
      ...insertRows(db, sentQuestion, questions, 'ON CONFLICT DO NOTHING'),
      db.d1
        .prepare(
          `UPDATE sent_question SET has_goal = 1 FROM json_each(?) AS given WHERE has_goal = 0
             AND origin = ? AND indicator = given.value ->> 0 AND category = given.value ->> 1 AND period = given.value ->> 2`,
        )
        .bind(
          JSON.stringify(
            questions.filter(({ hasGoal }) => hasGoal).map((one) => [one.indicator, one.category, one.period]),
          ),
          origin,
        ),
      ...insertRows(
        db,
        delivery,
        [
          {
            contentHash,
            provinceId,
            origin,
            submissionId,
            channel,
            rows: of.rows.length,
            preparedBy: of.preparedBy.title,
            approvedBy: of.approvedBy.title,
            approvedAt,
            receivedAt,
          },
        ],
        'ON CONFLICT DO NOTHING',
      ),
    ],
    signed,
  );
}

function retireOlder(db: NationalDb, { provinceId, rows }: Delivery): D1PreparedStatement {
  const keys = rows.map(({ unitId, indicator, category, period }) => [unitId, indicator, category ?? '', period]);
  const text = `UPDATE sent_figure SET is_current = 0 FROM json_each(?2) AS given
    WHERE province_id = ?1 AND unit_id = given.value ->> 0 AND indicator = given.value ->> 1
      AND category = given.value ->> 2 AND period = given.value ->> 3 AND is_current = 1
      AND EXISTS (SELECT 1 FROM sent_figure AS newer WHERE newer.province_id = ?1 AND newer.unit_id = sent_figure.unit_id
        AND newer.indicator = sent_figure.indicator AND newer.category = sent_figure.category
        AND newer.period = sent_figure.period AND newer.revision > sent_figure.revision)`;
  return db.d1.prepare(text).bind(provinceId, JSON.stringify(keys));
}

function keyOf(provinceId: string, row: SentFigure) {
  return [provinceId, row.unitId, row.indicator, row.definitionVersion, row.category ?? '', row.period, row.revision];
}

function currentFigures(db: NationalDb) {
  return db.orm
    .select(
      columns({
        provinceId: sentFigure.provinceId,
        origin: sentFigure.origin,
        row: sentFigure.row,
        approvedAt: sentFigure.approvedAt,
        receivedAt: sentFigure.receivedAt,
      }),
    )
    .from(sentFigure)
    .$dynamic();
}

/** `row` was read by `readDelivery` before it was stored, and is immutable by trigger. */
function receivedOf(stored: Awaited<ReturnType<typeof currentFigures>>[number]): ReceivedFigure {
  return {
    ...(JSON.parse(stored.row) as SentFigure),
    provinceId: stored.provinceId,
    origin: stored.origin,
    approvedAt: stored.approvedAt as Instant,
    receivedAt: stored.receivedAt as Instant,
  };
}
