import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { sentUnitKinds } from '@co-so/domain';
import type { CivilDate, Instant, Origin, Period, ReceivedFigure, ReportingRound, UnitKind } from '@co-so/domain';
import { columns, insertRows, readBatch } from '../../batch.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import type { NationalDb } from '../../handle.ts';
import { currentFigures, receivedOf } from './received.ts';
import { reportingRound, sender, sentFigure, sentQuestion } from './table.ts';

/** How much of each level is shown of one province at once; a product choice. */
const ofProvinceMaximum = 200;

export interface FiguresOfProvince {
  /** By level, the highest first; of each the newest. */
  readonly figures: readonly ReceivedFigure[];
  /** How many are stated now, those that are not shown among them; what was retracted is shown and not counted. */
  readonly total: number;
}

/** What of one province is current: of each level so much as a page can show, the newest first. */
export async function listFiguresOfProvince(
  db: NationalDb,
  provinceId: string,
  origin: Origin,
): Promise<FiguresOfProvince> {
  const newest = (unitKind: UnitKind) =>
    currentFigures(db)
      .where(sql`province_id = ${provinceId} AND origin = ${origin} AND unit_kind = ${unitKind} AND is_current = 1`)
      .orderBy(desc(sentFigure.asOf))
      .limit(ofProvinceMaximum);
  const { counted, ...levels } = await readBatch(db, {
    province: newest('province'),
    directCommittee: newest('directCommittee'),
    commune: newest('commune'),
    counted: db.orm
      .select(columns({ total: sender.currentRows }))
      .from(sender)
      .where(and(eq(sender.origin, origin), eq(sender.provinceId, provinceId))),
  });
  return {
    figures: sentUnitKinds.flatMap((unitKind) => levels[unitKind].map(receivedOf)),
    total: counted[0]?.total ?? 0,
  };
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
  /** Those that stand now; what a newer revision replaced or retracted is not among them. */
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

/** Refused where somebody else set one of them meanwhile. */
export async function saveRounds(db: NationalDb, rounds: readonly ReportingRound[], signed: Signed): Promise<void> {
  await write(db, insertRows(db, reportingRound, rounds), signed);
}
