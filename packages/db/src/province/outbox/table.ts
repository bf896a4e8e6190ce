import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
    nextAttemptAt: integer('next_attempt_at').notNull().default(0),
    /** Why it is not carried any more though it never arrived: refused for good, or a later one took its place. */
    closed: text({ enum: ['refused', 'superseded'] }),
  },
  (table) => [
    index('outbox_pending')
      .on(table.closed, table.nextAttemptAt, table.createdAt)
      .where(sql`sent_at IS NULL`),
  ],
);

/** What the centre was found to have of a question beyond what was approved here; what is sent next is numbered from it. */
export const heldAtCentre = sqliteTable(
  'held_at_centre',
  {
    indicator: text().notNull(),
    period: text().notNull(),
    /** Sent rows, JSON. */
    rows: text().notNull(),
    foundAt: integer('found_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.indicator, table.period] })],
);
