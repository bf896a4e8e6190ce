import { env } from 'cloudflare:workers';
import { beforeAll } from 'vitest';
import { migrate } from '../src/migrate.ts';
import { nationalMigrations } from '../src/national/migrations.gen.ts';
import { provinceMigrations } from '../src/province/migrations.gen.ts';
import { now } from './builders.ts';
import { reset } from './databases.ts';

beforeAll(async () => {
  await reset();
  await migrate(env.NATIONAL, nationalMigrations, now);
  await migrate(env.PROVINCE, provinceMigrations, now);
});
