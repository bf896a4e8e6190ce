import { and, eq, gt, or } from 'drizzle-orm';
import type { Account, CivilDate, Delegation, Grant } from '@co-so/domain';
import { readPersonal } from '../batch.ts';
import type { WithoutEntry } from '../batch.ts';
import { isProvince } from '../handle.ts';
import type { Handle } from '../handle.ts';
import { findUnitNamesOn } from '../province/organization/unit-names.ts';
import type { NamedUnit } from '../province/organization/unit-names.ts';
import { accountOf, accountsById } from './account-queries.ts';
import { delegationRows, grantRows } from './grant-rows.ts';
import { roleDelegation, roleGrant } from './table.ts';

/** Grants and delegations with the accounts they speak of and the names of their units. */
export interface Held {
  readonly accounts: readonly Account[];
  readonly grants: readonly Grant[];
  readonly delegations: readonly Delegation[];
  readonly units: readonly NamedUnit[];
}

export type Links = Pick<Held, 'grants' | 'delegations'>;

/** What somebody holds, and what they lend or were lent. */
export function heldBy(db: Handle, accountId: string, today: CivilDate) {
  const between = or(eq(roleDelegation.fromAccountId, accountId), eq(roleDelegation.toAccountId, accountId));
  return {
    grants: grantRows(db).where(and(eq(roleGrant.accountId, accountId), gt(roleGrant.validUntil, today))),
    delegations: delegationRows(db).where(and(between, gt(roleDelegation.validUntil, today))),
  };
}

/** With the accounts that they speak of, and the names of their units. */
export async function withNames(db: Handle, why: WithoutEntry, links: Links, today: CivilDate): Promise<Held> {
  const { accounts } = await readPersonal(db, why, { accounts: accountsById(db, accountsIn(links)) });
  return { ...links, accounts: accounts.map(accountOf), units: await nameUnits(db, links, today) };
}

/** Whom these speak of. */
export function accountsIn({ grants, delegations }: Links): readonly string[] {
  const ids = [
    ...grants.map(({ accountId }) => accountId),
    ...delegations.flatMap(({ fromAccountId, toAccountId }) => [fromAccountId, toAccountId]),
  ];
  return [...new Set(ids)];
}

/** The units of these, by the names that they bear on the day. */
export async function nameUnits(
  db: Handle,
  { grants, delegations }: Links,
  today: CivilDate,
  otherUnits: readonly string[] = [],
): Promise<readonly NamedUnit[]> {
  const ids = [...grants, ...delegations].flatMap(({ unitId, viewUnitId }) => [unitId, viewUnitId]);
  const named = [...new Set([...otherUnits, ...ids.filter((id) => id !== null)])];
  if (!isProvince(db) || named.length === 0) return [];
  return findUnitNamesOn(db, named, today);
}
