import { join } from 'node:path';
import { newMeter } from '../../packages/db/src/index.ts';
import type { Meter } from '../../packages/db/src/index.ts';
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
/** What an official may not see: answered as soon as it is known who asks and what they may do. */
const forbidden = `${host}/api/privacy/incidents`;
const pairs = 200;

type Api = { readonly fetch: (request: Request, env: Env) => Response | Promise<Response> };

/** The province's home with its session looked up, and the same handler with an actor put in: in turns, in one process. */
export async function measureSessionCheck(state: string): Promise<readonly Measure[]> {
  const { env, dispose } = await openPlatform(join(root, 'apps', 'api', 'wrangler.jsonc'), state);
  const platform: Platform = { ...env, DEMO: '1' };
  try {
    const cookie = await signedInCookie(platform);
    const actor = await officialOf(platform);
    const injected = withActor(actor);
    const times = { checked: [] as number[], injected: [] as number[] };
    const costs = { checked: newMeter(), injected: newMeter() };
    // The first of each warms up what both use and counts for nothing.
    for (let pair = 0; pair <= pairs; pair += 1)
      for (const [name, api] of [
        ['checked', provinceApi],
        ['injected', injected],
      ] as const) {
        const { milliseconds, meter } = await timed(api, platform, home, cookie);
        costs[name] = meter;
        if (pair > 0) times[name].push(milliseconds);
      }
    const { meter: alone } = await timed(provinceApi, platform, forbidden, cookie);
    return [ratioOf(times, costs), ...checkMeasures(alone, costs, actor.grants.length)];
  } finally {
    await dispose();
  }
}

type Pair<Value> = Readonly<Record<'checked' | 'injected', Value>>;

function ratioOf(times: Pair<readonly number[]>, costs: Pair<Meter>): Measure {
  const [checked, plain] = [median(times.checked), median(times.injected)];
  return {
    what: `Province home with the session check against the same handler with an injected actor, medians of ${pairs} in turns`,
    measured: `${(checked / plain).toFixed(2)} × (${checked.toFixed(1)} and ${plain.toFixed(1)} ms; ${costs.checked.rowsRead} and ${costs.injected.rowsRead} rows read)`,
    budget: '≤ 1.5 ×',
  };
}

/** `alone`: a request that ends with the check. */
function checkMeasures(alone: Meter, { checked, injected }: Pair<Meter>, held: number): readonly Measure[] {
  const further = {
    queries: checked.queries - injected.queries - alone.queries,
    rows: checked.rowsRead - injected.rowsRead - alone.rowsRead,
  };
  return [
    {
      what: `Session check of somebody with ${held} live grant${held === 1 ? '' : 's'}: rows read`,
      measured: `${alone.rowsRead} by ${alone.queries} query in ${alone.trips} batch`,
      budget: `≤ ${4 + held} (4 + live grants and delegations) in 1 batch`,
    },
    {
      what: 'Permission check at the province home: further queries, rows read by them',
      measured: `${further.queries}, ${further.rows}`,
      budget: '0',
    },
  ];
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

async function timed(api: Api, platform: Platform, address: string, cookie: string) {
  const env = requestEnv(platform);
  const began = performance.now();
  const answer = await api.fetch(new Request(address, { headers: { cookie } }), env);
  const text = await answer.text();
  const milliseconds = performance.now() - began;
  if (answer.status !== (address === forbidden ? 403 : 200))
    throw new Error(`${address}: ${answer.status} ${text.slice(0, 500)}`);
  return { milliseconds, meter: env.entry.meter };
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
