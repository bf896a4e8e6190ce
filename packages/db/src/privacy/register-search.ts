import { desc, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { folded } from '@co-so/domain';

export interface RegisterQuestion {
  /** Counted from 1. */
  readonly page: number;
  /** Words of its texts, with or without marks; empty for the whole register. It may be a name: it is kept nowhere. */
  readonly search: string;
}

/** A page of what was found, how much was found in all, and how many older entries were not searched. */
export interface Found<One> {
  readonly listed: readonly One[];
  readonly found: number;
  readonly unsearched: number;
}

/** Of a register the newest so many are searched. */
const searchedMaximum = 1000;

export function wordsOf(search: string): readonly string[] | undefined {
  const words = folded(search).split(' ').filter(Boolean);
  return words.length > 0 ? words : undefined;
}

/** Whether every word stands in one of the texts. */
export function holding<Row>(words: readonly string[], textsOf: (row: Row) => readonly string[]) {
  return (row: Row): boolean => {
    const text = folded(textsOf(row).join(' '));
    return words.every((word) => text.includes(word));
  };
}

/** The entries that are searched. */
export function newest(register: SQLiteTable & { readonly id: SQLiteColumn }, age: SQLiteColumn): SQL {
  return sql`${register.id} IN (SELECT id FROM ${register} ORDER BY ${desc(age)} LIMIT ${searchedMaximum})`;
}

export function foundIn<Row>(matching: readonly Row[], page: number, perPage: number, there: number): Found<Row> {
  const from = (page - 1) * perPage;
  return {
    listed: matching.slice(from, from + perPage),
    found: matching.length,
    unsearched: Math.max(0, there - searchedMaximum),
  };
}
