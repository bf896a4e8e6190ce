import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { onboardProvince } from '../national/onboard-province.ts';
import { ask } from '../../test/asking.ts';
import type { Answer } from '../../test/asking.ts';
import { passTime } from '../../test/clock.ts';
import { addressOf, isNational, everyRoute, nationalRoutes, provinceRoutes } from '../../test/every-route.ts';
import { admitted, imported } from '../../test/figure-files.ts';
import { binhThuan, national, operator, platform, provinceNamed } from '../../test/offices.ts';

const values = {
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
  periods: '2024',
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
    expect((await ask('http://tay-ninh.localhost', '/api/context')).status).toBe(200);
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

  it.each(provinceRoutes.filter(({ template }) => template !== '/api/context'))(
    'the national office knows nothing of $method $template',
    async (route) => {
      const answer = await ask(national, addressOf(route, values), route.method === 'POST' ? { body: {} } : {});
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.text)).toMatchObject({ type: '/problems/not-found' });
    },
  );
});

// The demo officials are no accounts: without the demonstration nobody is let in.
describe('without the demonstration', () => {
  const off = { platform: { DEMO: '' } };

  it.each(provinceRoutes)('a province asks who is there: $method $template', async (route) => {
    const asked = route.method === 'POST' ? { ...off, body: {} } : off;
    const answer = await ask(binhThuan, addressOf(route, values), asked);
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toMatchObject({ type: '/problems/not-signed-in' });
  });

  it.each(nationalRoutes)('the national office asks who is there: $method $template', async (route) => {
    const asked = route.method === 'POST' ? { ...off, body: {} } : off;
    expect((await ask(national, addressOf(route, values), asked)).status).toBe(401);
  });

  it.each(['/api/health', '/api/openapi.json'])('%s answers all the same', async (path) => {
    expect((await ask(national, path, off)).status).toBe(200);
    expect((await ask(binhThuan, path, off)).status).toBe(200);
  });

  it('an official that does not exist is not let in even with it', async () => {
    const answer = await ask(binhThuan, '/api/context', { headers: { 'x-demo-official': 'demo-root' } });
    expect(answer.status).toBe(401);
  });
});

// With officials whom anybody may name, the demonstration must not stand on a public address.
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
