import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { hostPlaceKinds } from '@co-so/domain';

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
  /** The decisions are JSON; null where none is known. */
  foundedBy: text('founded_by'),
  ending: text(),
  closedBy: text('closed_by'),
});

export const unitName = sqliteTable(
  'unit_name',
  {
    unitId: text('unit_id').notNull(),
    name: text().notNull(),
    folded: text().notNull(),
    ...validity(),
    /** By which the name stands in Vietnamese order. */
    sortKey: text('sort_key').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.validFrom] }), index('unit_name_folded').on(table.folded)],
);

export const unitKind = sqliteTable(
  'unit_kind',
  { unitId: text('unit_id').notNull(), kind: text().notNull(), ...validity() },
  (table) => [primaryKey({ columns: [table.unitId, table.validFrom] })],
);

export const unitHostType = sqliteTable(
  'unit_host_type',
  { unitId: text('unit_id').notNull(), hostType: text('host_type').notNull(), ...validity() },
  (table) => [primaryKey({ columns: [table.unitId, table.validFrom] })],
);

/** The few units that may be of the army or the police directly under the province, on whichever day (`mayRelease`). */
export const releasingUnit = sqliteTable('releasing_unit', { unitId: text('unit_id').primaryKey() });

export const unitCode = sqliteTable(
  'unit_code',
  {
    unitId: text('unit_id').notNull(),
    code: text().notNull(),
    ...validity(),
    /** By what codes are compared: SQLite makes only letters without marks small. */
    codeKey: text('code_key').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.validFrom] }),
    uniqueIndex('unit_code_code').on(table.code, table.validFrom),
    index('unit_code_key').on(table.codeKey),
  ],
);

/** The parent link; the parent of a unit at the top is `''`, since an index of parents knows no null. */
export const unitLink = sqliteTable(
  'unit_link',
  { unitId: text('unit_id').notNull(), parentId: text('parent_id').notNull(), ...validity() },
  (table) => [
    primaryKey({ columns: [table.unitId, table.validFrom] }),
    index('unit_link_children').on(table.parentId, table.unitId, table.validFrom, table.validUntil),
  ],
);

/**
 * A level of the tree in the order of names: a unit stands in it once for each block of days (`day-blocks.ts`) of which the
 * time is made that it stands there and is called, and is, what the row says. A place is the sort key of the name and the unit's id.
 */
export const unitLevel = sqliteTable(
  'unit_level',
  {
    parentId: text('parent_id').notNull(),
    block: integer().notNull(),
    place: text().notNull(),
    name: text().notNull(),
    kind: text().notNull(),
    code: text(),
  },
  (table) => [primaryKey({ columns: [table.parentId, table.block, table.place] })],
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
    planId: text('plan_id'),
    /** The decision, as JSON. */
    basis: text(),
  },
  (table) => [
    primaryKey({ columns: [table.predecessorId, table.successorId, table.on] }),
    index('unit_successor_successor').on(table.successorId, table.on),
    index('unit_successor_predecessor').on(table.predecessorId, table.on),
    index('unit_successor_plan').on(table.planId),
    index('unit_successor_on').on(table.on, table.predecessorId, table.successorId),
  ],
);

/**
 * A day from which other members stand in a unit or below it: a plan merged or divided it, had it take over those of another,
 * or moved what stood below. `plan_id` is empty where the change came with a take-over.
 */
export const unitMemberChange = sqliteTable(
  'unit_member_change',
  { unitId: text('unit_id').notNull(), on: text().notNull(), planId: text('plan_id').notNull() },
  (table) => [
    primaryKey({ columns: [table.unitId, table.on, table.planId] }),
    index('unit_member_change_plan').on(table.planId),
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
    index('unit_closure_came').on(table.ancestorId, table.validFrom),
    index('unit_closure_left')
      .on(table.ancestorId, table.validUntil)
      .where(sql`valid_until < '9999-12-31'`),
  ],
);

/**
 * The counts of a subtree for the days on which they stay the same, from the day of the last change on; of earlier days
 * the dated links tell. The counts by kind and by type of host are JSON.
 */
export const unitCount = sqliteTable(
  'unit_count',
  {
    unitId: text('unit_id').notNull(),
    ...validity(),
    units: integer().notNull(),
    byKind: text('by_kind').notNull(),
    byHostType: text('by_host_type').notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.validFrom] })],
);

/** One row for each change of the structure. Of two that were decided on the same state the later finds its number taken. */
export const structureRevision = sqliteTable('structure_revision', {
  revision: integer().primaryKey(),
  /** `plan/…`, `structure-import/…`, `imported-file/…`. */
  subject: text().notNull(),
  changedAt: integer('changed_at').notNull(),
});

/** One row for each writing of what forms keep beside the tree. Of two that were decided on one state the later finds its number taken. */
export const registerRevision = sqliteTable(
  'register_revision',
  {
    /** `host-place/…`, `unit-grouping/…`. */
    subject: text().notNull(),
    revision: integer().notNull(),
    writtenAt: integer('written_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.revision] })],
);

/** Where people live or work, with or without a Party organization. */
export const hostPlace = sqliteTable(
  'host_place',
  {
    id: text().primaryKey(),
    kind: text({ enum: hostPlaceKinds }).notNull(),
    name: text().notNull(),
    folded: text().notNull(),
    ...validity(),
  },
  (table) => [index('host_place_folded').on(table.folded)],
);

/** The unit in whose area or charge a place lies. */
export const hostPlaceUnit = sqliteTable(
  'host_place_unit',
  { placeId: text('place_id').notNull(), unitId: text('unit_id').notNull(), ...validity() },
  (table) => [
    primaryKey({ columns: [table.placeId, table.validFrom] }),
    index('host_place_unit_unit').on(table.unitId, table.validFrom),
  ],
);

/** The branch of a place; `unit_id` is null where there is none. */
export const hostPlaceBranch = sqliteTable(
  'host_place_branch',
  {
    placeId: text('place_id').notNull(),
    state: text({ enum: ['own', 'joint', 'none'] }).notNull(),
    unitId: text('unit_id'),
    hasCommittee: integer('has_committee', { mode: 'boolean' }).notNull(),
    ...validity(),
  },
  (table) => [
    primaryKey({ columns: [table.placeId, table.validFrom] }),
    index('host_place_branch_unit').on(table.unitId),
    /** Of two who say from different days on what the branch is, the later finds that something else holds by now. */
    uniqueIndex('host_place_branch_open')
      .on(table.placeId)
      .where(sql`valid_until = '9999-12-31'`),
  ],
);
