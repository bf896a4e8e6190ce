import type { Delivery, Instant } from '@co-so/domain';
import type { NationalDb } from '../../handle.ts';

/** Brings the summary of each sender up to date; stands in the batch behind the rows that it counts. */
export function countSenders(db: NationalDb, received: readonly Delivery[], receivedAt: Instant): D1PreparedStatement {
  const text = `INSERT INTO sender (origin, province_id, deliveries, current_rows, last_received_at)
    SELECT value ->> 0, value ->> 1, count(*), (SELECT count(*) FROM sent_figure WHERE origin = value ->> 0
      AND province_id = value ->> 1 AND is_current = 1), ?2
    FROM json_each(?1) WHERE true GROUP BY 1, 2
    ON CONFLICT (origin, province_id) DO UPDATE SET deliveries = deliveries + excluded.deliveries,
      current_rows = excluded.current_rows, last_received_at = max(last_received_at, excluded.last_received_at)`;
  const senders = received.map(({ origin, provinceId }) => [origin, provinceId]);
  return db.d1.prepare(text).bind(JSON.stringify(senders), receivedAt);
}
