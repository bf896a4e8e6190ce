import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { personal } from '../privacy/personal.ts';

/** Append-only by triggers. No foreign keys: an entry outlives what it speaks of. */
export const auditEntry = sqliteTable(
  'audit_entry',
  {
    /** The order of commits, given by the database: nobody waits for anybody to get the next one. */
    sequence: integer().primaryKey(),
    id: text().notNull().unique(),
    at: integer().notNull(),
    kind: text({ enum: ['write', 'read', 'export'] }).notNull(),
    actorId: personal('ordinary', 'Chứng minh ai đã làm, đã xem', 'asProof', text('actor_id').notNull()),
    actorTitle: personal(
      'ordinary',
      'Chức danh lúc đó của người đã làm, đã xem',
      'asProof',
      text('actor_title').notNull(),
    ),
    /** The grant that allowed it, and the delegation where it was another person's. */
    grantId: text('grant_id'),
    delegationId: text('delegation_id'),
    action: text().notNull(),
    unitId: text('unit_id'),
    /** Of an account, a request or an incident its id, and never a name. */
    subject: personal('ordinary', 'Việc đã làm, đã xem là về ai, về cái gì', 'asProof', text().notNull()),
    before: personal('ordinary', 'Trước khi thay đổi là gì; không ghi họ tên', 'asProof', text()),
    after: personal('ordinary', 'Sau khi thay đổi là gì; không ghi họ tên', 'asProof', text()),
    reason: personal('ordinary', 'Lý do do người làm ghi', 'asProof', text()),
    requestId: text('request_id').notNull(),
  },
  (table) => [
    index('audit_entry_subject').on(table.subject, table.sequence),
    index('audit_entry_actor').on(table.actorId, table.sequence),
    index('audit_entry_unit').on(table.unitId, table.sequence),
    index('audit_entry_at').on(table.at),
  ],
);

/** The chain over the entries: each seal is the hash of its entry and of the seal before. Append-only by triggers. */
export const auditSeal = sqliteTable('audit_seal', {
  /** The entry's. */
  sequence: integer().primaryKey(),
  previousHash: text('previous_hash').notNull(),
  hash: text().notNull(),
  sealedAt: integer('sealed_at').notNull(),
});

/** What a write answered, so that the same request sent twice gets the same answer and writes once. Kept a day. */
export const requestReceipt = sqliteTable(
  'request_receipt',
  {
    actorId: personal('ordinary', 'Yêu cầu gửi lặp là của ai', 'oneDay', text('actor_id').notNull()),
    route: text().notNull(),
    key: text().notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer().notNull(),
    response: personal('ordinary', 'Gửi lặp thì nhận lại đúng câu trả lời cũ', 'oneDay', text().notNull()),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.actorId, table.route, table.key] }),
    index('request_receipt_age').on(table.createdAt),
  ],
);
