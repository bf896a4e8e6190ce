import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { periodSpan, sentUnitKinds } from '@co-so/domain';
import type { Origin, Period, ReceivedFigure, UnitKind } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { NationalDb } from '../../handle.ts';
import { currentFigures, receivedOf } from './received.ts';
import { spanOf } from './senders.ts';
import { sender, sentFigure } from './table.ts';

export interface FigureQuestion {
  readonly origin: Origin;
  readonly indicator: string;
  readonly category: string | null;
  readonly unitKind: UnitKind;
  /** `null`: of each unit its latest figure. */
  readonly periods: readonly Period[] | null;
}

/**
 * The current figures of one question at its level; and of each sender that has none there, for each period, one of
 * another level, which says so. Reads the rows it returns and one for each sender of those days, however many units,
 * periods and provinces of other days there are.
 */
export async function listFigures(db: NationalDb, question: FigureQuestion): Promise<readonly ReceivedFigure[]> {
  const { found, senders } = await readBatch(db, {
    found: atLevel(db, question),
    senders: db.orm
      .select(columns({ provinceId: sender.provinceId, firstDay: sender.firstDay, lastDay: sender.lastDay }))
      .from(sender)
      .where(and(eq(sender.origin, question.origin), ...ofTheseDays(question))),
  });
  const figures = found.map(receivedOf);
  const absent = senders.flatMap((one) => absencesOf(one, question, figures));
  if (absent.length === 0) return figures;
  const { elsewhere } = await readBatch(db, {
    elsewhere: currentFigures(db).innerJoin(
      sql`json_each(${JSON.stringify(absent)}) AS absent`,
      sql`${sentFigure}.rowid = ${oneOfAnotherLevel(question)}`,
    ),
  });
  return [...figures, ...elsewhere.map(receivedOf)];
}

function atLevel(db: NationalDb, question: FigureQuestion) {
  const { periods } = question;
  if (!periods)
    return currentFigures(db).innerJoin(sql`(${latestOfEachUnit(question)}) AS latest`, sql`rowid = latest.id`);
  return currentFigures(db).where(
    sql`${ofLevel(question)} AND period IN (SELECT value FROM json_each(${JSON.stringify(periods)}))`,
  );
}

/** Who has sent something of the days asked for, or of days around them. */
function ofTheseDays({ periods }: FigureQuestion): readonly SQL[] {
  if (!periods) return [];
  const { firstDay, lastDay } = spanOf(periods);
  return [gte(sender.lastDay, firstDay), lte(sender.firstDay, lastDay)];
}

interface SenderSpan {
  readonly provinceId: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * The periods in which a sender has no figure at the level, though it sent some of those days or of days around them, each
 * with the sender; without periods the sender alone.
 */
function absencesOf(
  { provinceId, firstDay, lastDay }: SenderSpan,
  { periods }: FigureQuestion,
  figures: readonly ReceivedFigure[],
): readonly (readonly string[])[] {
  const own = new Set(figures.filter((figure) => figure.provinceId === provinceId).map(({ period }) => period));
  if (!periods) return own.size === 0 ? [[provinceId]] : [];
  const isOfItsDays = (period: Period) => {
    const span = periodSpan(period);
    return span !== undefined && span.firstDay <= lastDay && span.lastDay >= firstDay;
  };
  return periods.filter((period) => !own.has(period) && isOfItsDays(period)).map((period) => [provinceId, period]);
}

/** Of the newest unit of the highest other level: its figure of the period asked for, or else its latest. */
function oneOfAnotherLevel(question: FigureQuestion) {
  const seek = question.periods
    ? { index: sql`sent_figure_compared`, under: sql`AND period = absent.value ->> 1`, order: sql`unit_id DESC` }
    : { index: sql`sent_figure_latest`, under: sql``, order: sql`unit_id DESC, recency DESC` };
  const others = sentUnitKinds.filter((kind) => kind !== question.unitKind);
  const rows = others.map(
    (unitKind) => sql`(SELECT rowid FROM sent_figure INDEXED BY ${seek.index}
      WHERE ${ofLevel({ ...question, unitKind })} AND province_id = absent.value ->> 0 ${seek.under}
      ORDER BY ${seek.order} LIMIT 1)`,
  );
  return sql`coalesce(${sql.join([...rows, sql`NULL`], sql`, `)})`;
}

function ofLevel({ origin, indicator, category, unitKind }: Omit<FigureQuestion, 'periods'>) {
  return sql`origin = ${origin} AND indicator = ${indicator} AND category = ${category ?? ''}
    AND unit_kind = ${unitKind} AND is_current = 1`;
}

/** Goes from unit to unit and takes the latest of each, so that no past period is read. */
function latestOfEachUnit(question: FigureQuestion) {
  const next = (after: SQL) => sql`(SELECT json_array(province_id, unit_id, rowid)
    FROM sent_figure INDEXED BY sent_figure_latest
    WHERE ${ofLevel(question)} ${after} ORDER BY province_id DESC, unit_id DESC, recency DESC LIMIT 1)`;
  return sql`WITH RECURSIVE latest (place) AS (
    SELECT ${next(sql``)}
    UNION ALL
    SELECT ${next(sql`AND (province_id, unit_id, recency) < (place ->> 0, place ->> 1, '')`)}
    FROM latest WHERE place IS NOT NULL
  ) SELECT place ->> 2 AS id FROM latest WHERE place IS NOT NULL`;
}
