import { findIdentity, findTenant, openNationalDb, openProvinceDb } from '@co-so/db';
import type { Meter, ProvinceDb, Tenant, TenantProvince } from '@co-so/db';
import { isServed } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { poolDatabase } from '../env.ts';
import type { Platform } from '../env.ts';

export interface OpenProvince {
  readonly tenant: Tenant & TenantProvince;
  readonly db: ProvinceDb;
}

interface Resolved {
  readonly tenant: (Tenant & TenantProvince) | undefined;
  readonly until: number;
}

/** How long a resolved host is believed; a suspension may lag as long. */
const believedForMs = 30_000;
const cacheOf = new WeakMap<D1Database, Map<string, Resolved>>();

/**
 * Host to province to database. Undefined for a host nobody has and for one that is not served, alike.
 * Throws when the bound database says it is another province: a mistaken binding must stop the request.
 */
export async function openProvince(
  platform: Platform,
  host: string,
  now: Instant,
  meter: Meter,
): Promise<OpenProvince | undefined> {
  const tenant = await resolve(platform, host, now, meter);
  if (!tenant || !isServed(tenant)) return undefined;
  const db = openProvinceDb(poolDatabase(platform, tenant.binding), meter);
  return { tenant, db };
}

async function resolve(
  platform: Platform,
  host: string,
  now: Instant,
  meter: Meter,
): Promise<(Tenant & TenantProvince) | undefined> {
  const cache = cacheOf.get(platform.NATIONAL) ?? new Map<string, Resolved>();
  cacheOf.set(platform.NATIONAL, cache);
  const known = cache.get(host);
  if (known && known.until > now) return known.tenant;
  const tenant = await findTenant(openNationalDb(platform.NATIONAL, meter), host);
  if (tenant && isServed(tenant)) await checkIdentity(platform, tenant, meter);
  // One that is being prepared is served from the moment it is ready.
  if (tenant && tenant.state !== 'preparing') cache.set(host, { tenant, until: now + believedForMs });
  return tenant;
}

async function checkIdentity(platform: Platform, { binding, provinceId, host }: Tenant, meter: Meter): Promise<void> {
  const identity = await findIdentity(openProvinceDb(poolDatabase(platform, binding), meter));
  if (identity?.provinceId !== provinceId) throw new Error(`${binding} is not the database of ${host}`);
}
