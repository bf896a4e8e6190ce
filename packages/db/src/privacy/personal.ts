import type { $Type } from 'drizzle-orm/column-builder';
import type { SQLiteColumn, SQLiteColumnBuilder } from 'drizzle-orm/sqlite-core';
import type { DataClass, KeepingRule, KeptElsewhere, Personal } from '@co-so/domain';

/** By a column's settings, which it shares with the builder that it was declared by. */
const declared = new WeakMap<object, Personal>();

declare const ofPerson: unique symbol;

/** A value out of a record about a person. It is what it is; only reading it asks for an entry (`readBatch`). */
export type OfPerson<Value> = Value & { readonly [ofPerson]?: true };

/** Whether a row has something of a person in it. */
export type HoldsPerson<Row> = true extends {
  [Field in keyof Row]: typeof ofPerson extends keyof NonNullable<Row[Field]> ? true : false;
}[keyof Row]
  ? true
  : false;

/** Kept of a person; what is kept as proof says who did something. */
type RecordRule = Extract<KeepingRule, 'classDays' | 'sessionEnd' | 'inRegister'>;

/**
 * Declares that a column holds something about a person: its class, why it is kept, and how long. From this the list of
 * what is kept is made; a column that holds a person's data and is not declared so fails a test. So does a value that
 * stays elsewhere, where that is not said.
 */
export function personal<Builder extends SQLiteColumnBuilder, Rule extends KeepingRule>(
  dataClass: DataClass,
  purpose: string,
  keeping: Rule,
  column: Builder,
  elsewhere: readonly KeptElsewhere[] = [],
): Rule extends RecordRule ? $Type<Builder, OfPerson<Builder['_']['data']>> : Builder {
  declared.set(column['config'], { dataClass, purpose, keeping, elsewhere });
  return column as ReturnType<typeof personal<Builder, Rule>>;
}

export function personalOf(column: SQLiteColumn): Personal | undefined {
  return declared.get(column['config']);
}
