import type { Context } from 'hono';
import { bodyLimit as limitBody } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { problemResponse } from '../problem.ts';
import type { Env } from '../env.ts';

const bodyMaximum = 10 * 1024 * 1024;

/** Refuses a write that another site's page makes in the name of whoever is signed in here, and one that hides where it is from. */
export const sameOrigin = createMiddleware<{ Bindings: Env }>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  if (c.req.header('origin') !== new URL(c.req.url).origin) return problemResponse(c, [{ code: 'origin-refused' }]);
  return next();
});

/** Refuses a body over 10 MB, counted as it comes in where its length is not announced. */
export const bodyLimit = limitedTo(bodyMaximum);

/** The same of whoever has not shown yet who they are, for names and passwords: 10 KB. */
export const entranceBodyLimit = limitedTo(10 * 1024);

/** The same of a score table: 1 MB, so that it is one row of the database. */
export const tableBodyLimit = limitedTo(1024 * 1024);

function limitedTo(maximum: number) {
  return limitBody({
    maxSize: maximum,
    onError: (c: Context<{ Bindings: Env }>) => problemResponse(c, [{ code: 'body-too-large', maximum }]),
  });
}
