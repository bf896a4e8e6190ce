import { env } from 'cloudflare:workers';

/**
 * Every row of every table, the schema's own and the seals aside, which follow what was written when they may: two equal
 * dumps are two equal databases.
 */
export async function dump(d1: D1Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = (await plainTableNames(d1)).filter((name) => name !== 'audit_seal');
  const found = tables.length === 0 ? [] : await d1.batch(tables.map((name) => d1.prepare(`SELECT * FROM "${name}"`)));
  const sorted = found.map(({ results }) => results.map((row) => JSON.stringify(row)).sort());
  return Object.fromEntries(tables.map((name, index) => [name, sorted[index]!]));
}

export async function countRows(d1: D1Database, table: string): Promise<number> {
  const count = await d1.prepare(`SELECT count(*) AS count FROM "${table}"`).first<number>('count');
  return count ?? 0;
}

/** Without the search indexes, which hold nothing of their own. */
async function plainTableNames(d1: D1Database): Promise<readonly string[]> {
  const names = await tableNames(d1);
  const { results } = await d1
    .prepare(`SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'`)
    .all<{ name: string }>();
  return names.filter((name) => !results.some((search) => name === search.name || name.startsWith(`${search.name}_`)));
}

async function tableNames(d1: D1Database): Promise<readonly string[]> {
  const { results } = await d1
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC, name`,
    )
    .all<{ name: string }>();
  return results.map(({ name }) => name);
}

/** A database as it once was: what makes its schema again, and its rows. */
export interface Layout {
  readonly tables: readonly string[];
  readonly rows: readonly { readonly insert: string; readonly values: string }[];
  readonly guards: readonly string[];
}

/** Throws for rows in a search index, which a layout does not carry. */
export async function layoutOf(d1: D1Database): Promise<Layout> {
  const { results } = await d1
    .prepare(`SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB '_cf_*'`)
    .all<{ type: string; name: string; sql: string }>();
  const plain = await plainTableNames(d1);
  const indexes = results.filter(({ sql }) => sql.startsWith('CREATE VIRTUAL'));
  for (const { name } of indexes) if ((await countRows(d1, name)) > 0) throw new Error(`${name} is not empty`);
  const tables = results.filter(({ type, name }) => type === 'table' && plain.includes(name));
  const guards = results.filter(({ type }) => type !== 'table');
  return {
    tables: [...tables, ...indexes].map(({ sql }) => sql),
    rows: (await Promise.all(plain.map((table) => rowsOf(d1, table)))).flat(),
    guards: guards.map(({ sql }) => sql),
  };
}

async function rowsOf(d1: D1Database, table: string): Promise<Layout['rows']> {
  const { results } = await d1.prepare(`SELECT * FROM "${table}"`).all();
  const [first] = results;
  if (!first) return [];
  const columns = Object.keys(first);
  const read = columns.map((_, index) => `value ->> ${index}`);
  const insert = `INSERT INTO "${table}" ("${columns.join('", "')}") SELECT ${read.join(', ')} FROM json_each(?)`;
  return [{ insert, values: JSON.stringify(results.map((row) => Object.values(row))) }];
}

/** Makes an empty database what it once was. */
export async function layOut(d1: D1Database, { tables, rows, guards }: Layout): Promise<void> {
  await d1.batch([
    d1.prepare('PRAGMA defer_foreign_keys = on'),
    ...tables.map((sql) => d1.prepare(sql)),
    ...rows.map(({ insert, values }) => d1.prepare(insert).bind(values)),
    ...guards.map((sql) => d1.prepare(sql)),
  ]);
}

/** What the audit holds of one subject, the oldest first. */
export async function audited(d1: D1Database, subject: string): Promise<readonly object[]> {
  const entries = d1.prepare('SELECT action, before, after, reason FROM audit_entry WHERE subject = ? ORDER BY id');
  const { results } = await entries.bind(subject).all<{ before: string | null; after: string | null }>();
  const read = (text: string | null): unknown => text && JSON.parse(text);
  return results.map((entry) => ({ ...entry, before: read(entry.before), after: read(entry.after) }));
}

/** Empties every database of the tests. The runner's own reset was seen to come late on a busy machine. */
export async function reset(): Promise<void> {
  for (const d1 of [env.NATIONAL, env.POOL_00, env.POOL_01, env.POOL_02]) {
    const drops = (await tableNames(d1)).map((name) => d1.prepare(`DROP TABLE IF EXISTS "${name}"`));
    if (drops.length > 0) await d1.batch(drops);
  }
}
