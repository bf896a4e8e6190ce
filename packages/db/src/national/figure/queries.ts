import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type {
  CivilDate,
  Instant,
  Origin,
  Period,
  ReceivedFigure,
  ReportingRound,
  SentFigure,
  UnitKind,
} from '@co-so/domain';
import { columns, insertRows, readBatch } from '../../batch.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import type { NationalDb } from '../../handle.ts';
import { reportingRound, sender, sentFigure, sentQuestion } from './table.ts';

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
  /** Those that stand now; what a newer revision replaced is not among them. */
  readonly rows: number;
  readonly lastReceivedAt: Instant;
}

/** How much each province has sent, what of it stands now, and when it sent last: one row each. */
export async function listDeliverySummaries(db: NationalDb, origin: Origin): Promise<readonly DeliverySummary[]> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(
        columns({
          provinceId: sender.provinceId,
          deliveries: sender.deliveries,
          rows: sender.currentRows,
          lastReceivedAt: sender.lastReceivedAt,
        }),
      )
      .from(sender)
      .where(eq(sender.origin, origin))
      .orderBy(asc(sender.provinceId)),
  });
  return found.map((row) => ({ ...row, lastReceivedAt: row.lastReceivedAt as Instant }));
}

export async function listRounds(db: NationalDb, origin: Origin): Promise<readonly ReportingRound[]> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns(getTableColumns(reportingRound)))
      .from(reportingRound)
      .where(eq(reportingRound.origin, origin))
      .orderBy(asc(reportingRound.cutOffOn), asc(reportingRound.period), asc(reportingRound.id)),
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
