import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** From before there were accounts, and used by nothing since; it goes with the next contraction of the schema. */
export const invitation = sqliteTable(
  'invitation',
  {
    id: text().primaryKey(),
    /** The province's id, or `national`. */
    office: text().notNull(),
    userName: text('user_name').notNull(),
    codeHash: text('code_hash').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (table) => [index('invitation_office').on(table.office)],
);
