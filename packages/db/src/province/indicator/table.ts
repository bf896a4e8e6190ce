import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { laterSignedBy, signedBy } from '../../privacy/signed-by.ts';
import { about, revised } from '../revision-columns.ts';

/** Immutable but for `superseded_by`, which is set once (trigger). */
export const figure = sqliteTable(
  'figure',
  {
    ...about(),
    definitionVersion: integer('definition_version').notNull(),
    cutOffOn: text('cut_off_on'),
    quantityKind: text('quantity_kind', { enum: ['value', 'ratio', 'percentage'] }).notNull(),
    value: integer(),
    numerator: integer(),
    denominator: integer(),
    percent: text(),
    statedPercent: text('stated_percent'),
    qualifier: text().notNull(),
    source: text().notNull(),
    document: text(),
    note: text(),
    ...revised(),
    coverageReported: integer('coverage_reported'),
    coverageExpected: integer('coverage_expected'),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.indicator, table.category, table.period, table.revision] }),
    index('figure_in_force')
      .on(table.unitId, table.indicator, table.category, table.asOf)
      .where(sql`superseded_by IS NULL`),
    index('figure_to_send')
      .on(table.indicator, table.period)
      .where(sql`superseded_by IS NULL`),
  ],
);

/**
 * `rows` is what both persons saw, as JSON. Decided once, approved only while `revisionsSeen` holds, and returned with a
 * reason, which nothing else has (triggers).
 */
export const submission = sqliteTable(
  'submission',
  {
    id: text().primaryKey(),
    indicator: text().notNull(),
    period: text().notNull(),
    state: text({ enum: ['prepared', 'approved', 'returned', 'withdrawn'] }).notNull(),
    rows: text().notNull(),
    ...signedBy('prepared', 'Ai đã lập lần gửi'),
    preparedAt: integer('prepared_at').notNull(),
    ...laterSignedBy('decided', 'Ai đã duyệt, trả lại, rút lại'),
    decidedAt: integer('decided_at'),
    revisionsSeen: integer('revisions_seen'),
    returnReason: text('return_reason'),
  },
  (table) => [
    uniqueIndex('submission_waiting')
      .on(table.indicator, table.period)
      .where(sql`state = 'prepared'`),
    index('submission_of_question').on(table.indicator, table.period, table.decidedAt),
    index('submission_by_age').on(table.preparedAt),
  ],
);

/** Files that were imported, by the hash of their content. */
export const importedFile = sqliteTable(
  'imported_file',
  {
    id: text().primaryKey(),
    contentHash: text('content_hash').notNull(),
    name: text().notNull(),
    units: integer().notNull(),
    figures: integer().notNull(),
    targets: integer().notNull(),
    unchanged: integer().notNull(),
    ...signedBy('imported', 'Ai đã nhập tệp'),
    importedAt: integer('imported_at').notNull(),
  },
  (table) => [index('imported_file_of_content').on(table.contentHash, table.importedAt)],
);
