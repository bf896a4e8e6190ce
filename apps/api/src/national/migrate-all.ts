import {
  findIdentity,
  listBoundTenants,
  migrate,
  nationalMigrations,
  openNationalDb,
  openProvinceDb,
  provinceMigrations,
  renewSortKeys,
} from '@co-so/db';
import type { MigrationReport } from '@co-so/db';
import type { Tenant } from '@co-so/domain';
import type { Act } from '../act.ts';
import { poolDatabase } from '../env.ts';
import type { Platform } from '../env.ts';

export interface DatabaseState {
  readonly name: string;
  readonly report: MigrationReport;
}

/** Brings every database in use up, the first province as the canary; stops at nothing and reports each. */
export async function migrateAll(platform: Platform, act: Act): Promise<readonly DatabaseState[]> {
  const national = await migrate(platform.NATIONAL, nationalMigrations, act.now);
  const states: DatabaseState[] = [{ name: 'national', report: national }];
  const listed = listBoundTenants(openNationalDb(platform.NATIONAL));
  const tenants = await (national.state === 'failed' ? listed.catch(() => []) : listed);
  for (const tenant of tenants.filter(({ state }) => state !== 'preparing'))
    states.push({ name: tenant.host, report: await migrateProvince(platform, act, tenant) });
  return states;
}

/** A database that cannot even say whose it is must not keep the next ones from being brought up. */
async function migrateProvince(platform: Platform, act: Act, tenant: Tenant): Promise<MigrationReport> {
  try {
    const d1 = poolDatabase(platform, tenant.binding);
    const db = openProvinceDb(d1);
    const identity = await findIdentity(db);
    if (identity?.provinceId !== tenant.provinceId)
      return { state: 'failed', at: 'identity', error: 'bound to another province' };
    const report = await migrate(d1, provinceMigrations, act.now);
    if (report.state === 'done') await renewSortKeys(db);
    return report;
  } catch (error) {
    return { state: 'failed', at: 'identity', error: error instanceof Error ? error.message : String(error) };
  }
}
