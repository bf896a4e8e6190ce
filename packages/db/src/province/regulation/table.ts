import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { personal } from '../../privacy/personal.ts';
import { laterSignedBy, signedBy } from '../../privacy/signed-by.ts';

/** A score table that is or was worked on. Closed once, at the revision that was seen (triggers). */
export const scoreTableDraft = sqliteTable(
  'score_table_draft',
  {
    id: text().primaryKey(),
    series: text().notNull(),
    draftedFrom: text('drafted_from'),
    state: text({ enum: ['open', 'issued', 'discarded'] }).notNull(),
    closedRevision: integer('closed_revision'),
    ...laterSignedBy('closed', 'Ai đã ban hành, bỏ bảng điểm dự thảo'),
    closedAt: integer('closed_at'),
  },
  (table) => [
    index('score_table_draft_open')
      .on(table.id)
      .where(sql`state = 'open'`),
  ],
);

/** `content` is the table as JSON. Immutable, one after another, and none of a draft that is closed (triggers). */
export const scoreTableRevision = sqliteTable(
  'score_table_revision',
  {
    draftId: text('draft_id').notNull(),
    revision: integer().notNull(),
    title: text().notNull(),
    content: text().notNull(),
    ...signedBy('recorded', 'Ai đã ghi bảng điểm dự thảo'),
    recordedAt: integer('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.revision] })],
);

/** A score table as the province issued it, under its draft's id. Immutable, and later than all of its series (triggers). */
export const issuedTable = sqliteTable(
  'issued_table',
  {
    id: text().primaryKey(),
    series: text().notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    effectiveFrom: text('effective_from').notNull(),
    instrument: text().notNull(),
    issuer: text().notNull(),
    issuedOn: text('issued_on').notNull(),
    content: text().notNull(),
    contentHash: text('content_hash').notNull(),
    replaces: text(),
    revision: integer().notNull(),
    ...signedBy('issued', 'Ai đã ghi việc ban hành bảng điểm'),
    issuedAt: integer('issued_at').notNull(),
  },
  (table) => [
    uniqueIndex('issued_table_version').on(table.series, table.version),
    uniqueIndex('issued_table_day').on(table.series, table.effectiveFrom),
  ],
);

/** What the province chose where a text leaves a choice; of each setting a row of revisions. Append-only (triggers). */
export const ruleSetting = sqliteTable(
  'rule_setting',
  {
    series: text().notNull(),
    setting: text().notNull(),
    revision: integer().notNull(),
    choice: text().notNull(),
    fromDay: text('from_day').notNull(),
    instrument: text().notNull(),
    issuedOn: text('issued_on').notNull(),
    ...signedBy('set', 'Ai đã ghi lựa chọn của tỉnh, thành phố'),
    setAt: integer('set_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.series, table.setting, table.revision] })],
);

/**
 * What a body chose under a cap: the paper in columns, the candidates in their order and why each fell as JSON. Where they
 * are persons it may name them. Append-only (triggers): what is decided anew is another row.
 */
export const capDecision = sqliteTable(
  'cap_decision',
  {
    id: text().primaryKey(),
    unitId: text('unit_id').notNull(),
    year: integer().notNull(),
    subject: text().notNull(),
    groupName: text('group_name').notNull(),
    ruleSet: text('rule_set').notNull(),
    number: text().notNull(),
    decidedOn: text('decided_on').notNull(),
    body: text().notNull(),
    signatory: text().notNull(),
    content: personal(
      'ordinary',
      'Xem lại ai được giữ, ai không được giữ mức xuất sắc và vì sao; có thể có họ tên khi xếp loại cá nhân',
      'inRegister',
      text().notNull(),
    ),
    ...signedBy('recorded', 'Ai đã ghi biên bản tỷ lệ khống chế'),
    recordedAt: integer('recorded_at').notNull(),
    /** Null in rows from before migration 0040; a trigger asks it of every later one. */
    fileHash: text('file_hash'),
  },
  (table) => [index('cap_decision_by_year').on(table.year, table.id)],
);
