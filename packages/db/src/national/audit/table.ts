import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How far the chain of each office had come, as a chain of its own. Append-only by triggers. */
export const auditHead = sqliteTable(
  'audit_head',
  {
    sequence: integer().primaryKey(),
    /** A province's id, or `national`. */
    officeId: text('office_id').notNull(),
    chainSequence: integer('chain_sequence').notNull(),
    chainHash: text('chain_hash').notNull(),
    at: integer().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text().notNull(),
  },
  (table) => [index('audit_head_office').on(table.officeId, table.sequence)],
);
