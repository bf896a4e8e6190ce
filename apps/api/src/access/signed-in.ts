import { createMiddleware } from 'hono/factory';
import { findSession, touchSession } from '@co-so/db';
import type { SignedIn } from '@co-so/db';
import { isSessionOpen, isUseForgotten, stepOfSession } from '@co-so/domain';
import type { Actor, SignInStep } from '@co-so/domain';
import { sha256Hex } from '../content-hash.ts';
import { problemResponse } from '../problem.ts';
import type { Entrance } from '../request/context.ts';
import type { Entry } from '../env.ts';
import type { OfficeDesk } from '../request/office-desk.ts';
import { sessionToken } from './session-cookie.ts';

interface Asked {
  readonly req: { readonly url: string; readonly header: (name: string) => string | undefined };
  readonly env: { readonly entry: Pick<Entry, 'now' | 'today'> };
  readonly var: { readonly desk: OfficeDesk };
}

/** The open session of a request, of whatever stage, in this office's own database. */
export async function sessionOf(c: Asked): Promise<SignedIn | undefined> {
  const token = sessionToken(c);
  if (!token) return undefined;
  const { now, today } = c.env.entry;
  const found = await findSession(c.var.desk.db, await sha256Hex(token), today);
  if (!found || !isSessionOpen(found.session, found.policy, now)) return undefined;
  return found.account.isDemo && !c.var.desk.isDemonstration ? undefined : found;
}

/** What is still to be proved in a session. */
export function stepIn({ account, grants, policy, session }: SignedIn): SignInStep {
  const held = grants.map(({ role }) => role);
  return stepOfSession(session.stage, account, held, policy);
}

/**
 * Lets pass whoever has a session and is at one of these steps, so that none is taken before its turn: who knows no more
 * than a password cannot change it, and nobody comes in with one that was meant for a single time.
 */
export function entering(...steps: readonly SignInStep[]) {
  return createMiddleware<Entrance & { Variables: { signedIn: SignedIn } }>(async (c, next) => {
    const found = await sessionOf(c);
    if (!found) return problemResponse(c, [{ code: 'not-signed-in' }]);
    const step = stepIn(found);
    if (!steps.includes(step))
      return problemResponse(c, [step === 'none' ? { code: 'nothing-changed' } : { code: 'sign-in-unfinished', step }]);
    c.set('signedIn', found);
    return next();
  });
}

/** Lets pass only who has proved everything; from here on a request has an actor. */
export const signedIn = createMiddleware<Entrance & { Variables: { signedIn: SignedIn; actor: Actor } }>(
  async (c, next) => {
    const found = await sessionOf(c);
    if (!found) return problemResponse(c, [{ code: 'not-signed-in' }]);
    const step = stepIn(found);
    if (step !== 'none') return problemResponse(c, [{ code: 'sign-in-unfinished', step }]);
    const { account, grants, session } = found;
    const { now, later } = c.env.entry;
    const { desk } = c.var;
    c.set('signedIn', found);
    c.set('actor', { id: account.id, title: account.post, kind: 'person', isLookingOnly: desk.isArchived, grants });
    if (isUseForgotten(session, found.policy, now)) later(touchSession(desk.db, session.id, now));
    return next();
  },
);
