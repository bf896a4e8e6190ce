import { createMiddleware } from 'hono/factory';
import { can, canByOwnGrant, canSomewhere, wholeOffice } from '@co-so/domain';
import type { Action, Actor } from '@co-so/domain';
import type { Env } from '../env.ts';
import { problemResponse } from '../problem.ts';

type Acting = { Bindings: Env; Variables: { readonly actor: Actor } };

/**
 * Lets pass only who may do a thing for the office as a whole, before anything is read: so what is there and what is not
 * are answered alike. `as` is how it is refused: 404 where a single thing is asked for that they may not know of.
 */
export function allowed(action: Action, as: 'not-allowed' | 'not-found' = 'not-allowed') {
  return createMiddleware<Acting>(async (c, next) =>
    can(c.var.actor, action, wholeOffice) ? next() : problemResponse(c, [{ code: as }]),
  );
}

/** Lets pass who may do a thing for the office by a grant of their own: what is done outlasts a loan. */
export function allowedByOwnGrant(action: Action) {
  return createMiddleware<Acting>(async (c, next) =>
    canByOwnGrant(c.var.actor, action) ? next() : problemResponse(c, [{ code: 'own-grant-required' }]),
  );
}

/** Lets pass who may do a thing somewhere; the handler keeps them to where. */
export function allowedSomewhere(action: Action) {
  return createMiddleware<Acting>(async (c, next) =>
    canSomewhere(c.var.actor, action) ? next() : problemResponse(c, [{ code: 'not-allowed' }]),
  );
}
