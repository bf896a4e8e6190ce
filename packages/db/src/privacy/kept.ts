import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { KeptColumn } from '@co-so/domain';
import { isProvince } from '../handle.ts';
import type { Handle } from '../handle.ts';
import * as nationalSchema from '../national/schema.ts';
import * as provinceSchema from '../province/schema.ts';
import { personalOf } from './personal.ts';

/** What an office keeps about persons and why, out of its schema, by table. */
export function listKept(db: Handle): readonly KeptColumn[] {
  return keptIn(isProvince(db) ? provinceSchema : nationalSchema);
}

function keptIn(schema: object): readonly KeptColumn[] {
  return tablesOf(schema).flatMap((table) =>
    Object.values(getTableColumns(table)).flatMap((column) => {
      const found = personalOf(column);
      return found ? [{ table: getTableName(table), column: column.name, ...found }] : [];
    }),
  );
}

function tablesOf(schema: object): readonly SQLiteTable[] {
  return Object.values(schema).filter((member): member is SQLiteTable => is(member, SQLiteTable));
}
