import type { SQLiteColumn, SQLiteColumnBuilder } from 'drizzle-orm/sqlite-core';
import type { DataClass, KeepingRule, Personal } from '@co-so/domain';

/** By a column's settings, which it shares with the builder that it was declared by. */
const declared = new WeakMap<object, Personal>();

/**
 * Declares that a column holds something about a person: its class, why it is kept, and how long. From this the list of
 * what is kept is made; a column that holds a person's data and is not declared so fails a test.
 */
export function personal<Builder extends SQLiteColumnBuilder>(
  dataClass: DataClass,
  purpose: string,
  keeping: KeepingRule,
  column: Builder,
): Builder {
  declared.set(column['config'], { dataClass, purpose, keeping });
  return column;
}

export function personalOf(column: SQLiteColumn): Personal | undefined {
  return declared.get(column['config']);
}
