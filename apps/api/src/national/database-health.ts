import {
  appliedMigrations,
  countOpenDuties,
  countUnsent,
  listTenants,
  loadAuditState,
  nationalMigrations,
  openNationalDb,
  openProvinceDb,
  provinceMigrations,
} from '@co-so/db';
import type { AuditTail, Migration, NationalDb, OpenDuties, OutboxCounts, ProvinceDb } from '@co-so/db';
import { poolDatabase } from '../env.ts';
import type { Platform } from '../env.ts';

export interface DatabaseHealth {
  readonly name: string;
  readonly state: 'up' | 'behind' | 'failed';
  readonly applied: number;
  readonly known: number;
  /** What of the audit is not sealed; null of a database that is not up. */
  readonly unsealed: Pick<AuditTail, 'count' | 'oldestAt'> | null;
}

export interface ProvinceHealth extends DatabaseHealth {
  /** What has not come to the centre; null of a database that is not up. */
  readonly outbox: OutboxCounts | null;
  /** What of its personal data is under way, and goes on in an archive; null of a database that is not up. */
  readonly duties: OpenDuties | null;
}

/**
 * For the operator alone: how far each database in use has come, what of its audit is not sealed, and what has not
 * come to the centre.
 */
export async function databaseHealth(platform: Platform): Promise<readonly (DatabaseHealth | ProvinceHealth)[]> {
  const national = await nationalHealth(platform);
  if (national.state === 'failed') return [national];
  const tenants = await listTenants(openNationalDb(platform.NATIONAL));
  const provinces: ProvinceHealth[] = [];
  for (const { host, binding } of tenants)
    provinces.push(await provinceHealth(host, () => poolDatabase(platform, binding)));
  return [national, ...provinces];
}

async function unsealedOf(db: NationalDb | ProvinceDb): Promise<DatabaseHealth['unsealed']> {
  const { count, oldestAt } = (await loadAuditState(db)).tail;
  return { count, oldestAt };
}

async function nationalHealth({ NATIONAL }: Platform): Promise<DatabaseHealth> {
  const health = await healthOf('national', () => NATIONAL, nationalMigrations);
  if (health.state !== 'up') return health;
  return { ...health, unsealed: await unsealedOf(openNationalDb(NATIONAL)) };
}

export async function provinceHealth(name: string, open: () => D1Database): Promise<ProvinceHealth> {
  const health = await healthOf(name, open, provinceMigrations);
  if (health.state !== 'up') return { ...health, outbox: null, duties: null };
  try {
    const db = openProvinceDb(open());
    const [outbox, duties] = [await countUnsent(db), await countOpenDuties(db)];
    return { ...health, unsealed: await unsealedOf(db), outbox, duties };
  } catch (error) {
    console.error('health', name, error);
    return { ...health, state: 'failed', outbox: null, duties: null };
  }
}

async function healthOf(
  name: string,
  open: () => D1Database,
  migrations: readonly Migration[],
): Promise<DatabaseHealth> {
  try {
    const applied = (await appliedMigrations(open())).size;
    return {
      name,
      state: applied === migrations.length ? 'up' : 'behind',
      applied,
      known: migrations.length,
      unsealed: null,
    };
  } catch (error) {
    console.error('health', name, error);
    return { name, state: 'failed', applied: 0, known: migrations.length, unsealed: null };
  }
}
