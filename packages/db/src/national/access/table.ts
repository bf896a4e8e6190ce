import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { personal } from '../../privacy/personal.ts';

/** From before there were accounts, and used by nothing since; it goes with the next contraction of the schema. */
export const invitation = sqliteTable(
  'invitation',
  {
    id: text().primaryKey(),
    /** The province's id, or `national`. */
    office: text().notNull(),
    userName: personal('ordinary', 'Không còn dùng; sẽ bỏ cùng bảng', 'asProof', text('user_name').notNull()),
    codeHash: personal('sensitive', 'Không còn dùng; sẽ bỏ cùng bảng', 'asProof', text('code_hash').notNull()),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (table) => [index('invitation_office').on(table.office)],
);
