import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { laterSignedBy, signedBy } from '../../privacy/signed-by.ts';

/** Lists of units and host places that were imported: what they brought can be taken back while nothing depends on it. */
export const structureImport = sqliteTable('structure_import', {
  id: text().primaryKey(),
  name: text().notNull(),
  contentHash: text('content_hash').notNull(),
  units: integer().notNull(),
  unchanged: integer().notNull(),
  ...signedBy('imported', 'Ai đã nhập danh sách tổ chức'),
  importedAt: integer('imported_at').notNull(),
  ...laterSignedBy('undone', 'Ai đã hoàn tác lần nhập danh sách'),
  undoneAt: integer('undone_at'),
  places: integer().notNull().default(0),
});

/** A unit that an import founded, as it was then, as JSON. */
export const structureImportUnit = sqliteTable(
  'structure_import_unit',
  { importId: text('import_id').notNull(), unitId: text('unit_id').notNull(), after: text().notNull() },
  (table) => [primaryKey({ columns: [table.importId, table.unitId] })],
);

/** A host place that an import recorded, as it was then, as JSON. */
export const structureImportPlace = sqliteTable(
  'structure_import_place',
  { importId: text('import_id').notNull(), placeId: text('place_id').notNull(), after: text().notNull() },
  (table) => [primaryKey({ columns: [table.importId, table.placeId] })],
);

/** How the columns of another system's list are read, by the name under which it was saved; `content` is JSON, empty once it was removed. */
export const structureLayout = sqliteTable('structure_layout', {
  name: text().primaryKey(),
  content: text().notNull(),
  ...signedBy('saved', 'Ai đã lưu cách đọc cột'),
  savedAt: integer('saved_at').notNull(),
  /** Each change is one more than the one before, or is refused (trigger). */
  revision: integer().notNull().default(1),
});
