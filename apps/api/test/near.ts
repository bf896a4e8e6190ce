import { env } from 'cloudflare:workers';
import { nearDatabase } from '../../../packages/db/test/near-database.ts';

const names = ['NATIONAL', 'POOL_00', 'POOL_01', 'POOL_02'] as const;

for (const name of names) env[name] = nearDatabase(env.FAR, name);
