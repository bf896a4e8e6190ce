import { and, asc, eq, getTableColumns, gt } from 'drizzle-orm';
import type { Account, CivilDate, Delegation, Grant, Instant, Role } from '@co-so/domain';
import { columns, prepared, readBatch } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import { accountOf, accountsById } from './account-queries.ts';
import { roleDelegation, roleGrant } from './table.ts';

/** Grants and delegations that hold or will hold, the newest last; ended ones stay in the tables and the audit. */
export async function listGrants(
  db: Handle,
  today: CivilDate,
): Promise<{ readonly grants: readonly Grant[]; readonly delegations: readonly Delegation[] }> {
  const { grants, delegations } = await readBatch(db, {
    grants: grantRows(db).where(gt(roleGrant.validUntil, today)).orderBy(asc(roleGrant.grantedAt)),
    delegations: delegationRows(db)
      .where(gt(roleDelegation.validUntil, today))
      .orderBy(asc(roleDelegation.delegatedAt)),
  });
  return { grants: grants.map(grantOf), delegations: delegations.map(delegationOf) };
}

/** One grant with the account that a delegation of it would go to. */
export async function loadDelegationFacts(
  db: Handle,
  { grantId, toAccountId }: Pick<Delegation, 'grantId' | 'toAccountId'>,
): Promise<{ readonly grant: Grant | undefined; readonly to: Account | undefined }> {
  const { grants, accounts } = await readBatch(db, {
    grants: grantRows(db).where(eq(roleGrant.id, grantId)),
    accounts: accountsById(db, [toAccountId]),
  });
  return { grant: grants[0] && grantOf(grants[0]), to: accounts[0] && accountOf(accounts[0]) };
}

export async function findGrant(db: Handle, id: string): Promise<Grant | undefined> {
  const { found } = await readBatch(db, { found: grantRows(db).where(eq(roleGrant.id, id)) });
  return found[0] && grantOf(found[0]);
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

export function insertGrant(db: Handle, { grantedBy, ...grant }: Grant): D1PreparedStatement {
  const by = { grantedBy: grantedBy.id, grantedByTitle: grantedBy.title };
  return prepared(db, db.orm.insert(roleGrant).values({ ...grant, ...by }));
}

export async function saveGrant(db: Handle, grant: Grant, signed: Signed): Promise<void> {
  await write(db, [insertGrant(db, grant)], signed);
}

/** Ends a grant, and with it whatever of it was delegated. */
export async function saveGrantEnd(db: Handle, { id, validUntil }: Grant, signed: Signed): Promise<void> {
  const lentLonger = and(eq(roleDelegation.grantId, id), gt(roleDelegation.validUntil, validUntil));
  await write(
    db,
    [
      prepared(db, db.orm.update(roleGrant).set({ validUntil }).where(eq(roleGrant.id, id))),
      prepared(db, db.orm.update(roleDelegation).set({ validUntil }).where(lentLonger)),
    ],
    signed,
  );
}

export async function saveDelegation(
  db: Handle,
  { delegatedBy, ...delegation }: Delegation,
  signed: Signed,
): Promise<void> {
  const by = { delegatedBy: delegatedBy.id, delegatedByTitle: delegatedBy.title };
  await write(db, [prepared(db, db.orm.insert(roleDelegation).values({ ...delegation, ...by }))], signed);
}

export async function saveDelegationEnd(db: Handle, { id, validUntil }: Delegation, signed: Signed): Promise<void> {
  const changed = db.orm.update(roleDelegation).set({ validUntil }).where(eq(roleDelegation.id, id));
  await write(db, [prepared(db, changed)], signed);
}

function grantRows(db: Handle) {
  return db.orm
    .select(columns(getTableColumns(roleGrant)))
    .from(roleGrant)
    .$dynamic();
}

function delegationRows(db: Handle) {
  return db.orm
    .select(columns(getTableColumns(roleDelegation)))
    .from(roleDelegation)
    .$dynamic();
}

/** Written as the domain decided them. */
function grantOf({ grantedBy, grantedByTitle, ...row }: Awaited<ReturnType<typeof grantRows>>[number]): Grant {
  return {
    ...row,
    role: row.role as Role,
    validFrom: row.validFrom as CivilDate,
    validUntil: row.validUntil as CivilDate,
    grantedBy: { id: grantedBy, title: grantedByTitle },
    grantedAt: row.grantedAt as Instant,
  };
}

function delegationOf({
  delegatedBy,
  delegatedByTitle,
  ...row
}: Awaited<ReturnType<typeof delegationRows>>[number]): Delegation {
  return {
    ...row,
    role: row.role as Role,
    validFrom: row.validFrom as CivilDate,
    validUntil: row.validUntil as CivilDate,
    delegatedBy: { id: delegatedBy, title: delegatedByTitle },
    delegatedAt: row.delegatedAt as Instant,
  };
}
