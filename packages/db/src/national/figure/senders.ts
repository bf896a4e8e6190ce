import { beginningOfTime, endOfTime, periodSpan } from '@co-so/domain';
import type { Delivery, Instant, Period, PeriodSpan } from '@co-so/domain';
import { jsonLists } from '../../batch.ts';
import type { NationalDb } from '../../handle.ts';

/** Under what a row stands, whatever its revision: origin, province, unit, indicator, category, period. */
export type StoredKey = readonly [string, string, string, string, string, string];

/** Counts the deliveries of each sender, and widens the span of days that its figures are of. */
export function countDeliveries(
  db: NationalDb,
  received: readonly Delivery[],
  receivedAt: Instant,
): D1PreparedStatement {
  const text = `INSERT INTO sender (origin, province_id, deliveries, current_rows, last_received_at, first_day, last_day)
    SELECT value ->> 0, value ->> 1, count(*), 0, ?2, min(value ->> 2), max(value ->> 3)
    FROM json_each(?1) WHERE true GROUP BY 1, 2
    ON CONFLICT (origin, province_id) DO UPDATE SET deliveries = deliveries + excluded.deliveries,
      last_received_at = max(last_received_at, excluded.last_received_at),
      first_day = min(first_day, excluded.first_day), last_day = max(last_day, excluded.last_day)`;
  const senders = received.map(({ origin, provinceId, rows }) => {
    const { firstDay, lastDay } = spanOf(rows.map(({ period }) => period));
    return [origin, provinceId, firstDay, lastDay];
  });
  return db.d1.prepare(text).bind(JSON.stringify(senders), receivedAt);
}

/** From the first day of any of the periods to the last, both inclusive; none at all for goals of every year. */
export function spanOf(periods: readonly Period[]): PeriodSpan {
  const spans = periods.flatMap((one) => periodSpan(one) ?? []);
  return {
    firstDay: spans.reduce((first, { firstDay }) => (firstDay < first ? firstDay : first), endOfTime),
    lastDay: spans.reduce((last, { lastDay }) => (lastDay > last ? lastDay : last), beginningOfTime),
  };
}

/**
 * Takes from each sender what is stated under these keys, each given once, before something is stored under them; and with
 * `after` adds what is stated then. A row that was retracted is none of a sender's figures.
 */
export function countStated(
  db: NationalDb,
  keys: readonly StoredKey[],
  when: 'before' | 'after',
): readonly D1PreparedStatement[] {
  const text = `UPDATE sender SET current_rows = current_rows ${when === 'after' ? '+' : '-'} stated.keys
    FROM (SELECT given.value ->> 0 AS of_origin, given.value ->> 1 AS of_province, count(*) AS keys
      FROM json_each(?) AS given
      WHERE EXISTS (SELECT 1 FROM sent_figure INDEXED BY sent_figure_of_key
        WHERE origin = given.value ->> 0 AND province_id = given.value ->> 1 AND unit_id = given.value ->> 2
          AND indicator = given.value ->> 3 AND category = given.value ->> 4 AND period = given.value ->> 5
          AND is_current = 1 AND "row" ->> 'retracted' IS NULL)
      GROUP BY 1, 2) AS stated
    WHERE origin = stated.of_origin AND province_id = stated.of_province`;
  return jsonLists(keys).map((json) => db.d1.prepare(text).bind(json));
}
