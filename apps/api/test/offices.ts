import { env } from 'cloudflare:workers';
import { layoutOf, putBack } from '../../../packages/db/test/layout.ts';
import type { Layout } from '../../../packages/db/test/layout.ts';
import type { Platform } from '../src/env.ts';
import { onboardProvince, prepareNational } from '../src/national/onboard-province.ts';
import { openAccounts } from './accounts.ts';
import { everyDatabase, reset } from './databases.ts';
import { binhThuan, national, ninhThuan, operator, provinceNamed, topUnit } from './places.ts';

export { binhThuan, national, ninhThuan, operator, provinceNamed } from './places.ts';

let nationalDatabase: D1Database = env.NATIONAL;

/** The Worker keeps resolved hosts by database; one that it has not seen yet knows none, whatever clock was used before. */
export function forgetHosts(): void {
  nationalDatabase = new Proxy(env.NATIONAL, {
    get: (database, name: keyof D1Database) => database[name].bind(database),
  });
}

// The bindings stay what they are once the near ones are bound, and to list them takes longer than to copy them.
let bindings: Cloudflare.Env | undefined;

/** What the Worker is given, with two provinces at work: `binh-thuan` in POOL_00, `ninh-thuan` in POOL_01. */
export function platform(over: Partial<Platform & Cloudflare.Env> = {}): Platform & Cloudflare.Env {
  bindings ??= { ...env };
  return { ...bindings, NATIONAL: nationalDatabase, DEMO: '1', MEASURED: '1', ...over };
}

export type KeptOffices = readonly (readonly [D1Database, Layout])[];

export function keepOffices(): Promise<KeptOffices> {
  return Promise.all(everyDatabase.map(async (d1) => [d1, await layoutOf(d1)] as const));
}

export async function putOfficesBack(kept: KeptOffices): Promise<void> {
  forgetHosts();
  await Promise.all(kept.map(([d1, layout]) => putBack(d1, layout)));
}

const keptByUnit = new Map<string, KeptOffices>();

/** Begins anew, with nothing but open offices. The roles of a unit are given for the one that is named. */
export async function openOffices(unitId: string = topUnit): Promise<void> {
  const kept = keptByUnit.get(unitId);
  if (kept) return putOfficesBack(kept);
  await reset();
  forgetHosts();
  await layOutOffices(unitId);
  keptByUnit.set(unitId, await keepOffices());
}

async function layOutOffices(unitId: string): Promise<void> {
  await prepareNational(platform(), operator());
  for (const slug of ['binh-thuan', 'ninh-thuan'])
    await onboardProvince(platform(), operator(), provinceNamed(slug), slug);
  for (const office of [national, binhThuan, ninhThuan]) await openAccounts(office, unitId);
}
