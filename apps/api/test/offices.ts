import { env } from 'cloudflare:workers';
import type { Platform } from '../src/env.ts';
import { onboardProvince, prepareNational } from '../src/national/onboard-province.ts';
import { openAccounts } from './accounts.ts';
import { layOut, layoutOf, reset } from './databases.ts';
import type { Layout } from './databases.ts';
import { binhThuan, national, ninhThuan, operator, provinceNamed, topUnit } from './places.ts';

export { binhThuan, national, ninhThuan, operator, provinceNamed } from './places.ts';

let nationalDatabase: D1Database = env.NATIONAL;

/** The Worker keeps resolved hosts by database; one that it has not seen yet knows none, whatever clock was used before. */
export function forgetHosts(): void {
  nationalDatabase = new Proxy(env.NATIONAL, {
    get: (database, name: keyof D1Database) => database[name].bind(database),
  });
}

/** What the Worker is given, with two provinces at work: `binh-thuan` in POOL_00, `ninh-thuan` in POOL_01. */
export function platform(over: Partial<Platform & Cloudflare.Env> = {}): Platform & Cloudflare.Env {
  return { ...env, NATIONAL: nationalDatabase, DEMO: '1', ...over };
}

const keptLayouts = new Map<string, readonly (readonly [D1Database, Layout])[]>();

/** Begins anew, with nothing but open offices. The roles of a unit are given for the one that is named. */
export async function openOffices(unitId: string = topUnit): Promise<void> {
  await reset();
  forgetHosts();
  const kept = keptLayouts.get(unitId);
  if (kept) {
    await Promise.all(kept.map(([d1, layout]) => layOut(d1, layout)));
    return;
  }
  await layOutOffices(unitId);
  const databases = [env.NATIONAL, env.POOL_00, env.POOL_01];
  keptLayouts.set(unitId, await Promise.all(databases.map(async (d1) => [d1, await layoutOf(d1)] as const)));
}

async function layOutOffices(unitId: string): Promise<void> {
  await prepareNational(platform(), operator());
  for (const slug of ['binh-thuan', 'ninh-thuan'])
    await onboardProvince(platform(), operator(), provinceNamed(slug), slug);
  for (const office of [national, binhThuan, ninhThuan]) await openAccounts(office, unitId);
}
