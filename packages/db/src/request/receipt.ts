import { and, eq, getTableColumns, gt, lt, lte, sql } from 'drizzle-orm';
import type { Instant } from '@co-so/domain';
import { columns, prepared, readBatch, writeTechnically } from '../batch.ts';
import { compiled, placeholders } from '../compiled.ts';
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

const { actorId, route, key, createdAt } = requestReceipt;

const sameKey = and(
  eq(actorId, sql.placeholder('actorId')),
  eq(route, sql.placeholder('route')),
  eq(key, sql.placeholder('key')),
);

const receiptOfKey = compiled<ReceiptKey & { readonly since: number }>()((orm) =>
  orm
    .select(columns(getTableColumns(requestReceipt)))
    .from(requestReceipt)
    .where(and(sameKey, gt(createdAt, sql.placeholder('since')))),
);

/** The receipt of an earlier request under the key, no older than a day. */
export async function findReceipt(db: Handle, of: ReceiptKey, now: Instant): Promise<Receipt | undefined> {
  const { found } = await readBatch(db, { found: receiptOfKey(db, { ...of, since: now - keptForMs }) });
  const [receipt] = found;
  return receipt ? { ...receipt, createdAt: receipt.createdAt as Instant } : undefined;
}

const tooOld = compiled<ReceiptKey & { readonly until: number }>()((orm) =>
  orm.delete(requestReceipt).where(and(sameKey, lte(createdAt, sql.placeholder('until')))),
);

const kept = compiled<Receipt>()((orm) => orm.insert(requestReceipt).values(placeholders(requestReceipt)));

/** Takes the place of a receipt that is too old to count; a younger one makes the whole batch fail. */
export function receiptStatements(db: Handle, receipt: Receipt): readonly D1PreparedStatement[] {
  const until = receipt.createdAt - keptForMs;
  return [prepared(db, tooOld(db, { ...receipt, until })), prepared(db, kept(db, receipt))];
}

/** Forgets receipts older than a day. */
export async function forgetOldReceipts(db: Handle, now: Instant): Promise<void> {
  const old = lt(requestReceipt.createdAt, now - keptForMs);
  await writeTechnically(db, [prepared(db, db.orm.delete(requestReceipt).where(old))]);
}
