import { env } from 'cloudflare:workers';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, inject, it } from 'vitest';
import * as nationalSchema from './national/schema.ts';
import * as provinceSchema from './province/schema.ts';
import { plainTableNames } from '../test/databases.ts';

const schemas = [
  ['province', provinceSchema, () => env.PROVINCE],
  ['national', nationalSchema, () => env.NATIONAL],
] as const;

function tablesOf(schema: object): readonly SQLiteTable[] {
  return Object.values(schema).filter((member): member is SQLiteTable => is(member, SQLiteTable));
}

interface StoredColumn {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

it.each(['province', 'national'] as const)(
  'the bundled migrations of a %s database are its SQL files, word for word',
  (kind) => {
    const { committed, fromSqlFiles } = inject('migrations')[kind];
    expect(committed).toBe(fromSqlFiles);
  },
);

it.each(schemas)(
  'a migrated %s database has the tables of the schema and no others but search indexes',
  async (_, schema, d1) => {
    const expected = ['migration', ...tablesOf(schema).map((table) => getTableName(table))].sort();
    expect(await plainTableNames(d1())).toEqual(expected);
  },
);

it.each(schemas)('every table of a %s database has the columns and keys of its schema', async (_, schema, d1) => {
  for (const table of tablesOf(schema)) {
    const name = getTableName(table);
    const { results } = await d1().prepare(`PRAGMA table_info("${name}")`).all<StoredColumn>();
    const keys = new Set(getTableConfig(table).primaryKeys.flatMap(({ columns }) => columns.map((key) => key.name)));
    const expected = Object.values(getTableColumns(table)).map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      isRequired: column.notNull,
      isKey: column.primary || keys.has(column.name),
    }));
    const stored = results.map(({ name: column, type, notnull, pk }) => ({
      name: column,
      type: type.toLowerCase(),
      isRequired: notnull === 1,
      isKey: pk > 0,
    }));
    expect({ name, columns: stored }).toEqual({ name, columns: expected });
  }
});

it.each(schemas)('every index of a %s schema is there, on the same columns', async (_, schema, d1) => {
  for (const table of tablesOf(schema)) {
    for (const { config } of getTableConfig(table).indexes) {
      const { results } = await d1().prepare(`PRAGMA index_info("${config.name}")`).all<{ name: string | null }>();
      const expected = config.columns.map((column) => ('name' in column ? column.name : null));
      expect([config.name, ...results.map(({ name }) => name)]).toEqual([config.name, ...expected]);
    }
  }
});
