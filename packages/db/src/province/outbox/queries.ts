import { asc, count, eq, isNull, sql } from 'drizzle-orm';
import type { DeliveryState, Instant } from '@co-so/domain';
import { columns, prepared, readBatch, writeTechnically } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { deliveryStateOf } from './delivery-state.ts';
import { outbox } from './table.ts';

const pendingMaximum = 50;

export interface PendingDelivery {
  readonly submissionId: string;
  /** A `Delivery` as JSON. */
  readonly delivery: string;
}

/** What the centre has not confirmed: the least often tried first, so that a refused one holds up no other. */
export async function listPending(db: ProvinceDb): Promise<readonly PendingDelivery[]> {
  const { pending } = await readBatch(db, {
    pending: db.orm
      .select(columns({ submissionId: outbox.submissionId, delivery: outbox.delivery }))
      .from(outbox)
      .where(isNull(outbox.sentAt))
      .orderBy(asc(outbox.attempts), asc(outbox.createdAt))
      .limit(pendingMaximum),
  });
  return pending;
}

export interface OutboxCounts {
  readonly unsent: number;
  /** Of the unsent, those the centre refused when it was last asked. */
  readonly refused: number;
}

export async function countUnsent(db: ProvinceDb): Promise<OutboxCounts> {
  const { counted } = await readBatch(db, {
    counted: db.orm
      .select(columns({ lastError: outbox.lastError, deliveries: count() }))
      .from(outbox)
      .where(isNull(outbox.sentAt))
      .groupBy(outbox.lastError),
  });
  const stateOf = (lastError: string | null): DeliveryState['state'] =>
    deliveryStateOf({ sentAt: null, attempts: 0, lastError }).state;
  const sumOf = (rows: typeof counted) => rows.reduce((sum, { deliveries }) => sum + deliveries, 0);
  return {
    unsent: sumOf(counted),
    refused: sumOf(counted.filter(({ lastError }) => stateOf(lastError) === 'refused')),
  };
}

/** The delivery of an approved submission, as it left or will leave. */
export async function findDelivery(db: ProvinceDb, submissionId: string): Promise<string | undefined> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ delivery: outbox.delivery }))
      .from(outbox)
      .where(eq(outbox.submissionId, submissionId)),
  });
  return found[0]?.delivery;
}

export async function markSent(db: ProvinceDb, submissionId: string, now: Instant): Promise<void> {
  const sent = db.orm.update(outbox).set({ sentAt: now, lastError: null }).where(eq(outbox.submissionId, submissionId));
  await writeTechnically(db, [prepared(db, sent)]);
}

/** One more attempt in vain, and why: the codes of the centre's refusal, or `internal` where the attempt broke off. */
export async function markFailed(db: ProvinceDb, submissionId: string, error: string): Promise<void> {
  const failed = db.orm
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1`, lastError: error })
    .where(eq(outbox.submissionId, submissionId));
  await writeTechnically(db, [prepared(db, failed)]);
}
