import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { beginningOfTime, endOfTime } from '@co-so/domain';
import { personal } from '../../privacy/personal.ts';

/** What provinces sent, as they sent it. Append-only but for `is_current`, which only goes from 1 to 0 (trigger). */
export const sentFigure = sqliteTable(
  'sent_figure',
  {
    provinceId: text('province_id').notNull(),
    unitId: text('unit_id').notNull(),
    indicator: text().notNull(),
    definitionVersion: integer('definition_version').notNull(),
    category: text().notNull(),
    period: text().notNull(),
    revision: integer().notNull(),
    isCurrent: integer('is_current').notNull(),
    origin: text({ enum: ['real', 'simulated'] }).notNull(),
    asOf: text('as_of').notNull(),
    /** The row as it was sent, JSON. */
    row: text().notNull(),
    contentHash: text('content_hash').notNull(),
    approvedAt: integer('approved_at').notNull(),
    receivedAt: integer('received_at').notNull(),
    /** Out of the row, so that a comparison reads its own level and no other; the defaults are for rows from before. */
    unitKind: text('unit_kind').notNull().default(''),
    /** `recencyOf` the row: of one unit's figures the greatest is the latest. */
    recency: text().notNull().default(''),
  },
  (table) => [
    primaryKey({
      columns: [
        table.provinceId,
        table.unitId,
        table.indicator,
        table.definitionVersion,
        table.category,
        table.period,
        table.revision,
        table.origin,
      ],
    }),
    index('sent_figure_compared')
      .on(table.origin, table.indicator, table.category, table.unitKind, table.period, table.provinceId, table.unitId)
      .where(sql`is_current = 1`),
    index('sent_figure_latest')
      .on(table.origin, table.indicator, table.category, table.unitKind, table.provinceId, table.unitId, table.recency)
      .where(sql`is_current = 1`),
    index('sent_figure_of_province')
      .on(table.provinceId, table.origin, table.unitKind, table.asOf)
      .where(sql`is_current = 1`),
    index('sent_figure_of_key')
      .on(table.origin, table.provinceId, table.unitId, table.indicator, table.category, table.period, table.revision)
      .where(sql`is_current = 1`),
    index('sent_figure_of_delivery').on(table.contentHash),
  ],
);

/** One delivery each, by the hash of its content: what came, how, and when. */
export const delivery = sqliteTable('delivery', {
  contentHash: text('content_hash').primaryKey(),
  provinceId: text('province_id').notNull(),
  origin: text({ enum: ['real', 'simulated'] }).notNull(),
  submissionId: text('submission_id').notNull(),
  channel: text({ enum: ['relay', 'file'] }).notNull(),
  rows: integer().notNull(),
  preparedBy: personal('ordinary', 'Ai ở nơi gửi đã lập', 'asProof', text('prepared_by').notNull()),
  approvedBy: personal('ordinary', 'Ai ở nơi gửi đã duyệt', 'asProof', text('approved_by').notNull()),
  approvedAt: integer('approved_at').notNull(),
  receivedAt: integer('received_at').notNull(),
});

/** How much each province has sent and what of it stands now, so that nobody counts all deliveries to learn it. */
export const sender = sqliteTable(
  'sender',
  {
    origin: text({ enum: ['real', 'simulated'] }).notNull(),
    provinceId: text('province_id').notNull(),
    deliveries: integer().notNull(),
    currentRows: integer('current_rows').notNull(),
    lastReceivedAt: integer('last_received_at').notNull(),
    /** From the first day of the earliest period it sent anything of to the last day of the latest, both inclusive. */
    firstDay: text('first_day').notNull().default(endOfTime),
    lastDay: text('last_day').notNull().default(beginningOfTime),
  },
  (table) => [
    primaryKey({ columns: [table.origin, table.provinceId] }),
    index('sender_by_last_day').on(table.origin, table.lastDay),
  ],
);

/** What has been sent of which indicator and period, so that a screen can offer the questions that have an answer. */
export const sentQuestion = sqliteTable(
  'sent_question',
  {
    origin: text({ enum: ['real', 'simulated'] }).notNull(),
    indicator: text().notNull(),
    category: text().notNull(),
    period: text().notNull(),
    hasGoal: integer('has_goal').notNull(),
    unitKind: text('unit_kind').notNull(),
  },
  (table) => [primaryKey({ columns: [table.origin, table.indicator, table.category, table.period, table.unitKind] })],
);

export const reportingRound = sqliteTable(
  'reporting_round',
  {
    id: text().primaryKey(),
    origin: text({ enum: ['real', 'simulated'] }).notNull(),
    title: text().notNull(),
    period: text().notNull(),
    cutOffOn: text('cut_off_on').notNull(),
    dueOn: text('due_on').notNull(),
  },
  (table) => [index('reporting_round_of_period').on(table.origin, table.period)],
);
