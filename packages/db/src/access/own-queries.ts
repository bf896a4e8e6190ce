import type { Account, CivilDate } from '@co-so/domain';
import { readBatch } from '../batch.ts';
import type { Handle } from '../handle.ts';
import type { NamedUnit } from '../province/organization/unit-names.ts';
import { listGrantsOf } from './grant-facts.ts';
import { delegationOf, grantOf } from './grant-rows.ts';
import { heldBy, nameUnits, withNames } from './held.ts';
import type { Links } from './held.ts';

/** What somebody may use from today on, with the names of the units. */
export async function loadOwnGrants(
  db: Handle,
  accountId: string,
  today: CivilDate,
): Promise<Links & { readonly units: readonly NamedUnit[] }> {
  const held = await listGrantsOf(db, accountId, today);
  return { ...held, units: await nameUnits(db, held, today) };
}

/** What somebody holds, lends and was lent themselves; of the others their posts, and no names. */
export async function loadOwnDelegations(
  db: Handle,
  accountId: string,
  today: CivilDate,
): Promise<Links & { readonly accounts: readonly Post[]; readonly units: readonly NamedUnit[] }> {
  const own = await readBatch(db, heldBy(db, accountId, today));
  const links = { grants: own.grants.map(grantOf), delegations: own.delegations.map(delegationOf) };
  const held = await withNames(db, 'own', links, today);
  return { ...held, accounts: held.accounts.map(({ id, post, state }) => ({ id, post, state })) };
}

/** Somebody as others may know them. */
export type Post = Pick<Account, 'id' | 'post' | 'state'>;
