import { columnsOf, empty, readTables } from './tables.ts';
import type { Table } from './tables.ts';

/** A database as it once was: its schema, what tells that schema from another, and the rows of each table as one text. */
export interface Layout {
  readonly schema: readonly Defined[];
  readonly digest: string;
  readonly tables: readonly Table[];
  readonly rows: readonly string[];
}

interface Defined {
  readonly type: 'table' | 'search' | 'index' | 'trigger';
  readonly name: string;
  /** The table that an index or a trigger is of. */
  readonly of: string;
  readonly sql: string;
}

export async function layoutOf(d1: D1Database): Promise<Layout> {
  const schema = await schemaOf(d1);
  const tables = await tablesOf(d1, schema);
  return { schema, tables, ...(await readTables(d1, tables)) };
}

/** Makes a database what it once was. What was not written to is left alone, which is most of it. */
export async function putBack(d1: D1Database, layout: Layout): Promise<void> {
  // Where a table is gone there is nothing to read.
  const found = await readTables(d1, layout.tables).catch(() => undefined);
  if (found?.digest !== layout.digest) {
    await empty(d1);
    await run(d1, [...definitions(layout, 'table', 'search', 'index'), ...filling(layout, layout.tables)]);
    return;
  }
  const changed = layout.tables.filter((_, index) => found.rows[index] !== layout.rows[index]);
  if (changed.length > 0) await run(d1, [...clearing(layout, changed), ...filling(layout, changed)]);
}

type Statement = readonly [sql: string, ...values: readonly string[]];

const definitions = ({ schema }: Layout, ...types: readonly Defined['type'][]): readonly Statement[] =>
  types.flatMap((wanted) => schema.filter(({ type }) => type === wanted).map(({ sql }) => [sql]));

const guardsOf = ({ schema }: Layout, tables: readonly Table[]) =>
  schema.filter(({ type, of }) => type === 'trigger' && tables.some(({ name }) => name === of));

/** Nothing may be deleted while the guards stand. */
function clearing(layout: Layout, tables: readonly Table[]): readonly Statement[] {
  return [
    ...guardsOf(layout, tables).map(({ name }) => [`DROP TRIGGER "${name}"`] as const),
    ...tables.map(({ name }) => [`DELETE FROM "${name}"`] as const),
  ];
}

function filling(layout: Layout, tables: readonly Table[]): readonly Statement[] {
  return [
    ...tables.flatMap((table) => insertion(table, layout.rows[layout.tables.indexOf(table)]!)),
    ...guardsOf(layout, tables).map(({ sql }) => [sql] as const),
  ];
}

function insertion({ name, columns }: Table, rows: string): readonly Statement[] {
  if (rows === '[]') return [];
  const read = columns.map((_, index) => `value ->> ${index}`);
  return [[`INSERT INTO "${name}" (${columns.join()}) SELECT ${read.join()} FROM json_each(?)`, rows]];
}

async function schemaOf(d1: D1Database): Promise<readonly Defined[]> {
  const { results } = await d1
    .prepare(
      `SELECT iif(sql LIKE 'CREATE VIRTUAL%', 'search', type) AS type, name, tbl_name AS "of", sql FROM sqlite_master
        WHERE sql IS NOT NULL AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*' ORDER BY name`,
    )
    .all<{ type: Defined['type']; name: string; of: string; sql: string }>();
  const searches = results.filter(({ type }) => type === 'search');
  // What a search index keeps in tables of its own is made again with it.
  return results.filter(({ of }) => !searches.some(({ name }) => of.startsWith(`${name}_`)));
}

async function tablesOf(d1: D1Database, schema: readonly Defined[]): Promise<readonly Table[]> {
  const kept = schema.filter(({ type }) => type === 'table' || type === 'search');
  const tables = await columnsOf(
    d1,
    kept.map(({ name }) => name),
  );
  // Hits of a search come in the order of the numbers of its rows.
  return tables.map((table, index) =>
    kept[index]!.type === 'search' ? { ...table, columns: ['rowid', ...table.columns] } : table,
  );
}

async function run(d1: D1Database, statements: readonly Statement[]): Promise<void> {
  await d1.batch(
    [['PRAGMA defer_foreign_keys = on'] as const, ...statements].map(([sql, ...values]) =>
      d1.prepare(sql).bind(...values),
    ),
  );
}
