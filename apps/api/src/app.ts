import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Env } from './env.ts';
import { databaseHealth } from './national/database-health.ts';
import { nationalApi } from './national-api.ts';
import { openApiDocument } from './openapi.ts';
import { isOperator } from './operator.ts';
import { problemResponse } from './problem.ts';
import { provinceApi } from './province-api.ts';
import { answering } from './request/router.ts';
import { isLocal, officeOf } from './tenancy/host.ts';
import type { Office } from './tenancy/host.ts';
import { openProvince } from './tenancy/open-province.ts';
import { unknownPage } from './tenancy/unknown-page.ts';

type Served = { Bindings: Env; Variables: { office: Office } };

export const app = new Hono<Served>();

app.use(
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
  }),
);

app.use(async (c, next) => {
  await next();
  c.header('x-request-id', c.env.entry.requestId);
});

app.use(async (c, next) => {
  const { hostname } = new URL(c.req.url);
  if (c.env.DEMO === '1' && !isLocal(hostname)) return problemResponse(c, [{ code: 'demo-host-refused' }]);
  const office = officeOf(hostname, c.env.BASE_DOMAIN ?? 'localhost');
  if (office.kind === 'unknown') return unknownPage();
  const { now, meter } = c.env.entry;
  if (office.kind === 'province' && !(await openProvince(c.env, office.host, now, meter))) return unknownPage();
  c.set('office', office);
  await next();
  // Rows tell what is not to be seen from what is not there, by a refusal and by an empty list: for benchmarks alone.
  if (c.env.DEMO !== '1' || c.env.MEASURED !== '1' || c.res.status >= 400) return undefined;
  c.header('server-timing', `d1;desc="queries=${meter.queries} read=${meter.rowsRead} written=${meter.rowsWritten}"`);
  return undefined;
});

app.get('/api/health', async (c) => {
  if (!isOperator(c.env, c.req.header('authorization'))) return c.json({ state: 'alive' });
  return c.json({ state: 'alive', databases: await databaseHealth(c.env) });
});

app.get('/api/openapi.json', (c) => c.json(openApiDocument()));

app.all('/api/*', async (c) => {
  const api = c.var.office.kind === 'province' ? provinceApi : nationalApi;
  const answer = await api.fetch(c.req.raw, c.env);
  answer.headers.set('cache-control', 'no-store');
  return answer;
});

/** Files that bear a hash in their name never change; one that is gone is gone, and not the application's page. */
app.get('/assets/*', async (c) => {
  const file = await c.env.ASSETS?.fetch(c.req.raw);
  if (!file?.ok || file.headers.get('content-type')?.startsWith('text/html'))
    return problemResponse(c, [{ code: 'not-found' }]);
  const kept = new Response(file.body, file);
  kept.headers.set('cache-control', 'public, max-age=31536000, immutable');
  return kept;
});

app.get('*', async (c) => {
  if (!c.env.ASSETS) return unknownPage();
  const page = await c.env.ASSETS.fetch(c.req.raw);
  return new Response(page.body, page);
});

answering(app);
