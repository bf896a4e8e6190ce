import { countUnsent, openProvinceDb } from '@co-so/db';
import type { OutboxCounts } from '@co-so/db';

/** What of one province the centre has not taken: two counts for the operator, and nothing of its figures. */
export function unsentDeliveries(d1: D1Database): Promise<OutboxCounts> {
  return countUnsent(openProvinceDb(d1));
}
