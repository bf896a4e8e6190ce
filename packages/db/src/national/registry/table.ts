import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

const validity = () => ({ validFrom: text('valid_from').notNull(), validUntil: text('valid_until').notNull() });

/** A province has an id of its own: codes and names were re-used. */
export const province = sqliteTable('province', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  foundedOn: text('founded_on').notNull(),
  endedOn: text('ended_on').notNull(),
});

export const provinceName = sqliteTable(
  'province_name',
  {
    provinceId: text('province_id').notNull(),
    name: text().notNull(),
    fullName: text('full_name').notNull(),
    ...validity(),
  },
  (table) => [primaryKey({ columns: [table.provinceId, table.validFrom] })],
);

export const provinceKind = sqliteTable(
  'province_kind',
  { provinceId: text('province_id').notNull(), kind: text({ enum: ['province', 'city'] }).notNull(), ...validity() },
  (table) => [primaryKey({ columns: [table.provinceId, table.validFrom] })],
);

export const provinceCode = sqliteTable(
  'province_code',
  { provinceId: text('province_id').notNull(), code: text().notNull(), ...validity() },
  (table) => [
    primaryKey({ columns: [table.code, table.validFrom] }),
    index('province_code_province').on(table.provinceId),
  ],
);

export const provincePredecessor = sqliteTable(
  'province_predecessor',
  {
    successorId: text('successor_id').notNull(),
    predecessorId: text('predecessor_id').notNull(),
    on: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.successorId, table.predecessorId] }),
    index('province_predecessor_predecessor').on(table.predecessorId),
  ],
);

/** Which host opens which province, and which database of the pool it is bound to. */
export const tenant = sqliteTable('tenant', {
  host: text().primaryKey(),
  provinceId: text('province_id').notNull().unique(),
  binding: text().notNull().unique(),
  state: text({ enum: ['preparing', 'active', 'suspended', 'archived'] }).notNull(),
  since: integer().notNull(),
});

/** A merger of provinces that work here, from its first step on. It is finished once (trigger); `plan` is JSON. */
export const provinceMerger = sqliteTable('province_merger', {
  provinceId: text('province_id').primaryKey(),
  host: text().notNull(),
  plan: text().notNull(),
  begunAt: integer('begun_at').notNull(),
  finishedAt: integer('finished_at'),
});
