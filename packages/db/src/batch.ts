import { getTableColumns, getTableName, is, SQL, sql } from 'drizzle-orm';
import { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Handle } from './handle.ts';
import type { HoldsPerson } from './privacy/personal.ts';

type Field = SQLiteColumn | SQL | SQL.Aliased;

export interface Query<Row> {
  readonly _: { readonly result: readonly Row[]; readonly selectedFields: object };
  toSQL(): { sql: string; params: unknown[] };
}

export type RowsOf<Queries extends Record<string, Query<unknown>>> = {
  [Name in keyof Queries]: Queries[Name]['_']['result'];
};

/**
 * Names every selected column after its key. Without this D1 answers a batch by column name, and two columns of one name
 * in a join are swapped without a word.
 */
export function columns<Fields extends Record<string, Field>>(fields: Fields): AliasedFields<Fields> {
  const aliased = Object.entries(fields).map(([key, field]) => [
    key,
    is(field, SQLiteColumn) ? sql`${field}`.mapWith(field).as(key) : is(field, SQL) ? field.as(key) : field,
  ]);
  return Object.fromEntries(aliased) as AliasedFields<Fields>;
}

type AliasedFields<Fields extends Record<string, Field>> = {
  [Key in keyof Fields]: Fields[Key] extends SQLiteColumn
    ? SQL.Aliased<Fields[Key]['_']['notNull'] extends true ? Fields[Key]['_']['data'] : Fields[Key]['_']['data'] | null>
    : Fields[Key] extends SQL<infer Value>
      ? SQL.Aliased<Value>
      : Fields[Key];
};

/** The same queries, none of which brings anything out of a record about a person. */
type OfNobody<Queries extends Record<string, Query<unknown>>> = {
  [Name in keyof Queries]: HoldsPerson<Queries[Name]['_']['result'][number]> extends true
    ? 'about a person: readAudited with an entry, or readPersonal with the reason why there is none'
    : Queries[Name];
};

/**
 * Runs all reads of a request in one trip, on one snapshot, and counts the rows D1 read for them. For what is about no
 * person: columns that are do not compile here.
 */
export function readBatch<Queries extends Record<string, Query<unknown>>>(
  db: Handle,
  queries: Queries & OfNobody<Queries>,
): Promise<RowsOf<Queries>> {
  return runReads<Queries>(db, queries, []);
}

/**
 * Why something about a person is read without an entry: it is one's own, it is looked at to decide and shown to nobody,
 * or the entry was written by the reading before. The callers are listed in docs/decisions/0022.
 */
export type WithoutEntry = 'own' | 'deciding' | 'entryWritten';

export function readPersonal<Queries extends Record<string, Query<unknown>>>(
  db: Handle,
  _: WithoutEntry,
  queries: Queries,
): Promise<RowsOf<Queries>> {
  return runReads(db, queries, []);
}

/** What is written `beside` the reads is written, or nothing is read. Only the two above and those of `request/read.ts` call it. */
export async function runReads<Queries extends Record<string, Query<unknown>>>(
  db: Handle,
  queries: Queries,
  beside: readonly D1PreparedStatement[],
): Promise<RowsOf<Queries>> {
  const names = Object.keys(queries);
  const statements = names.map((name) => {
    refuseUnaliased(queries[name]!);
    const { sql: text, params } = queries[name]!.toSQL();
    return db.d1.prepare(text).bind(...params);
  });
  const results = await db.d1.batch<Record<string, unknown>>([...statements, ...beside]);
  count(db, results);
  return rowsOf<Queries>(names.map((name, index) => [name, results[index]!.results]));
}

/** Safe because `columns` named every column after its key, and D1 answers in the order of the batch. */
function rowsOf<Queries extends Record<string, Query<unknown>>>(entries: readonly (readonly [string, unknown])[]) {
  return Object.fromEntries(entries) as RowsOf<Queries>;
}

/** Every column of a read is aliased by `columns`; a read that forgot is a programming error, found by its first test. */
function refuseUnaliased({ _: { selectedFields } }: Query<unknown>): void {
  for (const [key, field] of Object.entries(selectedFields))
    if (!is(field, SQL.Aliased) || field.fieldAlias !== key) throw new Error(`select without columns(): ${key}`);
}

/** For what no person does: relaying, counters, ledgers. Its callers are listed in docs/decisions/0006. */
export async function writeTechnically<Row>(
  db: Handle,
  statements: readonly D1PreparedStatement[],
): Promise<readonly D1Result<Row>[]> {
  return runBatch<Row>(db, statements);
}

/** All of the statements or none of them. Only `write` and `writeTechnically` call it. */
export async function runBatch<Row>(
  db: Handle,
  statements: readonly D1PreparedStatement[],
): Promise<readonly D1Result<Row>[]> {
  if (statements.length === 0) return [];
  const results = await db.d1.batch<Row>([...statements]);
  count(db, results);
  return results;
}

function count({ meter }: Handle, results: readonly D1Result[]): void {
  meter.trips += 1;
  for (const { meta } of results) {
    meter.queries += 1;
    meter.rowsRead += meta.rows_read;
    meter.rowsWritten += meta.rows_written;
  }
}

/** A statement built by Drizzle, ready for a batch. */
export function prepared(db: Handle, query: { toSQL(): { sql: string; params: unknown[] } }): D1PreparedStatement {
  const { sql: text, params } = query.toSQL();
  return db.d1.prepare(text).bind(...params);
}

const bytesPerParameter = 900_000;

/**
 * Inserts any number of rows through one JSON parameter a statement, so neither the limit of 100 parameters nor that of
 * 2 MB for one of them is met. What every row says alike is a parameter of its own, not ten thousand copies in memory.
 */
export function insertRows<Table extends SQLiteTable>(
  db: Handle,
  table: Table,
  rows: readonly Table['$inferInsert'][],
  onConflict: '' | `ON CONFLICT ${string}` = '',
): readonly D1PreparedStatement[] {
  const valueIn = (row: Table['$inferInsert'] | undefined, key: string) => row?.[key as keyof typeof row] ?? null;
  const isAlike = (key: string) => rows.every((row) => valueIn(row, key) === valueIn(rows[0], key));
  const named = Object.entries(getTableColumns(table)).map(([key, { name }]) => ({ key, name, isAlike: isAlike(key) }));
  const [own, alike] = [named.filter((column) => !column.isAlike), named.filter((column) => column.isAlike)];
  const names = [...own, ...alike].map(({ name }) => `"${name}"`).join(', ');
  const values = [...own.map((_, at) => `value ->> ${at}`), ...alike.map((_, at) => `?${at + 2}`)].join(', ');
  const text = `INSERT INTO "${getTableName(table)}" (${names}) SELECT ${values} FROM json_each(?1) WHERE true ${onConflict}`;
  const lists = rows.map((row) => own.map(({ key }) => valueIn(row, key)));
  const given = alike.map(({ key }) => valueIn(rows[0], key));
  return jsonLists(lists).map((json) => db.d1.prepare(text).bind(json, ...given));
}

/** Values as the parameters of one statement for each chunk, so that no parameter comes near 2 MB. */
export function jsonLists(values: readonly unknown[]): readonly string[] {
  return chunked(values.map((value) => JSON.stringify(value)));
}

function chunked(items: readonly string[]): readonly string[] {
  const chunks: string[][] = [];
  let size = Infinity;
  for (const item of items) {
    if (size + item.length > bytesPerParameter) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)!.push(item);
    size += item.length * 3;
  }
  return chunks.map((chunk) => `[${chunk.join(',')}]`);
}
