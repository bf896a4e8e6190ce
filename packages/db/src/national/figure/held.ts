import { sql } from 'drizzle-orm';
import { beginningOfTime, periodSpan } from '@co-so/domain';
import type { Period, SendingQuestion, SentFigure } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { NationalDb } from '../../handle.ts';
import { currentFigures, receivedOf } from './received.ts';
import { sentFigure, sentQuestion } from './table.ts';

/** What the centre has of one province's question, of every unit and category: the rows that stand now, as they were sent. */
export async function listHeldRows(
  db: NationalDb,
  provinceId: string,
  { indicator, period }: SendingQuestion,
): Promise<readonly SentFigure[]> {
  const { found } = await readBatch(db, {
    found: currentFigures(db).where(
      sql`(origin, indicator, category, unit_kind, period) IN (
          SELECT origin, indicator, category, unit_kind, period FROM ${sentQuestion}
          WHERE origin = 'real' AND indicator = ${indicator} AND period = ${period})
        AND province_id = ${provinceId} AND is_current = 1`,
    ),
  });
  return found.map(receivedOf).map(({ provinceId: _, origin, approvedAt, receivedAt, ...row }) => row);
}

/** What one province has sent real figures of, the earliest period first. Reads all that it sent: for an operator's command. */
export async function listHeldQuestions(db: NationalDb, provinceId: string): Promise<readonly SendingQuestion[]> {
  const { found } = await readBatch(db, {
    found: db.orm
      .selectDistinct(columns({ indicator: sentFigure.indicator, period: sentFigure.period }))
      .from(sentFigure)
      .where(sql`origin = 'real' AND province_id = ${provinceId} AND is_current = 1`),
  });
  const questions = found.map((row) => ({ indicator: row.indicator, period: row.period as Period }));
  const firstDayOf = ({ period }: SendingQuestion) => periodSpan(period)?.firstDay ?? beginningOfTime;
  return questions.toSorted((left, right) => firstDayOf(left).localeCompare(firstDayOf(right)));
}
