import { env } from 'cloudflare:workers';
import { findBySlug, provinceRegistry } from '@co-so/domain';
import type { RegisteredProvince } from '@co-so/domain';
import { operatorAct } from '../src/act.ts';
import type { Act } from '../src/act.ts';
import type { Platform } from '../src/env.ts';
import { onboardProvince, prepareNational } from '../src/national/onboard-province.ts';
import { newId, now } from './clock.ts';

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

export const national = 'http://localhost:8787';
export const binhThuan = 'http://binh-thuan.localhost:8787';
export const ninhThuan = 'http://ninh-thuan.localhost:8787';

export function provinceNamed(slug: string): RegisteredProvince {
  return findBySlug(provinceRegistry, slug)!;
}

export function operator(): Act {
  return operatorAct('Người vận hành', now(), newId);
}

export async function openOffices(): Promise<void> {
  forgetHosts();
  await prepareNational(platform(), operator());
  for (const slug of ['binh-thuan', 'ninh-thuan'])
    await onboardProvince(platform(), operator(), provinceNamed(slug), slug);
}
