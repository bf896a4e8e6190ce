import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { appliedMigrations, migrate } from './migrate.ts';
import type { Migration } from './migrate.ts';
import { nationalMigrations } from './national/migrations.gen.ts';
import { provinceMigrations } from './province/migrations.gen.ts';
import { dump, reset, tableNames } from '../test/databases.ts';
import { later, now } from '../test/builders.ts';

beforeEach(() => reset());

const first: Migration = {
  name: '0000_first',
  checksum: 'one',
  statements: ['CREATE TABLE one (id TEXT)', `INSERT INTO one VALUES ('kept')`],
};
const second: Migration = { name: '0001_second', checksum: 'two', statements: ['CREATE TABLE two (id TEXT)'] };

it.each([
  ['province', provinceMigrations],
  ['national', nationalMigrations],
])('brings an empty database to the %s schema, and does nothing the second time', async (_, migrations) => {
  const applied = migrations.map(({ name }) => name);
  expect(await migrate(env.EMPTY, migrations, now)).toEqual({ state: 'done', applied });
  const before = await dump(env.EMPTY);
  expect(await migrate(env.EMPTY, migrations, later(1000))).toEqual({ state: 'skipped' });
  expect(await dump(env.EMPTY)).toEqual(before);
});

it('applies only what is new, and tells what has been applied', async () => {
  await migrate(env.EMPTY, [first], now);
  expect(await migrate(env.EMPTY, [first, second], later(1000))).toEqual({ state: 'done', applied: ['0001_second'] });
  const known = new Map([
    ['0000_first', 'one'],
    ['0001_second', 'two'],
  ]);
  expect(await appliedMigrations(env.EMPTY)).toEqual(known);
});

it('tells of a new database that nothing has been applied', async () => {
  expect(await appliedMigrations(env.EMPTY)).toEqual(new Map());
});

it('refuses a migration that changed after it was applied, and applies nothing', async () => {
  await migrate(env.EMPTY, [first], now);
  const before = await dump(env.EMPTY);
  const report = await migrate(env.EMPTY, [{ ...first, checksum: 'changed' }, second], now);
  expect(report).toEqual({ state: 'failed', at: '0000_first', error: 'changed after it was applied' });
  expect(await dump(env.EMPTY)).toEqual(before);
});

it('leaves whole migrations only when a statement fails, and goes on from there', async () => {
  const broken: Migration = { ...second, statements: ['CREATE TABLE two (id TEXT)', 'CREATE TABLE one (id TEXT)'] };
  const report = await migrate(env.EMPTY, [first, broken], now);
  expect(report).toMatchObject({ state: 'failed', at: '0001_second' });
  expect(await tableNames(env.EMPTY)).toEqual(['migration', 'one']);
  expect(await migrate(env.EMPTY, [first, second], now)).toEqual({ state: 'done', applied: ['0001_second'] });
  expect(await tableNames(env.EMPTY)).toEqual(['migration', 'one', 'two']);
});
