import { appliedMigrations } from '../migrate.ts';
import type { Migration } from '../migrate.ts';
import { refillSearch } from '../province/organization/searched-units.ts';
import { filledTables, isForeign, isSearch, listPlainTables, searchTables } from './content.ts';

interface StoredObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/** Nothing but the ledger of migrations may have rows in it. */
export async function isEmpty(d1: D1Database): Promise<boolean> {
  const tables = (await listPlainTables(d1)).filter(({ name }) => name !== 'migration');
  return (await filledTables(d1, tables)).size === 0;
}

/**
 * Drops everything and makes the tables of these migrations anew, in one batch. Rows cannot be deleted one by one, the
 * guards forbid it. The ledger stays empty, so a database that is left like this is refused by the next start.
 */
export async function rebuildTables(d1: D1Database, migrations: readonly Migration[]): Promise<void> {
  const stored = await listObjects(d1);
  const search = searchTables(stored);
  const views = stored.filter(({ type }) => type === 'view').map(({ name }) => `DROP VIEW "${name}"`);
  const plain = (await listPlainTables(d1)).map(({ name }) => name);
  const tables = [...search, ...plain].map((name) => `DROP TABLE "${name}"`);
  const made = migrations.flatMap(({ statements }) => statements);
  await d1.batch([...views, ...tables, ...made].map((text) => d1.prepare(text)));
  await appliedMigrations(d1);
}

export interface SetAside {
  /** Takes the guards away, and rows that migrations themselves had put in. */
  readonly before: readonly D1PreparedStatement[];
  /** Puts the guards back as they were, and builds the search indexes that they would have kept. */
  readonly after: readonly D1PreparedStatement[];
}

/** Rows come back in the order of their tables, which guards on inserting could rightly refuse. */
export async function setGuardsAside(d1: D1Database): Promise<SetAside> {
  const stored = await listObjects(d1);
  const guards = stored.filter(({ type }) => type === 'trigger');
  const plain = await listPlainTables(d1);
  const prepare = (text: string) => d1.prepare(text);
  return {
    before: [
      ...guards.map(({ name }) => prepare(`DROP TRIGGER "${name}"`)),
      ...plain.map(({ name }) => prepare(`DELETE FROM "${name}"`)),
    ],
    after: [...guards.map(({ sql }) => prepare(sql!)), ...stored.filter(isSearch).map((one) => prepare(filled(one)))],
  };
}

/** An index that is made over a table is built by the engine; that of units has entries of its own. */
function filled({ name, sql }: StoredObject): string {
  return sql?.includes('content=') ? `INSERT INTO "${name}" ("${name}") VALUES ('rebuild')` : refillSearch;
}

async function listObjects(d1: D1Database): Promise<readonly StoredObject[]> {
  const { results } = await d1.prepare('SELECT type, name, sql FROM sqlite_master').all<StoredObject>();
  return results.filter(({ name }) => !isForeign(name));
}
