import type { Context } from 'hono';
import { bodyLimit as limitBody } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { Actor } from '@co-so/domain';
import { demoOfficial, demoOfficialHeader } from '../access/demo-officials.ts';
import { problemResponse } from '../problem.ts';
import type { Env } from '../env.ts';

const bodyMaximum = 10 * 1024 * 1024;

/** Refuses a write that another site's page makes in the name of whoever is signed in here. */
export const sameOrigin = createMiddleware<{ Bindings: Env }>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const origin = c.req.header('origin');
  if (origin !== undefined && origin !== new URL(c.req.url).origin)
    return problemResponse(c, [{ code: 'origin-refused' }]);
  return next();
});

/** Refuses a body over 10 MB, counted as it comes in where its length is not announced. */
export const bodyLimit = limitBody({
  maxSize: bodyMaximum,
  onError: (c: Context<{ Bindings: Env }>) => problemResponse(c, [{ code: 'body-too-large', maximum: bodyMaximum }]),
});

/** Establishes who acts. Until accounts exist that is a demo official, and without DEMO=1 nobody. */
export const signedIn = createMiddleware<{ Bindings: Env; Variables: { actor: Actor } }>(async (c, next) => {
  const actor = c.env.DEMO === '1' ? demoOfficial(c.req.header(demoOfficialHeader)) : undefined;
  if (!actor) return problemResponse(c, [{ code: 'not-signed-in' }]);
  c.set('actor', actor);
  return next();
});
