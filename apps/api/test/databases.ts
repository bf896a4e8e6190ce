import { env } from 'cloudflare:workers';

export const everyDatabase: readonly D1Database[] = [env.NATIONAL, env.POOL_00, env.POOL_01, env.POOL_02];

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

interface Audited {
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What the audit holds of one subject, the oldest first. */
export async function audited(d1: D1Database, subject: string): Promise<readonly Audited[]> {
  const entries = d1.prepare('SELECT action, before, after, reason FROM audit_entry WHERE subject = ? ORDER BY id');
  const { results } = await entries
    .bind(subject)
    .all<{ action: string; before: string | null; after: string | null }>();
  const read = (text: string | null): unknown => text && JSON.parse(text);
  return results.map((entry) => ({ ...entry, before: read(entry.before), after: read(entry.after) }));
}

/** What the entries of a database say of before and after, by its fields; nothing where it has no audit yet. */
export async function fieldsIn(d1: D1Database): Promise<readonly string[]> {
  if (!(await tableNames(d1)).includes('audit_entry')) return [];
  const fields = (of: string) => `SELECT key FROM audit_entry, json_each(${of}) WHERE json_type(${of}) = 'object'`;
  const { results } = await d1.prepare(`${fields('before')} UNION ${fields('after')}`).all<{ key: string }>();
  return results.map(({ key }) => key);
}

/** Empties every database of the tests. The runner's own reset was seen to come late on a busy machine. */
export async function reset(): Promise<void> {
  for (const d1 of everyDatabase) await empty(d1);
}

export async function empty(d1: D1Database): Promise<void> {
  const drops = (await tableNames(d1)).map((name) => d1.prepare(`DROP TABLE IF EXISTS "${name}"`));
  if (drops.length > 0) await d1.batch(drops);
}
