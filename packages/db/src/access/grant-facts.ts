import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { administratorRoles, endOfTime } from '@co-so/domain';
import type {
  AccountFacts,
  CivilDate,
  Delegation,
  DelegationFacts,
  Grant,
  GrantFacts,
  StandingAdministrator,
} from '@co-so/domain';
import { columns, readBatch, readPersonal } from '../batch.ts';
import { isProvince } from '../handle.ts';
import type { Handle } from '../handle.ts';
import { findUnitLives } from '../province/organization/queries.ts';
import { accountOf, accountRows, accountsById } from './account-queries.ts';
import { delegationOf, delegationRows, grantOf, grantRows } from './grant-rows.ts';
import { account, heldLinks, roleDelegation, roleGrant } from './table.ts';

/** What somebody held when it was decided about: `standingLinks` refuses the batch where they hold something else by then. */
export interface SeenLinks {
  readonly links: { readonly own: string; readonly lent: string } | undefined;
}

/** What a delegation is decided on: the grant, what is lent of it, and who has the user name it would go to. */
export async function loadDelegationFacts(
  db: Handle,
  { grantId, to }: { readonly grantId: string; readonly to: string },
  today: CivilDate,
): Promise<DelegationFacts & SeenLinks> {
  const { grants, holders, accounts, lent, links } = await readPersonal(db, 'deciding', {
    grants: grantRows(db).where(eq(roleGrant.id, grantId)),
    holders: accountRows(db).where(sql`${account.id} = (SELECT account_id FROM role_grant WHERE id = ${grantId})`),
    accounts: accountRows(db).where(eq(account.userName, to)),
    lent: delegationRows(db).where(and(eq(roleDelegation.grantId, grantId), gt(roleDelegation.validUntil, today))),
    links: linkRows(db).where(sql`account_id = (SELECT id FROM account WHERE user_name = ${to})`),
  });
  return {
    grant: grants[0] && grantOf(grants[0]),
    holder: holders[0] && accountOf(holders[0]),
    to: accounts[0] && accountOf(accounts[0]),
    lent: lent.map(delegationOf),
    links: links[0],
  };
}

function linkRows(db: Handle) {
  return db.orm
    .select(columns({ own: heldLinks.own, lent: heldLinks.lent }))
    .from(heldLinks)
    .$dynamic();
}

/** What a grant is decided on: whom it is for, and those of its units that there are. */
export async function loadGrantFacts(
  db: Handle,
  { accountId, unitId, viewUnitId }: Pick<Grant, 'accountId' | 'unitId' | 'viewUnitId'>,
  today: CivilDate,
): Promise<Omit<GrantFacts, 'office'> & SeenLinks> {
  const found = await readPersonal(db, 'deciding', {
    accounts: accountsById(db, [accountId]),
    held: grantRows(db).where(and(eq(roleGrant.accountId, accountId), gt(roleGrant.validUntil, today))),
    links: linkRows(db).where(eq(heldLinks.accountId, accountId)),
  });
  const ids = [unitId, viewUnitId].filter((id) => id !== null);
  const units = isProvince(db) && ids.length > 0 ? await findUnitLives(db, ids, today) : [];
  const [one] = found.accounts;
  return { account: one && accountOf(one), units, held: found.held.map(grantOf), links: found.links[0] };
}

export interface GrantEndingFacts {
  readonly grant: Grant | undefined;
  /** What is lent of it and has not ended. */
  readonly lent: readonly Delegation[];
  readonly administrators: readonly StandingAdministrator[];
}

/** What the end of a grant is decided on. */
export async function loadGrantEnding(db: Handle, id: string, today: CivilDate): Promise<GrantEndingFacts> {
  const { grants, lent, administrators } = await readBatch(db, {
    grants: grantRows(db).where(eq(roleGrant.id, id)),
    lent: delegationRows(db).where(and(eq(roleDelegation.grantId, id), gt(roleDelegation.validUntil, today))),
    administrators: standingAdministrators(db, today),
  });
  return { grant: grants[0] && grantOf(grants[0]), lent: lent.map(delegationOf), administrators };
}

/** What is decided on before something is done with an account. */
export async function loadAccountFacts(db: Handle, accountId: string, today: CivilDate): Promise<AccountFacts> {
  const { accounts, held, administrators } = await readPersonal(db, 'deciding', {
    accounts: accountsById(db, [accountId]),
    held: grantRows(db).where(
      and(
        eq(roleGrant.accountId, accountId),
        inArray(roleGrant.role, [...administratorRoles]),
        gt(roleGrant.validUntil, today),
      ),
    ),
    administrators: standingAdministrators(db, today),
  });
  return { account: accounts[0] && accountOf(accounts[0]), isAdministrator: held.length > 0, administrators };
}

/** The ways in that stay: triggers keep the last one, whoever decides at the same moment. */
export async function listStandingAdministrators(
  db: Handle,
  today: CivilDate,
): Promise<readonly StandingAdministrator[]> {
  const { administrators } = await readBatch(db, { administrators: standingAdministrators(db, today) });
  return administrators;
}

function standingAdministrators(db: Handle, today: CivilDate) {
  return db.orm
    .select(columns({ id: roleGrant.id, accountId: roleGrant.accountId }))
    .from(roleGrant)
    .innerJoin(account, and(eq(account.id, roleGrant.accountId), eq(account.state, 'active')))
    .where(
      and(
        inArray(roleGrant.role, [...administratorRoles]),
        lte(roleGrant.validFrom, today),
        eq(roleGrant.validUntil, endOfTime),
      ),
    );
}

export async function findDelegation(db: Handle, id: string): Promise<Delegation | undefined> {
  const { found } = await readBatch(db, { found: delegationRows(db).where(eq(roleDelegation.id, id)) });
  return found[0] && delegationOf(found[0]);
}

/** The grants of a person that hold or will hold, and those of others that they may use. */
export async function listGrantsOf(
  db: Handle,
  accountId: string,
  today: CivilDate,
): Promise<{ readonly grants: readonly Grant[]; readonly delegations: readonly Delegation[] }> {
  const { grants, delegations } = await readBatch(db, {
    grants: grantRows(db).where(and(eq(roleGrant.accountId, accountId), gt(roleGrant.validUntil, today))),
    delegations: delegationRows(db).where(
      and(eq(roleDelegation.toAccountId, accountId), gt(roleDelegation.validUntil, today)),
    ),
  });
  return { grants: grants.map(grantOf), delegations: delegations.map(delegationOf) };
}
