import {
  appliedMigrations,
  attempt,
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
  saveTenantState,
} from '@co-so/db';
import type { MigrationReport, NationalDb, ProvinceDb } from '@co-so/db';
import {
  claimingAction,
  decideOnboarding,
  done,
  findBySlug,
  grantFor,
  provinceRegistry,
  refused,
  wholeOffice,
  within,
} from '@co-so/domain';
import type {
  AccountDraft,
  Instant,
  OnboardingDraft,
  RegisteredProvince,
  Result,
  Tenant,
  TenantState,
} from '@co-so/domain';
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

/** What is handed to the first administrator of a province, once. */
export interface Invitation {
  readonly accountId: string;
  readonly userName: string;
  readonly oneTimePassword: string;
  readonly expiresAt: Instant;
}

/** Makes the first administrator in a province's own database; undefined where somebody has come in already. */
export type Invite = (
  db: ProvinceDb,
  act: Act,
  draft: AccountDraft,
  state: TenantState,
) => Promise<Result<Invitation> | undefined>;

export interface Onboarded {
  readonly host: string;
  readonly invitation: Invitation;
}

/**
 * Brings a province in: its host and database are reserved, the database is migrated and marked as its own, the first
 * administrator is made, and only then is the host served. A run that was cut off, or whose answer was lost, is sent again.
 */
export async function onboardTenant(
  platform: Platform,
  act: Act,
  draft: OnboardingDraft,
  invite: Invite,
): Promise<Result<Onboarded>> {
  const national = openNationalDb(platform.NATIONAL);
  const tenants = await listBoundTenants(national);
  const free = await freeBindings(platform, tenants, findBySlug(provinceRegistry, draft.province)?.id);
  const decided = decideOnboarding({ registry: provinceRegistry, tenants, free }, draft, act);
  if (!decided.ok) return decided;
  const { administrator, province, run, tenant } = decided.value;
  if (run === 'first' && (await reserve(national, act, tenant)) === 'conflict')
    return refused({ code: 'changed-meanwhile' });
  const db = await layOut(platform, act, province, tenant);
  const invited = await invite(db, act, administrator, tenant.state);
  if (!invited) return refused({ code: 'province-onboarded', host: tenant.host, at: '/province' });
  if (!invited.ok) {
    const [first, ...rest] = invited.problems;
    return refused(within('/administrator', first), ...rest.map((problem) => within('/administrator', problem)));
  }
  if (tenant.state === 'preparing') await open(national, act, tenant);
  return done({ host: tenant.host, invitation: invited.value });
}

/** Gives a province a host and a database and leaves its administrators to others. Safe to repeat. */
export async function onboardProvince(
  platform: Platform,
  act: Act,
  province: RegisteredProvince,
  host: string,
): Promise<Tenant> {
  const national = openNationalDb(platform.NATIONAL);
  const tenants = await listBoundTenants(national);
  const known = tenants.find(({ provinceId }) => provinceId === province.id);
  const [binding] = known ? [known.binding] : await freeBindings(platform, tenants, province.id);
  if (!binding) throw new Error('the pool has no free database');
  const tenant = known ?? { host, provinceId: province.id, binding, state: 'preparing', since: act.now };
  if (!known && (await reserve(national, act, tenant)) === 'conflict')
    throw new Error(`${host} or ${binding} is taken`);
  await layOut(platform, act, province, tenant);
  return tenant.state === 'preparing' ? open(national, act, tenant) : tenant;
}

/** The databases that nobody is bound to, from the first that no other province has left its name in. */
export async function freeBindings(
  platform: Platform,
  tenants: readonly Tenant[],
  provinceId: string | undefined,
): Promise<readonly string[]> {
  const unbound = unboundDatabases(platform, tenants);
  for (const [index, binding] of unbound.entries()) {
    const d1 = poolDatabase(platform, binding);
    const isNew = (await appliedMigrations(d1)).size === 0;
    const identity = isNew ? undefined : await findIdentity(openProvinceDb(d1));
    if (!identity || identity.provinceId === provinceId) return unbound.slice(index);
  }
  return [];
}

export function unboundDatabases(platform: Platform, tenants: readonly Tenant[]): readonly string[] {
  return poolBindings(platform).filter((name) => tenants.every(({ binding }) => binding !== name));
}

/** Whoever comes second to a host, a province or a database gets none of them. */
function reserve(national: NationalDb, act: Act, tenant: Tenant): Promise<'saved' | 'conflict'> {
  const entry = { action: 'onboard-province', subject: `tenant/${tenant.host}`, after: tenant };
  return attempt(saveTenant(national, tenant, signed(act, { ...entry, grant: grantOf(act) })));
}

/** Where another run of the same was faster, it is open all the same. */
async function open(national: NationalDb, act: Act, tenant: Tenant): Promise<Tenant> {
  const opened: Tenant = { ...tenant, state: 'active', since: act.now };
  const change = { before: { state: tenant.state }, after: { state: opened.state } };
  const entry = { action: 'open-province', subject: `tenant/${tenant.host}`, grant: grantOf(act), ...change };
  await attempt(saveTenantState(national, tenant, opened, signed(act, entry)));
  return opened;
}

export function grantOf({ actor }: Act) {
  return grantFor(actor, 'manage-provinces', wholeOffice);
}

/** Migrates the database of a province and marks it as its own. Safe to repeat. */
export async function layOut(
  platform: Platform,
  act: Act,
  province: RegisteredProvince,
  { host, binding }: Tenant,
): Promise<ProvinceDb> {
  const d1 = poolDatabase(platform, binding);
  const report = await migrate(d1, provinceMigrations, act.now);
  if (report.state === 'failed') throw new Error(`${host}: ${report.at}: ${report.error}`);
  await claim(d1, act, province);
  return openProvinceDb(d1);
}

async function claim(d1: D1Database, act: Act, { id, slug }: RegisteredProvince): Promise<void> {
  const db = openProvinceDb(d1);
  const identity = await findIdentity(db);
  if (identity && identity.provinceId !== id) throw new Error(`this database belongs to ${identity.slug}`);
  if (identity) return;
  const entry = {
    action: claimingAction,
    subject: `province/${id}`,
    grant: undefined,
    after: { provinceId: id, slug },
  };
  await saveIdentity(db, { provinceId: id, slug }, signed(act, entry));
}
