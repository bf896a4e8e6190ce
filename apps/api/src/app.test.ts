import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { ask } from '../test/asking.ts';
import { newId } from '../test/clock.ts';
import type { Asked } from '../test/asking.ts';
import { refusal } from '../test/documented.ts';
import { addressOf, nationalRoutes, provinceRoutes } from '../test/every-route.ts';
import { admitted } from '../test/figure-files.ts';
import { binhThuan, national, ninhThuan } from '../test/offices.ts';

const body = { row: admitted, basedOn: null, reason: null };

/** The web application, as the platform would serve it. */
function pages(): Fetcher {
  const served = { fetch: async () => new Response('<title>Cơ Sở</title>', { headers: { etag: '"one"' } }) };
  // The Worker asks it for pages and nothing else.
  return served as unknown as Fetcher;
}

const offered = { platform: { ASSETS: pages() } };

describe('every answer', () => {
  it.each([
    ['a page', national, '/', offered],
    ['a page of a province', binhThuan, '/so-lieu', offered],
    ['an answer of the API', binhThuan, '/api/context', {}],
    ['a refusal', binhThuan, '/api/overview?on=x', {}],
    ['what is not there', binhThuan, '/api/no-such-route', {}],
    ['an unknown host', 'http://nowhere.localhost', '/', offered],
    ['a request without officials', national, '/api/context', { platform: { DEMO: '' } }],
  ] satisfies readonly (readonly [string, string, string, Asked])[])(
    'carries its headers: %s',
    async (_, office, path, asked) => {
      const { headers } = await ask(office, path, asked);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`default-src 'self'`);
      expect(policy).toContain(`frame-ancestors 'none'`);
      // Without a rule of their own scripts go by the default: from here alone, and none in the page.
      expect(policy).not.toContain(`script-src`);
      expect(policy).toMatch(/style-src 'self'(;|$)/);
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    },
  );

  it('of an office that is served tells a benchmark what the databases were asked', async () => {
    for (const path of ['/', '/api/context', '/api/units'])
      expect((await ask(binhThuan, path, offered)).headers.get('server-timing')).toMatch(
        /^d1;desc="queries=\d+ read=\d+ written=\d+"$/,
      );
  });

  // Otherwise how much was read would tell what may not be seen from what is not there.
  it('of a refusal, and of anything that is not measured or outside the demonstration, tells nothing of that', async () => {
    const real = { ...offered, platform: { ...('platform' in offered ? offered.platform : {}), DEMO: '' } };
    const unmeasured = { ...offered, platform: { ...('platform' in offered ? offered.platform : {}), MEASURED: '' } };
    for (const asked of [real, unmeasured])
      expect((await ask(binhThuan, '/api/units', asked)).headers.has('server-timing')).toBe(false);
    for (const path of ['/api/overview?on=x', '/api/no-such-route', `/api/overview?unit=${newId()}`])
      expect((await ask(binhThuan, path, offered)).headers.has('server-timing')).toBe(false);
  });

  it.each(['/api/context', '/api/units', '/api/overview?on=x', '/api/no-such-route'])(
    'is not kept by anybody on the way: %s',
    async (path) => {
      expect((await ask(binhThuan, path)).headers.get('cache-control')).toBe('no-store');
    },
  );
});

describe('pages', () => {
  it('come from the application, for the national office and for a province', async () => {
    for (const office of [national, binhThuan]) {
      const answer = await ask(office, '/bat/ky/dau', offered);
      expect([answer.status, answer.text]).toEqual([200, '<title>Cơ Sở</title>']);
      expect(answer.headers.get('etag')).toBe('"one"');
    }
  });

  it('are not shown at a host that is not served', async () => {
    for (const host of ['http://nowhere.localhost', 'http://a.b.localhost', 'http://example.org'])
      expect((await ask(host, '/', { platform: { ...offered.platform, DEMO: '' } })).text).not.toContain('Cơ Sở');
  });

  it('are not written to', async () => {
    expect((await ask(national, '/', { ...offered, body: {} })).status).toBe(404);
  });
});

describe('a body', () => {
  it.each([
    ['that is no JSON', { text: '{"row":' }],
    ['that is empty', { text: '' }],
    ['that is something else by its type', { text: 'a=1', headers: { 'content-type': 'text/plain' } }],
  ])('%s is refused', async (_, sent) => {
    const answer = await ask(binhThuan, '/api/figures', { ...sent, method: 'POST' });
    expect(refusal(answer, 400)).toEqual(['body-not-json']);
  });

  it('over 10 MB is refused by what it announces', async () => {
    const headers = { 'content-length': String(10 * 1024 * 1024 + 1) };
    const imported = await ask(binhThuan, '/api/imports', { body, headers });
    expect(refusal(imported, 413)).toEqual(['body-too-large']);
    const delivered = await ask(national, '/api/deliveries', { body, headers });
    expect(refusal(delivered, 413)).toEqual(['body-too-large']);
  });
});

// The classes of routes, written out: a route that needs a larger body is put here and into the guard.
const large: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['/imports', '/deliveries', '/structure-imports', '/mergers', '/plans', '/plans/{id}'].map((path) => [
      path,
      10_240,
    ]),
  ),
  ...Object.fromEntries(
    ['', '/{id}', '/{id}/discarding', '/{id}/issuing', '/checking', '/sheet-reading', '/sheet-writing'].map((path) => [
      `/score-tables${path}`,
      1024,
    ]),
  ),
  '/structure-layouts': 1024,
  '/structure-layouts/removal': 1024,
};

it.each([
  [binhThuan, provinceRoutes, 'tenantAdministrator'],
  [national, nationalRoutes, 'nationalAdministrator'],
] as const)('no route of %s reads a longer body than what it is for', async (office, routes, as) => {
  const writes = routes.filter(({ method }) => method === 'POST' || method === 'PUT');
  expect(writes.length).toBeGreaterThan(10);
  for (const route of writes) {
    const { method, template } = route;
    const kilobytes =
      template.startsWith('/api/session') && !template.startsWith('/api/sessions')
        ? 4
        : (large[template.replace('/api', '')] ?? 64);
    const asked = async (length: number) => {
      const headers = { 'content-length': String(length) };
      return (
        await ask(office, addressOf(route, { id: newId(), host: 'khong-co' }), { as, method, text: '{}', headers })
      ).status;
    };
    const found = [(await asked(kilobytes * 1024 + 1)) === 413, (await asked(kilobytes * 1024)) === 413];
    expect({ [`${method} ${template}`]: found }).toEqual({ [`${method} ${template}`]: [true, false] });
  }
});

describe('a body of nobody known', () => {
  // Ten megabytes of memory are for whoever has signed in.
  it.each([
    [binhThuan, '/api/imports'],
    [binhThuan, '/api/recovery-codes'],
    [national, '/api/deliveries'],
  ])('is not even read, however long it goes on: %s%s', async (office, path) => {
    let megabytes = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        megabytes += 1;
        if (megabytes > 12) controller.close();
        else controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const answer = await ask(office, path, { as: null, method: 'POST', text: endless });
    expect(refusal(answer, 401)).toEqual(['not-signed-in']);
    expect(megabytes).toBeLessThan(3);
  });

  const long = JSON.stringify({ userName: 'a', password: 'x'.repeat(5 * 1024) });

  it.each(['/api/session', '/api/session/code', '/api/session/password', '/api/session/second-factor/confirmation'])(
    'over 4 KB is refused before it is read: %s',
    async (path) => {
      for (const office of [binhThuan, national])
        expect(refusal(await ask(office, path, { as: null, key: null, text: long }), 413)).toEqual(['body-too-large']);
    },
  );
});

// A page of another site must not write in the name of whoever is signed in here, nor one of another province.
describe('a write from another origin', () => {
  it.each([
    'https://example.org',
    ninhThuan,
    national,
    'null',
    binhThuan.replace('8787', '8788'),
    binhThuan.replace('http', 'https'),
  ])('is refused: %s', async (origin) => {
    const answer = await ask(binhThuan, '/api/figures', { body, headers: { origin } });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toMatchObject({ type: '/problems/origin-refused' });
  });

  it('is let in from its own, and where a browser names none it is not', async () => {
    const statusFrom = async (origin: string) =>
      (await ask(binhThuan, '/api/figures', { body, headers: { origin } })).status;
    expect([await statusFrom(binhThuan), await statusFrom('')]).toEqual([422, 403]);
  });
});

it('answers what went wrong inside by its request id and nothing else', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  await env.POOL_00.prepare('DROP TABLE unit_search').run();
  const answer = await ask(binhThuan, '/api/units');
  expect(answer.status).toBe(500);
  const id = answer.headers.get('x-request-id');
  expect(JSON.parse(answer.text)).toEqual({
    type: '/problems/internal',
    title: 'Hệ thống gặp lỗi.',
    status: 500,
    instance: `urn:uuid:${id}`,
    errors: [{ code: 'internal', pointer: '' }],
  });
  expect(logged).toHaveBeenCalledWith(id, expect.any(Error));
  logged.mockRestore();
});
