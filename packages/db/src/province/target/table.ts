import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { about, revised } from '../revision-columns.ts';

/** Immutable but for `superseded_by`, which is set once (trigger). */
export const target = sqliteTable(
  'target',
  {
    ...about(),
    goalKind: text('goal_kind', { enum: ['value', 'share'] }).notNull(),
    goalValue: integer('goal_value'),
    goalNumerator: integer('goal_numerator'),
    goalDenominator: integer('goal_denominator'),
    direction: text().notNull(),
    source: text().notNull(),
    document: text(),
    note: text(),
    ...revised(),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.indicator, table.category, table.period, table.revision] }),
    index('target_in_force')
      .on(table.unitId, table.indicator, table.category, table.asOf)
      .where(sql`superseded_by IS NULL`),
    index('target_running')
      .on(table.unitId, table.asOf)
      .where(sql`superseded_by IS NULL`),
    index('target_of_indicator')
      .on(table.indicator)
      .where(sql`superseded_by IS NULL`),
  ],
);
