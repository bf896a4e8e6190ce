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
  const infos = await d1
    .prepare('SELECT value AS "of", name, pk FROM json_each(?), pragma_table_info(value) ORDER BY cid')
    .bind(JSON.stringify(names))
    .all<ColumnInfo & { of: string }>();
  const columnsOf = Map.groupBy(infos.results, ({ of }) => of);
  return names.map((name) => tableOf(name, columnsOf.get(name) ?? []));
}

const lookedAtTogether = 50;

/** Which of the tables hold anything, in one trip: of many a database most hold nothing. */
export async function filledTables(d1: D1Database, tables: readonly PlainTable[]): Promise<ReadonlySet<string>> {
  const looks = Array.from({ length: Math.ceil(tables.length / lookedAtTogether) }, (_, index) => {
    const some = tables.slice(index * lookedAtTogether, (index + 1) * lookedAtTogether);
    return d1.prepare(`SELECT ${some.map(({ name }) => `EXISTS (SELECT 1 FROM "${name}") AS "${name}"`).join(', ')}`);
  });
  if (looks.length === 0) return new Set();
  const found = await d1.batch<Record<string, number>>(looks);
  const told = found.flatMap(({ results }) => results.flatMap((row) => Object.entries(row)));
  return new Set(told.filter(([, isFilled]) => isFilled === 1).map(([name]) => name));
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

interface ColumnInfo {
  readonly name: string;
  readonly pk: number;
}

function tableOf(name: string, infos: readonly ColumnInfo[]): PlainTable {
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
  const tables = await listPlainTables(d1);
  const filled = await filledTables(d1, tables);
  for (const table of tables) {
    const { name, columns } = table;
    yield { table: name, kind: 'table', text: canonicalJson({ table: name, columns }) };
    if (!filled.has(name)) continue;
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
