import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { onboardProvince } from '../national/onboard-province.ts';
import { ask } from '../../test/asking.ts';
import type { Answer } from '../../test/asking.ts';
import { passTime } from '../../test/clock.ts';
import { addressOf, everyRoute, isEntrance, isNational, isShared } from '../../test/every-route.ts';
import { nationalRoutes, provinceRoutes } from '../../test/every-route.ts';
import type { Route } from '../../test/every-route.ts';
import { admitted, imported } from '../../test/figure-files.ts';
import { binhThuan, national, operator, platform, provinceNamed } from '../../test/offices.ts';

const values = {
  subject: 'submission/0198c0de-1111-7000-8000-000000000001',
  from: '2024-06-14',
  to: '2024-06-14',
  action: 'record-figure',
  actor: 'x',
  kind: 'write',
  before: '7',
  after: '0198c0de-1111-7000-8000-000000000001',
  under: '0198c0de-1111-7000-8000-000000000001',
  unit: '0198c0de-1111-7000-8000-000000000001',
  id: '0198c0de-1111-7000-8000-000000000001',
  on: '2024-06-14',
  name: '',
  indicator: 'admission.admitted',
  category: 'women',
  period: '2024',
  slug: 'binh-thuan',
  by: 'figure',
  unitKind: 'province',
  origin: 'real',
  provinces: 'ofDay',
  basis: 'asItWas',
  periods: '2024',
  search: '',
  page: '1',
  role: 'reader',
  host: 'binh-thuan',
  state: 'active',
  earlier: 'meeting-score/t1',
  later: 'meeting-score/t3',
  revision: '1',
  counts: 'all',
  relations: 'all',
  extent: 'first',
  finding: '',
  year: '2025',
};

/** What a stranger can see of an answer; the two left out differ between any two answers. */
function seen({ status, text, headers }: Answer) {
  const differing = ['x-request-id', 'date'];
  return { status, text, headers: [...headers].filter(([name]) => !differing.includes(name)) };
}

describe('a host that is not served', () => {
  beforeAll(async () => {
    await onboardProvince(platform(), operator(), provinceNamed('tay-ninh'), 'tay-ninh');
    await env.NATIONAL.prepare(`UPDATE tenant SET state = 'suspended' WHERE host = 'tay-ninh'`).run();
    passTime(31_000);
  });

  const hosts = [
    'http://nowhere.localhost',
    'http://tay-ninh.localhost',
    'http://a.b.localhost',
    'http://tinh_x.localhost',
  ];

  // A stranger must not learn from an answer which provinces are at work here.
  it.each([
    '/',
    '/so-lieu',
    '/assets/index.js',
    '/api/context',
    '/api/figures',
    '/api/no-such-route',
    '/api/health',
    '/api/openapi.json',
  ])('answers %s by the same page that tells nothing, whatever is wrong with it', async (path) => {
    const [first, ...others] = await Promise.all(hosts.map((host) => ask(host, path)));
    expect(first!.status).toBe(404);
    expect(first!.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const other of others) expect(seen(other)).toEqual(seen(first!));
  });

  it('answers a write in the same way', async () => {
    const [first, ...others] = await Promise.all(hosts.map((host) => ask(host, '/api/figures', { body: {} })));
    expect(first!.status).toBe(404);
    for (const other of others) expect(seen(other)).toEqual(seen(first!));
  });

  it('answers a suspended province again once it is active', async () => {
    await env.NATIONAL.prepare(`UPDATE tenant SET state = 'active' WHERE host = 'tay-ninh'`).run();
    passTime(31_000);
    expect((await ask('http://tay-ninh.localhost', '/api/session')).status).toBe(200);
  });
});

it('stops serving a province no later than half a minute after it was suspended', async () => {
  expect((await ask(binhThuan, '/api/context')).status).toBe(200);
  await env.NATIONAL.prepare(`UPDATE tenant SET state = 'suspended' WHERE host = 'binh-thuan'`).run();
  passTime(30_000);
  expect((await ask(binhThuan, '/api/context')).status).toBe(404);
  await env.NATIONAL.prepare(`UPDATE tenant SET state = 'active' WHERE host = 'binh-thuan'`).run();
  passTime(31_000);
});

it('stops a request when the database bound to a host is another province, and tells nothing', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  await imported(binhThuan, { figures: [admitted] });
  await env.NATIONAL.prepare(`UPDATE tenant SET binding = 'POOL_09' WHERE host = 'tay-ninh'`).run();
  const moved = env.NATIONAL.prepare(`UPDATE tenant SET binding = ? WHERE host = ?`);
  await moved.bind('POOL_08', 'ninh-thuan').run();
  await moved.bind('POOL_02', 'binh-thuan').run();
  passTime(31_000);
  for (const path of ['/', '/api/context', '/api/overview', '/api/units', '/api/submissions']) {
    const answer = await ask(binhThuan, path);
    expect(answer.status).toBe(500);
    const { errors, ...rest } = JSON.parse(answer.text);
    expect(errors).toEqual([{ code: 'internal', pointer: '' }]);
    expect(Object.keys(rest)).toEqual(['type', 'title', 'status', 'instance']);
    expect(logged).toHaveBeenLastCalledWith(answer.headers.get('x-request-id'), expect.any(Error));
  }
  logged.mockRestore();
  await moved.bind('POOL_00', 'binh-thuan').run();
  await moved.bind('POOL_01', 'ninh-thuan').run();
  await moved.bind('POOL_02', 'tay-ninh').run();
  passTime(31_000);
  expect((await ask(binhThuan, '/api/overview')).status).toBe(200);
});

describe('each office answers its own routes only', () => {
  it.each(everyRoute.filter(isNational))('a province knows nothing of $method $template', async (route) => {
    const answer = await ask(binhThuan, addressOf(route, values), route.method === 'POST' ? { body: {} } : {});
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.text)).toMatchObject({ type: '/problems/not-found' });
  });

  it.each(provinceRoutes.filter((route) => !isShared(route)))(
    'the national office knows nothing of $method $template',
    async (route) => {
      const answer = await ask(national, addressOf(route, values), route.method === 'POST' ? { body: {} } : {});
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.text)).toMatchObject({ type: '/problems/not-found' });
    },
  );
});

describe('a request without a session', () => {
  const behind = (route: Route) => !isEntrance(route);
  const asked = ({ method }: Route) => ({ method, as: null, ...(method === 'GET' ? {} : { body: {} }) });

  it.each(provinceRoutes.filter(behind))('is asked by a province who is there: $method $template', async (route) => {
    const answer = await ask(binhThuan, addressOf(route, values), asked(route));
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toMatchObject({ type: '/problems/not-signed-in' });
  });

  it.each(nationalRoutes.filter(behind))('is asked by the national office: $method $template', async (route) => {
    expect((await ask(national, addressOf(route, values), asked(route))).status).toBe(401);
  });

  it.each(['/api/health', '/api/openapi.json', '/api/session'])('is answered %s all the same', async (path) => {
    expect((await ask(national, path, { as: null })).status).toBe(200);
    expect((await ask(binhThuan, path, { as: null })).status).toBe(200);
  });

  it('is not made one by a token that nobody was given', async () => {
    const answer = await ask(binhThuan, '/api/context', { headers: { cookie: 'session=nobody-has-this' }, as: null });
    expect(answer.status).toBe(401);
  });
});

// With accounts whose password stands on the page, the demonstration must not stand on a public address.
it.each([
  ['http://tinh.example', undefined],
  ['http://tinh.example', 'tinh.example'],
  ['http://hue.tinh.example', 'tinh.example'],
  ['http://localhost.example', 'localhost.example'],
  ['http://127.0.0.1:8787', undefined],
])('refuses every request of the demonstration at %s', async (host, base) => {
  const on = { platform: base ? { BASE_DOMAIN: base } : {} };
  for (const path of ['/', '/api/context', '/api/health', '/api/openapi.json', '/so-lieu']) {
    const answer = await ask(host, path, on);
    expect(answer.status).toBe(503);
    expect(JSON.parse(answer.text)).toMatchObject({ type: '/problems/demo-host-refused' });
  }
});
