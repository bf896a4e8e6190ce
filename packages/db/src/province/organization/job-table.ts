import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * One row for each part of a work too large for one batch, written with the part. Of two that do the same part the later
 * finds its number taken.
 */
export const jobPart = sqliteTable(
  'job_part',
  {
    /** `merger/…`. */
    subject: text().notNull(),
    number: integer().notNull(),
    /** Where the next part begins. */
    cursor: text().notNull(),
    done: integer().notNull(),
    /** What the work rests on; another one than the first part's begins it anew. */
    ground: text().notNull(),
    writtenAt: integer('written_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.number] })],
);
