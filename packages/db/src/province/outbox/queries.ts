import { and, asc, count, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { AfterAttempt, DeliveryState, Instant, SendingQuestion, SentFigure } from '@co-so/domain';
import { columns, prepared, readBatch, writeTechnically } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { deliveryStateOf, notJudged } from './delivery-state.ts';
import { heldAtCentre, outbox } from './table.ts';

export interface PendingDelivery {
  readonly submissionId: string;
  /** A `Delivery` as JSON. */
  readonly delivery: string;
  /** How often it was carried in vain. */
  readonly attempts: number;
}

/** What the centre has not confirmed and is to be asked for by now: what was not tried yet first. */
export async function listPending(db: ProvinceDb, now: Instant, maximum: number): Promise<readonly PendingDelivery[]> {
  const { submissionId, delivery, attempts } = outbox;
  const { pending } = await readBatch(db, {
    pending: db.orm
      .select(columns({ submissionId, delivery, attempts }))
      .from(outbox)
      .where(and(isNull(outbox.sentAt), isNull(outbox.closed), lte(outbox.nextAttemptAt, now)))
      .orderBy(asc(outbox.nextAttemptAt), asc(outbox.createdAt))
      .limit(maximum),
  });
  return pending;
}

export interface OutboxCounts {
  /** Those in whose place a later one arrived are not among them. */
  readonly unsent: number;
  /** Of the unsent, those the centre refused when it was last asked. */
  readonly refused: number;
}

export async function countUnsent(db: ProvinceDb): Promise<OutboxCounts> {
  const { counted } = await readBatch(db, {
    counted: db.orm
      .select(columns({ lastError: outbox.lastError, deliveries: count() }))
      .from(outbox)
      .where(and(isNull(outbox.sentAt), or(isNull(outbox.closed), eq(outbox.closed, 'refused'))))
      .groupBy(outbox.lastError),
  });
  const stateOf = (lastError: string | null): DeliveryState['state'] =>
    deliveryStateOf({ sentAt: null, attempts: 0, lastError, closed: null }).state;
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

/** It has arrived, and takes the place of those of its question that were approved before it and refused. */
export async function markSent(db: ProvinceDb, submissionId: string, now: Instant): Promise<void> {
  const sent = db.orm.update(outbox).set({ sentAt: now, lastError: null }).where(eq(outbox.submissionId, submissionId));
  const superseded = db.d1
    .prepare(
      `UPDATE outbox SET closed = 'superseded'
        WHERE sent_at IS NULL AND last_error NOT IN (SELECT value FROM json_each(?2)) AND submission_id IN (
          SELECT earlier.id FROM submission AS arrived INNER JOIN submission AS earlier
            ON earlier.indicator = arrived.indicator AND earlier.period = arrived.period
              AND earlier.decided_at < arrived.decided_at
          WHERE arrived.id = ?1)`,
    )
    .bind(submissionId, JSON.stringify(notJudged));
  await writeTechnically(db, [prepared(db, sent), superseded]);
}

/**
 * One more attempt in vain, and why: the codes of the centre's refusal, or `internal` where the attempt broke off; and when
 * the next one is due, if any.
 */
export async function markFailed(
  db: ProvinceDb,
  submissionId: string,
  error: string,
  { nextAttemptAt }: AfterAttempt,
): Promise<void> {
  const next = nextAttemptAt === null ? { closed: 'refused' as const } : { nextAttemptAt };
  const failed = db.orm
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1`, lastError: error, ...next })
    .where(eq(outbox.submissionId, submissionId));
  await writeTechnically(db, [prepared(db, failed)]);
}

/** Keeps what was found at the centre of a question, in place of what was found before. */
export async function saveHeld(
  db: ProvinceDb,
  { indicator, period }: SendingQuestion,
  rows: readonly SentFigure[],
  foundAt: Instant,
): Promise<void> {
  const held = { indicator, period, rows: JSON.stringify(rows), foundAt };
  const kept = db.orm
    .insert(heldAtCentre)
    .values(held)
    .onConflictDoUpdate({ target: [heldAtCentre.indicator, heldAtCentre.period], set: held });
  await writeTechnically(db, [prepared(db, kept)]);
}
