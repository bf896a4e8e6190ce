import { and, eq, getTableColumns, gt, lt, lte } from 'drizzle-orm';
import type { Instant } from '@co-so/domain';
import { columns, prepared, readBatch, writeTechnically } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { requestReceipt } from './table.ts';

export interface ReceiptKey {
  readonly actorId: string;
  /** Method and path: a key means something only for the route it was sent to. */
  readonly route: string;
  readonly key: string;
}

export interface Receipt extends ReceiptKey {
  readonly bodyHash: string;
  readonly status: number;
  /** The JSON that was answered. */
  readonly response: string;
  readonly createdAt: Instant;
}

const keptForMs = 24 * 3_600_000;

/** The receipt of an earlier request under the key, no older than a day. */
export async function findReceipt(db: Handle, key: ReceiptKey, now: Instant): Promise<Receipt | undefined> {
  const { actorId, route, createdAt } = requestReceipt;
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns(getTableColumns(requestReceipt)))
      .from(requestReceipt)
      .where(
        and(
          eq(actorId, key.actorId),
          eq(route, key.route),
          eq(requestReceipt.key, key.key),
          gt(createdAt, now - keptForMs),
        ),
      ),
  });
  const [receipt] = found;
  return receipt ? { ...receipt, createdAt: receipt.createdAt as Instant } : undefined;
}

/** Takes the place of a receipt that is too old to count; a younger one makes the whole batch fail. */
export function receiptStatements(db: Handle, receipt: Receipt): readonly D1PreparedStatement[] {
  const { actorId, route, key, createdAt } = requestReceipt;
  const tooOld = and(
    eq(actorId, receipt.actorId),
    eq(route, receipt.route),
    eq(key, receipt.key),
    lte(createdAt, receipt.createdAt - keptForMs),
  );
  return [
    prepared(db, db.orm.delete(requestReceipt).where(tooOld)),
    prepared(db, db.orm.insert(requestReceipt).values(receipt)),
  ];
}

/** Forgets receipts older than a day. */
export async function forgetOldReceipts(db: Handle, now: Instant): Promise<void> {
  const old = lt(requestReceipt.createdAt, now - keptForMs);
  await writeTechnically(db, [prepared(db, db.orm.delete(requestReceipt).where(old))]);
}
