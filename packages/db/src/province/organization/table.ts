import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Days are text `YYYY-MM-DD`; a stretch holds from `valid_from` until the day `valid_until`, which is no longer in it. */
const validity = () => ({ validFrom: text('valid_from').notNull(), validUntil: text('valid_until').notNull() });

/** Which province this database is; compared with the registry before anything is answered from it. */
export const provinceIdentity = sqliteTable('province_identity', {
  only: integer().primaryKey().default(1),
  provinceId: text('province_id').notNull(),
  slug: text().notNull(),
});

export const unit = sqliteTable('unit', {
  id: text().primaryKey(),
  foundedOn: text('founded_on').notNull(),
  closedOn: text('closed_on').notNull(),
  /** What is known of its life without a day. */
  note: text(),
});

export const unitName = sqliteTable(
  'unit_name',
  { unitId: text('unit_id').notNull(), name: text().notNull(), folded: text().notNull(), ...validity() },
  (table) => [primaryKey({ columns: [table.unitId, table.validFrom] }), index('unit_name_folded').on(table.folded)],
);

export const unitKind = sqliteTable(
  'unit_kind',
  { unitId: text('unit_id').notNull(), kind: text().notNull(), ...validity() },
  (table) => [primaryKey({ columns: [table.unitId, table.validFrom] })],
);

export const unitCode = sqliteTable(
  'unit_code',
  { unitId: text('unit_id').notNull(), code: text().notNull(), ...validity() },
  (table) => [
    primaryKey({ columns: [table.unitId, table.validFrom] }),
    uniqueIndex('unit_code_code').on(table.code, table.validFrom),
  ],
);

/** The parent link; the parent of a unit at the top is `''`, since an index of parents knows no null. */
export const unitLink = sqliteTable(
  'unit_link',
  { unitId: text('unit_id').notNull(), parentId: text('parent_id').notNull(), ...validity() },
  (table) => [
    primaryKey({ columns: [table.unitId, table.validFrom] }),
    index('unit_link_parent').on(table.parentId, table.validFrom),
  ],
);

/** A second grouping across the tree: sector, area, border or minority area. */
export const unitGrouping = sqliteTable(
  'unit_grouping',
  { unitId: text('unit_id').notNull(), scheme: text().notNull(), grouping: text().notNull(), ...validity() },
  (table) => [
    primaryKey({ columns: [table.unitId, table.scheme, table.validFrom] }),
    index('unit_grouping_members').on(table.scheme, table.grouping, table.validFrom),
  ],
);

/** What became of a unit that ended or was divided. `carries` says whether its figures may be carried over whole. */
export const unitSuccessor = sqliteTable(
  'unit_successor',
  {
    predecessorId: text('predecessor_id').notNull(),
    successorId: text('successor_id').notNull(),
    on: text().notNull(),
    carries: text({ enum: ['whole', 'part'] }).notNull(),
    document: text(),
  },
  (table) => [
    primaryKey({ columns: [table.predecessorId, table.successorId, table.on] }),
    index('unit_successor_successor').on(table.successorId),
  ],
);

/** Every ancestor of every unit with the days on which it stood above it, the unit itself at depth 0. */
export const unitClosure = sqliteTable(
  'unit_closure',
  {
    ancestorId: text('ancestor_id').notNull(),
    descendantId: text('descendant_id').notNull(),
    depth: integer().notNull(),
    ...validity(),
  },
  (table) => [
    primaryKey({ columns: [table.ancestorId, table.descendantId, table.validFrom] }),
    index('unit_closure_descendant').on(table.descendantId, table.validFrom),
  ],
);
