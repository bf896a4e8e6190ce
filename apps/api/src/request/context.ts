import type { NationalDb, ProvinceDb, Receipt, Tenant, TenantProvince } from '@co-so/db';
import type { Actor } from '@co-so/domain';
import type { Act } from '../act.ts';
import type { Entry, Env } from '../env.ts';

interface Signed {
  readonly actor: Actor;
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
  const { now, today, requestId, newId } = env.entry;
  return { actor, now, today, requestId, newId, receiptFor: (status, response) => receiptFor?.(status, response) };
}
