import type { Instant, ReceivedFigure, SentFigure } from '@co-so/domain';
import { columns } from '../../batch.ts';
import type { NationalDb } from '../../handle.ts';
import { sentFigure } from './table.ts';

export function currentFigures(db: NationalDb) {
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
export function receivedOf(stored: Awaited<ReturnType<typeof currentFigures>>[number]): ReceivedFigure {
  return {
    ...(JSON.parse(stored.row) as SentFigure),
    provinceId: stored.provinceId,
    origin: stored.origin,
    approvedAt: stored.approvedAt as Instant,
    receivedAt: stored.receivedAt as Instant,
  };
}
