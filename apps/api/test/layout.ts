import { empty } from './databases.ts';

/** A database as it once was: its schema, and the rows of each table as one text. */
export interface Layout {
  readonly schema: readonly Defined[];
  readonly rows: ReadonlyMap<string, string>;
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
  return { schema, rows: await rowsOf(d1, schema) };
}

/** Makes a database what it once was. What was not written to is left alone, which is most of it. */
export async function putBack(d1: D1Database, layout: Layout): Promise<void> {
  const schema = await schemaOf(d1);
  if (JSON.stringify(schema) !== JSON.stringify(layout.schema)) {
    await empty(d1);
    await run(d1, [...definitions(layout, 'table', 'search', 'index'), ...filling(layout, [...layout.rows.keys()])]);
    return;
  }
  const found = await rowsOf(d1, schema);
  const changed = [...layout.rows].filter(([table, rows]) => found.get(table) !== rows).map(([table]) => table);
  if (changed.length > 0) await run(d1, [...clearing(layout, changed), ...filling(layout, changed)]);
}

type Statement = readonly [sql: string, ...values: readonly string[]];

const definitions = ({ schema }: Layout, ...types: readonly Defined['type'][]): readonly Statement[] =>
  types.flatMap((wanted) => schema.filter(({ type }) => type === wanted).map(({ sql }) => [sql]));

const guardsOf = ({ schema }: Layout, tables: readonly string[]) =>
  schema.filter(({ type, of }) => type === 'trigger' && tables.includes(of));

/** Nothing may be deleted while the guards stand. */
function clearing(layout: Layout, tables: readonly string[]): readonly Statement[] {
  return [
    ...guardsOf(layout, tables).map(({ name }) => [`DROP TRIGGER "${name}"`] as const),
    ...tables.map((table) => [`DELETE FROM "${table}"`] as const),
  ];
}

function filling(layout: Layout, tables: readonly string[]): readonly Statement[] {
  return [
    ...tables.flatMap((table) => insertion(table, layout.rows.get(table) ?? '[]')),
    ...guardsOf(layout, tables).map(({ sql }) => [sql] as const),
  ];
}

function insertion(table: string, rows: string): readonly Statement[] {
  const [first] = JSON.parse(rows) as readonly object[];
  if (!first) return [];
  const columns = Object.keys(first).map((name) => `"${name}"`);
  const read = Object.keys(first).map((name) => `value ->> '$."${name}"'`);
  return [[`INSERT INTO "${table}" (${columns.join()}) SELECT ${read.join()} FROM json_each(?)`, rows]];
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

async function rowsOf(d1: D1Database, schema: readonly Defined[]): Promise<ReadonlyMap<string, string>> {
  const tables = schema.filter(({ type }) => type === 'table' || type === 'search');
  if (tables.length === 0) return new Map();
  // Hits of a search come in the order of the numbers of its rows.
  const numbered = ({ type }: Defined) => (type === 'search' ? 'rowid, *' : '*');
  const found = await d1.batch(tables.map((one) => d1.prepare(`SELECT ${numbered(one)} FROM "${one.name}"`)));
  return new Map(tables.map(({ name }, index) => [name, JSON.stringify(found[index]?.results ?? [])]));
}

async function run(d1: D1Database, statements: readonly Statement[]): Promise<void> {
  await d1.batch(
    [['PRAGMA defer_foreign_keys = on'] as const, ...statements].map(([sql, ...values]) =>
      d1.prepare(sql).bind(...values),
    ),
  );
}
