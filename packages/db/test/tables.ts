/** A table of a database and its columns, quoted; with the number of each row where hits come in their order. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

const named = `name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'`;

/** The tables of a database, those of its searches first: they go with what they keep in tables of their own. */
export async function tableNames(d1: D1Database): Promise<readonly string[]> {
  const { results } = await d1
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND ${named} ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC, name`,
    )
    .all<{ name: string }>();
  return results.map(({ name }) => name);
}

/** Without the search indexes, which hold nothing of their own. */
export async function plainTableNames(d1: D1Database): Promise<readonly string[]> {
  const [all, searches] = await Promise.all([tableNames(d1), searchNames(d1)]);
  return all.filter((name) => !searches.some((search) => name === search || name.startsWith(`${search}_`)));
}

export async function searchNames(d1: D1Database): Promise<readonly string[]> {
  const { results } = await d1
    .prepare(`SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'`)
    .all<{ name: string }>();
  return results.map(({ name }) => name);
}

export async function columnsOf(d1: D1Database, names: readonly string[]): Promise<readonly Table[]> {
  const { results } = await d1
    .prepare('SELECT value AS "of", name FROM json_each(?), pragma_table_info(value)')
    .bind(JSON.stringify(names))
    .all<{ of: string; name: string }>();
  return names.map((name) => ({
    name,
    columns: results.filter(({ of }) => of === name).map((column) => `"${column.name}"`),
  }));
}

/**
 * The rows of each table as the text of an array of arrays, with what tells one schema from another: all in one
 * statement, since one for each table takes ten times as long and this is asked beside nearly every test.
 */
export async function readTables(
  d1: D1Database,
  tables: readonly Table[],
): Promise<{ readonly digest: string; readonly rows: readonly string[] }> {
  const digest = `SELECT count(*) || ' ' || total(length(sql)) FROM sqlite_master WHERE ${named}`;
  const rows = tables.map(
    ({ name, columns }) => `(SELECT json_group_array(json_array(${columns.join()})) FROM "${name}")`,
  );
  const [found] = await d1.prepare(`SELECT ${[`(${digest})`, ...rows].join()}`).raw<readonly string[]>();
  const [first, ...others] = found!;
  return { digest: first!, rows: others };
}

/** What was seen of a database when it was last dumped: most of it is the same the next time, and known by its texts. */
interface Seen {
  readonly digest: string;
  readonly tables: readonly Table[];
  readonly texts: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const seen = new WeakMap<D1Database, Seen>();

/** Every row of every plain table, the schema's own aside: two equal dumps are two equal databases. */
export async function dump(
  d1: D1Database,
  without: readonly string[] = [],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const before = seen.get(d1);
  const now = (before && (await seenAgain(d1, before))) ?? (await seenFirst(d1));
  seen.set(d1, now);
  const named = now.tables.map(({ name }, index) => [name, now.rows[index]!] as const);
  return Object.fromEntries(named.filter(([name]) => !without.includes(name)));
}

async function seenFirst(d1: D1Database): Promise<Seen> {
  const tables = await columnsOf(d1, await plainTableNames(d1));
  const { digest, rows: texts } = await readTables(d1, tables);
  return { digest, tables, texts, rows: tables.map((table, index) => rowsAsTexts(table, texts[index]!)) };
}

/** Nothing where the tables are no longer those that they were. */
async function seenAgain(d1: D1Database, { tables, ...before }: Seen): Promise<Seen | undefined> {
  const found = await readTables(d1, tables).catch(() => undefined);
  if (found?.digest !== before.digest) return undefined;
  const rows = tables.map((table, index) =>
    found.rows[index] === before.texts[index] ? before.rows[index]! : rowsAsTexts(table, found.rows[index]!),
  );
  return { digest: found.digest, tables, texts: found.rows, rows };
}

function rowsAsTexts({ columns }: Table, rows: string): readonly string[] {
  if (rows === '[]') return [];
  const names = columns.map((column) => column.slice(1, -1));
  return (JSON.parse(rows) as readonly (readonly unknown[])[])
    .map((row) => JSON.stringify(Object.fromEntries(names.map((name, index) => [name, row[index]]))))
    .sort();
}

export async function countRows(d1: D1Database, table: string): Promise<number> {
  const count = await d1.prepare(`SELECT count(*) AS count FROM "${table}"`).first<number>('count');
  return count ?? 0;
}

/** The runner's own reset was seen to come late on a busy machine. */
export async function empty(d1: D1Database): Promise<void> {
  const drops = (await tableNames(d1)).map((name) => d1.prepare(`DROP TABLE IF EXISTS "${name}"`));
  if (drops.length > 0) await d1.batch(drops);
}
