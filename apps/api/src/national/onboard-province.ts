import {
  findIdentity,
  isRegistryStored,
  listBoundTenants,
  migrate,
  nationalMigrations,
  openNationalDb,
  openProvinceDb,
  provinceMigrations,
  saveIdentity,
  saveRegistry,
  saveTenant,
} from '@co-so/db';
import type { MigrationReport, Tenant } from '@co-so/db';
import { grantFor, provinceRegistry, wholeOffice } from '@co-so/domain';
import type { RegisteredProvince } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import { poolBindings, poolDatabase } from '../env.ts';
import type { Platform } from '../env.ts';

/** Brings the national database up and writes the registry where it differs from what is stored. Safe to repeat. */
export async function prepareNational(platform: Platform, act: Act): Promise<MigrationReport> {
  const report = await migrate(platform.NATIONAL, nationalMigrations, act.now);
  if (report.state === 'failed') throw new Error(`national database: ${report.at}: ${report.error}`);
  const db = openNationalDb(platform.NATIONAL);
  if (await isRegistryStored(db, provinceRegistry)) return report;
  const after = { provinces: provinceRegistry.length };
  const entry = { action: 'save-registry', subject: 'registry', grant: undefined, after };
  await saveRegistry(db, provinceRegistry, signed(act, entry));
  return report;
}

/** Gives a province a host and a free database of the pool, migrated and marked as its own. Safe to repeat. */
export async function onboardProvince(
  platform: Platform,
  act: Act,
  province: RegisteredProvince,
  host: string,
): Promise<Tenant> {
  const national = openNationalDb(platform.NATIONAL);
  const tenants = await listBoundTenants(national);
  const known = tenants.find(({ provinceId }) => provinceId === province.id);
  const binding = known?.binding ?? poolBindings(platform).find((name) => tenants.every((one) => one.binding !== name));
  if (!binding) throw new Error('the pool has no free database');
  const d1 = poolDatabase(platform, binding);
  const report = await migrate(d1, provinceMigrations, act.now);
  if (report.state === 'failed') throw new Error(`${host}: ${report.at}: ${report.error}`);
  await claim(d1, act, province);
  if (known) return known;
  const grant = grantFor(act.actor, 'manage-provinces', wholeOffice);
  const tenant: Tenant = { host, provinceId: province.id, binding, state: 'active', since: act.now };
  await saveTenant(
    national,
    tenant,
    signed(act, { action: 'onboard-province', subject: `tenant/${host}`, grant, after: tenant }),
  );
  return tenant;
}

async function claim(d1: D1Database, act: Act, { id, slug }: RegisteredProvince): Promise<void> {
  const db = openProvinceDb(d1);
  const identity = await findIdentity(db);
  if (identity && identity.provinceId !== id) throw new Error(`this database belongs to ${identity.slug}`);
  if (identity) return;
  const entry = {
    action: 'claim-database',
    subject: `province/${id}`,
    grant: undefined,
    after: { provinceId: id, slug },
  };
  await saveIdentity(db, { provinceId: id, slug }, signed(act, entry));
}

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
  for (const tenant of tenants)
    states.push({ name: tenant.host, report: await migrateProvince(platform, act, tenant) });
  return states;
}

/** A database that cannot even say whose it is must not keep the next ones from being brought up. */
async function migrateProvince(platform: Platform, act: Act, tenant: Tenant): Promise<MigrationReport> {
  try {
    const d1 = poolDatabase(platform, tenant.binding);
    const identity = await findIdentity(openProvinceDb(d1));
    if (identity?.provinceId === tenant.provinceId) return await migrate(d1, provinceMigrations, act.now);
    return { state: 'failed', at: 'identity', error: 'bound to another province' };
  } catch (error) {
    return { state: 'failed', at: 'identity', error: error instanceof Error ? error.message : String(error) };
  }
}
