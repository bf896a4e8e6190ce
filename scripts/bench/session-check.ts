import { join } from 'node:path';
import { newMeter } from '../../packages/db/src/index.ts';
import { findBySlug, provinceRegistry, vietnamDay } from '../../packages/domain/src/index.ts';
import type { Actor, Instant } from '../../packages/domain/src/index.ts';
import { demoAct, demoAccountsOf, demoPassword } from '../../apps/api/src/access/demo-accounts.ts';
import { openProvince } from '../../apps/api/src/tenancy/open-province.ts';
import type { Env, Platform } from '../../apps/api/src/env.ts';
import { indicatorRoutes } from '../../apps/api/src/indicator/routes.ts';
import { provinceApi } from '../../apps/api/src/province-api.ts';
import type { Province } from '../../apps/api/src/request/context.ts';
import { answering, router } from '../../apps/api/src/request/router.ts';
import { inProvince } from '../../apps/api/src/tenancy/tenancy.ts';
import { openPlatform, operator, root } from '../platform.ts';
import type { Measure } from './measure.ts';

const host = 'http://binh-thuan.localhost';
const home = `${host}/api/overview`;
const pairs = 200;

type Api = { readonly fetch: (request: Request, env: Env) => Response | Promise<Response> };

/** The province's home with its session looked up, and the same handler with an actor put in: in turns, in one process. */
export async function measureSessionCheck(state: string): Promise<Measure> {
  const { env, dispose } = await openPlatform(join(root, 'apps', 'api', 'wrangler.jsonc'), state);
  const platform: Platform = { ...env, DEMO: '1' };
  try {
    const cookie = await signedInCookie(platform);
    const injected = withActor(await officialOf(platform));
    const times = { checked: [] as number[], injected: [] as number[] };
    const costs = { checked: 0, injected: 0 };
    // The first of each warms up what both use and counts for nothing.
    for (let pair = 0; pair <= pairs; pair += 1)
      for (const [name, api] of [
        ['checked', provinceApi],
        ['injected', injected],
      ] as const) {
        const { milliseconds, rowsRead } = await timed(api, platform, cookie);
        costs[name] = rowsRead;
        if (pair > 0) times[name].push(milliseconds);
      }
    const [checked, plain] = [median(times.checked), median(times.injected)];
    return {
      what: `Province home with the session check against the same handler with an injected actor, medians of ${pairs} in turns`,
      measured: `${(checked / plain).toFixed(2)} × (${checked.toFixed(1)} and ${plain.toFixed(1)} ms; ${costs.checked} and ${costs.injected} rows read)`,
      budget: '≤ 1.5 ×',
    };
  } finally {
    await dispose();
  }
}

function withActor(actor: Actor): Api {
  const api = answering(router<Province>().basePath('/api'));
  api.use('*', inProvince);
  api.use('*', async (c, next) => {
    c.set('actor', actor);
    await next();
  });
  return api.route('/', indicatorRoutes);
}

function requestEnv(platform: Platform): Env {
  const { now, today, newId, random } = { ...operator(), today: vietnamDay(Date.now() as Instant) };
  const later = (work: Promise<unknown>) => void work.catch((error: unknown) => console.error(error));
  return { ...platform, entry: { now, today, requestId: newId(), newId, random, meter: newMeter(), later } };
}

async function timed(api: Api, platform: Platform, cookie: string) {
  const env = requestEnv(platform);
  const began = performance.now();
  const answer = await api.fetch(new Request(home, { headers: { cookie } }), env);
  const text = await answer.text();
  const milliseconds = performance.now() - began;
  if (answer.status !== 200) throw new Error(`${home}: ${answer.status} ${text.slice(0, 500)}`);
  return { milliseconds, rowsRead: env.entry.meter.rowsRead };
}

async function signedInCookie(platform: Platform): Promise<string> {
  const found = demoAccountsOf('province', Date.now() as Instant).find(({ role }) => role === 'provincialOfficial');
  const body = JSON.stringify({ userName: found?.userName, password: demoPassword });
  const headers = { 'content-type': 'application/json', origin: host };
  const request = new Request(`${host}/api/session`, { method: 'POST', headers, body });
  const answer = await provinceApi.fetch(request, requestEnv(platform));
  const [cookie] = (answer.headers.get('set-cookie') ?? '').split(';');
  if (answer.status !== 200 || !cookie) throw new Error(`${answer.status} ${await answer.text()}`);
  return cookie;
}

async function officialOf(platform: Platform): Promise<Actor> {
  const act = operator();
  const opened = await openProvince(platform, 'binh-thuan', act.now, newMeter());
  const province = findBySlug(provinceRegistry, 'binh-thuan');
  if (!opened || !province) throw new Error('no province binh-thuan in the demonstration');
  const desk = { db: opened.db, kind: 'province', id: province.id, name: '', accessKey: undefined } as const;
  return (await demoAct({ ...desk, isDemonstration: true, isArchived: false }, act, 'provincialOfficial')).actor;
}

function median(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}
