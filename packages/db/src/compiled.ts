import { fillPlaceholders, getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Handle } from './handle.ts';

interface Buildable {
  toSQL(): { sql: string; params: unknown[] };
}

/**
 * A query that every request asks, written out as SQL the first time only: each `sql.placeholder` takes its value of the
 * same name then. Building one costs more than asking it.
 */
export function compiled<Values extends object>() {
  return <Built extends Buildable>(build: (orm: Handle['orm']) => Built) => {
    let known: { readonly text: string; readonly params: unknown[]; readonly built: Built } | undefined;
    return (db: Handle, values: Values): Built => {
      known ??= written(build(db.orm));
      const { text, params, built } = known;
      const byName = Object.fromEntries(Object.entries(values));
      return withSql(built, () => ({ sql: text, params: fillPlaceholders(params, byName) }));
    };
  };
}

/** A place for the value of each column, under the column's name, but for what the database fills in itself. */
export function placeholders<Table extends SQLiteTable>(
  table: Table,
  filledIn: readonly (keyof Table['$inferInsert'])[] = [],
): Table['$inferInsert'] {
  const names = Object.keys(getTableColumns(table)).filter((name) => !filledIn.includes(name));
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Table['$inferInsert'];
}

function written<Built extends Buildable>(built: Built) {
  const { sql: text, params } = built.toSQL();
  return { text, params, built };
}

/** The query that was built, but for its text: all that a batch asks of one besides is what it selects. */
function withSql<Built extends Buildable>(built: Built, toSQL: Buildable['toSQL']): Built {
  return Object.assign(Object.create(built) as Built, { toSQL });
}
