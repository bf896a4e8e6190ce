import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { hostPlaceKinds } from '@co-so/domain';

/** What is known of the branch of a place on a day; `astray` where its unit has ended and nobody has said where it lies since. */
export const standingStates = ['own', 'joint', 'none', 'unknown', 'astray'] as const;

/**
 * A place below each unit under which it stands, for the days on which nothing of that changes: made by `place-standing.ts`
 * from what is stored of places and of the tree. One that is astray stands below what its unit stood under last.
 */
export const hostPlaceStanding = sqliteTable(
  'host_place_standing',
  {
    placeId: text('place_id').notNull(),
    unitId: text('unit_id').notNull(),
    validFrom: text('valid_from').notNull(),
    validUntil: text('valid_until').notNull(),
    kind: text({ enum: hostPlaceKinds }).notNull(),
    state: text({ enum: standingStates }).notNull(),
    isLed: integer('is_led').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.placeId, table.unitId, table.validFrom] }),
    /** By the last day, so that whoever lists the places of today does not walk over those that are no more. */
    index('host_place_standing_listed').on(table.unitId, table.state, table.kind, table.validUntil, table.placeId),
  ],
);

/**
 * How many places stand below a unit on the days of a block (`day-blocks.ts`): those whose days are made of it, as a JSON
 * record by `kind/state` and `kind/led`. The counts of a day are the sum of the blocks above it.
 */
export const hostPlaceCount = sqliteTable(
  'host_place_count',
  { unitId: text('unit_id').notNull(), block: integer().notNull(), counts: text().notNull() },
  (table) => [primaryKey({ columns: [table.unitId, table.block] })],
);
