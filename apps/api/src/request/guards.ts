import type { Context } from 'hono';
import { bodyLimit as limitBody } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { problemResponse } from '../problem.ts';
import type { Env } from '../env.ts';

/** Refuses a write that another site's page makes in the name of whoever is signed in here, and one that hides where it is from. */
export const sameOrigin = createMiddleware<{ Bindings: Env }>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  if (c.req.header('origin') !== new URL(c.req.url).origin) return problemResponse(c, [{ code: 'origin-refused' }]);
  return next();
});

const kilobyte = 1024;

/** What a route may be sent: whole files and plans, one score table or way of reading, or what somebody typed into a form. */
const classes: readonly (readonly [paths: RegExp, maximum: number])[] = [
  [/^\/api\/(imports|deliveries|structure-imports|mergers|plans|plans\/[^/]+)$/, 10 * kilobyte * kilobyte],
  // One row of the database.
  [/^\/api\/(score-tables|structure-layouts)(\/|$)/, kilobyte * kilobyte],
  [/^\/api\/session(\/|$)/, 4 * kilobyte],
];
const formMaximum = 64 * kilobyte;

export function bodyMaximumOf(path: string): number {
  return classes.find(([paths]) => paths.test(path))?.[1] ?? formMaximum;
}

/** Refuses a body over what its route needs by the length it announces, or counted as it comes in where it announces none. */
export const bodyLimit = createMiddleware<{ Bindings: Env }>((c, next) => {
  const maximum = bodyMaximumOf(c.req.path);
  const onError = (at: Context<{ Bindings: Env }>) => problemResponse(at, [{ code: 'body-too-large', maximum }]);
  return limitBody({ maxSize: maximum, onError })(c, next);
});
