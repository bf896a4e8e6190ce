import { integer, text } from 'drizzle-orm/sqlite-core';
import { signedBy } from '../privacy/signed-by.ts';

/** What every revised fact carries: who recorded it, when, why, and what took its place. */
export const revised = () => ({
  revision: integer().notNull(),
  supersededBy: integer('superseded_by'),
  reason: text(),
  ...signedBy('recorded', 'Ai đã ghi, đã đính chính'),
  recordedAt: integer('recorded_at').notNull(),
});

/** What a figure or a target is about. `category` is `''` for the whole, since a key knows no null. */
export const about = () => ({
  unitId: text('unit_id').notNull(),
  indicator: text().notNull(),
  category: text().notNull(),
  period: text().notNull(),
  /** The day as of which it stands: the cut-off day, else the period's last; the end of time for `annual`. */
  asOf: text('as_of').notNull(),
});
