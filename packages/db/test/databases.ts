import { env } from 'cloudflare:workers';
import { openNationalDb, openProvinceDb } from '../src/handle.ts';
import type { NationalDb, ProvinceDb } from '../src/handle.ts';

/** A handle with a meter of its own. */
export function provinceDb(): ProvinceDb {
  return openProvinceDb(env.PROVINCE);
}

export function nationalDb(): NationalDb {
  return openNationalDb(env.NATIONAL);
}

/** Every row of every plain table, the schema's own aside: two equal dumps are two equal databases. */
export async function dump(d1: D1Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await plainTableNames(d1);
  const found = tables.length === 0 ? [] : await d1.batch(tables.map((name) => d1.prepare(`SELECT * FROM "${name}"`)));
  const sorted = found.map(({ results }) => results.map((row) => JSON.stringify(row)).sort());
  return Object.fromEntries(tables.map((name, index) => [name, sorted[index]!]));
}

/** Without the search indexes, which hold nothing of their own. */
export async function plainTableNames(d1: D1Database): Promise<readonly string[]> {
  const names = await tableNames(d1);
  const { results } = await d1
    .prepare(`SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'`)
    .all<{ name: string }>();
  return names.filter((name) => !results.some((search) => name === search.name || name.startsWith(`${search.name}_`)));
}

export async function tableNames(d1: D1Database): Promise<readonly string[]> {
  const { results } = await d1
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC, name`,
    )
    .all<{ name: string }>();
  return results.map(({ name }) => name);
}

export async function countRows(d1: D1Database, table: string): Promise<number> {
  const count = await d1.prepare(`SELECT count(*) AS count FROM "${table}"`).first<number>('count');
  return count ?? 0;
}

/** Empties every database of the tests. The runner's own reset was seen to come late on a busy machine. */
export async function reset(): Promise<void> {
  for (const d1 of [env.NATIONAL, env.PROVINCE, env.EMPTY]) {
    const drops = (await tableNames(d1)).map((name) => d1.prepare(`DROP TABLE IF EXISTS "${name}"`));
    if (drops.length > 0) await d1.batch(drops);
  }
}
