import { canonicalJson } from '@co-so/domain';
import type { RunningHash } from './backup-file.ts';

/** A table of ours: neither the engine's, nor the platform's, nor part of a search index. */
export interface PlainTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Its primary key, the order in which its rows are read. */
  readonly key: readonly string[];
}

interface StoredTable {
  readonly name: string;
  readonly sql: string | null;
}

const searchParts = ['', '_data', '_idx', '_content', '_docsize', '_config'];
const pageRows = 1000;

export async function listPlainTables(d1: D1Database): Promise<readonly PlainTable[]> {
  const { results } = await d1
    .prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .all<StoredTable>();
  const search = new Set(searchTables(results).flatMap((name) => searchParts.map((part) => name + part)));
  const names = results.map(({ name }) => name).filter((name) => !isForeign(name) && !search.has(name));
  if (names.length === 0) return [];
  const infos = await d1.batch<{ name: string; pk: number }>(
    names.map((name) => d1.prepare(`PRAGMA table_info("${name}")`)),
  );
  return names.map((name, index) => tableOf(name, infos[index]!.results));
}

/** Full-text indexes hold nothing of their own and are built again from the plain tables. */
export function searchTables(stored: readonly StoredTable[]): readonly string[] {
  return stored.filter(isSearch).map(({ name }) => name);
}

export function isSearch({ sql }: Pick<StoredTable, 'sql'>): boolean {
  return /^CREATE VIRTUAL TABLE/i.test(sql ?? '');
}

/** What the engine (`sqlite_`), D1 (`_cf_`) and its migrations (`d1_`) keep in a database for themselves. */
export function isForeign(name: string): boolean {
  return /^(sqlite_|_cf_|d1_)/.test(name);
}

function tableOf(name: string, infos: readonly { readonly name: string; readonly pk: number }[]): PlainTable {
  const keyed = infos.filter(({ pk }) => pk > 0).sort((left, right) => left.pk - right.pk);
  if (keyed.length === 0) throw new Error(`${name} has no primary key to be read by`);
  return { name, columns: infos.map((info) => info.name), key: keyed.map((info) => info.name) };
}

export interface ContentLine {
  readonly table: string;
  readonly kind: 'table' | 'row';
  readonly text: string;
}

/** Every plain table and every row of it as canonical text, always in the same order; one row can be left out by its id. */
export async function* contentLines(d1: D1Database, exceptId?: string): AsyncGenerator<ContentLine> {
  for (const table of await listPlainTables(d1)) {
    const { name, columns } = table;
    yield { table: name, kind: 'table', text: canonicalJson({ table: name, columns }) };
    for await (const row of rowsOf(d1, table)) {
      if (exceptId !== undefined && row['id'] === exceptId) continue;
      yield { table: name, kind: 'row', text: canonicalJson(columns.map((column) => row[column])) };
    }
  }
}

/** Page by page after the last key, so that the size of a table does not matter. */
async function* rowsOf(d1: D1Database, { name, key }: PlainTable): AsyncGenerator<Record<string, unknown>> {
  const names = key.map((column) => `"${column}"`).join(', ');
  const after = `(${names}) > (${key.map(() => '?').join(', ')})`;
  let last: Record<string, unknown> | undefined;
  do {
    const from = last ? `WHERE ${after}` : '';
    const bound = last ? key.map((column) => last?.[column]) : [];
    const { results } = await d1
      .prepare(`SELECT * FROM "${name}" ${from} ORDER BY ${names} LIMIT ${pageRows}`)
      .bind(...bound)
      .all<Record<string, unknown>>();
    yield* results;
    last = results.length === pageRows ? results.at(-1) : undefined;
  } while (last);
}

/** Two databases with the same hash hold the same rows in the same tables. */
export async function contentHash(d1: D1Database, newHash: () => RunningHash, exceptId?: string): Promise<string> {
  const hash = newHash();
  for await (const { text } of contentLines(d1, exceptId)) hash.update(`${text}\n`);
  return hash.digest('hex');
}
