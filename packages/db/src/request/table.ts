import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Append-only by triggers. No foreign keys: an entry outlives what it speaks of. */
export const auditEntry = sqliteTable(
  'audit_entry',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    actorId: text('actor_id').notNull(),
    actorTitle: text('actor_title').notNull(),
    action: text().notNull(),
    unitId: text('unit_id'),
    subject: text().notNull(),
    before: text(),
    after: text(),
    reason: text(),
    requestId: text('request_id').notNull(),
  },
  (table) => [index('audit_entry_subject').on(table.subject, table.at)],
);

/** What a write answered, so that the same request sent twice gets the same answer and writes once. Kept a day. */
export const requestReceipt = sqliteTable(
  'request_receipt',
  {
    actorId: text('actor_id').notNull(),
    route: text().notNull(),
    key: text().notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer().notNull(),
    response: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.actorId, table.route, table.key] }),
    index('request_receipt_age').on(table.createdAt),
  ],
);
