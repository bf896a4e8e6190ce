import { listTenants } from '@co-so/db';
import type { NationalDb, TenantProvince } from '@co-so/db';
import { knownDay, tenantActions, tenantListActionsOf } from '@co-so/domain';
import type { Actor, CivilDate, Tenant, TenantDeed, TenantListAction } from '@co-so/domain';
import { poolDatabase } from '../env.ts';
import type { Platform } from '../env.ts';
import { provinceHealth } from './database-health.ts';
import type { ProvinceHealth } from './database-health.ts';
import { unboundDatabases } from './onboard-province.ts';

export interface ShownTenant extends Tenant, Omit<TenantProvince, 'endedOn'> {
  /** Null while it has no end. */
  readonly endedOn: CivilDate | null;
  readonly database: Omit<ProvinceHealth, 'name'>;
  readonly allowedActions: readonly TenantDeed[];
}

export interface TenantList {
  readonly tenants: readonly ShownTenant[];
  /** Of the pool, for those to come. */
  readonly freeDatabases: number;
  readonly allowedActions: readonly TenantListAction[];
}

/** Every province that works here, and how its database is; one that does not answer is shown as failed. */
export async function loadTenants(platform: Platform, db: NationalDb, actor: Actor): Promise<TenantList> {
  const tenants = await listTenants(db);
  const shown = tenants.map(async (tenant): Promise<ShownTenant> => {
    const { name: _, ...database } = await provinceHealth(tenant.host, () => poolDatabase(platform, tenant.binding));
    const allowedActions = tenantActions(tenant, actor);
    return { ...tenant, endedOn: knownDay(tenant.endedOn), database, allowedActions };
  });
  return {
    tenants: await Promise.all(shown),
    freeDatabases: unboundDatabases(platform, tenants).length,
    allowedActions: tenantListActionsOf(actor),
  };
}
