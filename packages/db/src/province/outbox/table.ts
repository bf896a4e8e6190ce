import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Approved deliveries on their way to the centre; written in the batch of the approval, copied by the relay. */
export const outbox = sqliteTable(
  'outbox',
  {
    submissionId: text('submission_id').primaryKey(),
    delivery: text().notNull(),
    createdAt: integer('created_at').notNull(),
    sentAt: integer('sent_at'),
    attempts: integer().notNull().default(0),
    lastError: text('last_error'),
  },
  (table) => [
    index('outbox_pending')
      .on(table.attempts, table.createdAt)
      .where(sql`sent_at IS NULL`),
  ],
);
