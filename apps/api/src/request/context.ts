import type { NationalDb, ProvinceDb, Receipt, SignedIn, Tenant, TenantProvince } from '@co-so/db';
import type { Actor } from '@co-so/domain';
import type { OfficeDesk } from './office-desk.ts';
import type { Act } from '../act.ts';
import type { Entry, Env } from '../env.ts';

interface Signed {
  readonly actor: Actor;
  /** The session and account behind the actor. */
  readonly signedIn: SignedIn;
  readonly desk: OfficeDesk;
  /** Set by `idempotent` for a request that carries a key. */
  readonly receiptFor?: (status: number, response: unknown) => Receipt;
}

export interface ProvinceVariables extends Signed {
  readonly db: ProvinceDb;
  readonly tenant: Tenant & TenantProvince;
  /** Lets the relay look at this province's outbox once the answer is on its way. */
  readonly relaySoon: () => void;
}

export interface NationalVariables extends Signed {
  readonly db: NationalDb;
}

/** Either office, for what both have: accounts, sessions, their audit. */
export type Office = { Bindings: Env; Variables: Signed & { readonly db: ProvinceDb | NationalDb } };
/** Either office, before anybody has signed in. */
export type Entrance = { Bindings: Env; Variables: { readonly desk: OfficeDesk } };
export type Province = { Bindings: Env; Variables: ProvinceVariables };
export type National = { Bindings: Env; Variables: NationalVariables };

/** The action of a request whose actor `signedIn` has established. */
export function actOf({
  env,
  var: { actor, receiptFor },
}: {
  readonly env: { readonly entry: Entry };
  readonly var: Signed;
}): Act {
  const { now, today, requestId, newId, random } = env.entry;
  return {
    actor,
    now,
    today,
    requestId,
    newId,
    random,
    receiptFor: (status, response) => receiptFor?.(status, response),
  };
}

/** The action of a request in which nobody is signed in yet, or who is on the way there. */
export function actOfNobody(
  { env }: { readonly env: { readonly entry: Entry } },
  account?: { readonly id: string; readonly post: string },
): Act {
  const { now, today, requestId, newId, random } = env.entry;
  const actor: Actor = {
    id: account?.id ?? 'nobody',
    title: account?.post ?? 'Chưa đăng nhập',
    kind: 'person',
    isLookingOnly: false,
    grants: [],
  };
  return { actor, now, today, requestId, newId, random, receiptFor: () => undefined };
}
