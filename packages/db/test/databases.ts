import { env } from 'cloudflare:workers';
import { openNationalDb, openProvinceDb } from '../src/handle.ts';
import type { NationalDb, ProvinceDb } from '../src/handle.ts';
import { migrate } from '../src/migrate.ts';
import type { Migration } from '../src/migrate.ts';
import { nationalMigrations } from '../src/national/migrations.gen.ts';
import { provinceMigrations } from '../src/province/migrations.gen.ts';
import { now } from './builders.ts';
import { layoutOf, putBack } from './layout.ts';
import type { Layout } from './layout.ts';
import { empty } from './tables.ts';

export { countRows, dump, plainTableNames, tableNames } from './tables.ts';

/** A handle with a meter of its own. */
export function provinceDb(): ProvinceDb {
  return openProvinceDb(env.PROVINCE);
}

export function nationalDb(): NationalDb {
  return openNationalDb(env.NATIONAL);
}

/** Empties every database of the tests, of its tables too. */
export async function reset(): Promise<void> {
  for (const d1 of [env.NATIONAL, env.PROVINCE, env.EMPTY]) await empty(d1);
}

const migrated = new Map<D1Database, Layout>();

/** Begins anew, with an office and a province that hold nothing yet. */
export async function openDatabases(): Promise<void> {
  await Promise.all([open(env.NATIONAL, nationalMigrations), open(env.PROVINCE, provinceMigrations), empty(env.EMPTY)]);
}

async function open(d1: D1Database, migrations: readonly Migration[]): Promise<void> {
  const layout = migrated.get(d1);
  if (layout) return putBack(d1, layout);
  await empty(d1);
  await migrate(d1, migrations, now);
  migrated.set(d1, await layoutOf(d1));
}
