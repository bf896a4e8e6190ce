import { and, eq, getTableColumns, gt, inArray, lte, sql } from 'drizzle-orm';
import { administratorRoles, endOfTime } from '@co-so/domain';
import type {
  AccountFacts,
  CivilDate,
  Delegation,
  DelegationFacts,
  Grant,
  GrantFacts,
  Instant,
  Role,
  StandingAdministrator,
} from '@co-so/domain';
import { columns, insertRows, jsonLists, prepared, readBatch, readPersonal } from '../batch.ts';
import { isProvince } from '../handle.ts';
import type { Handle } from '../handle.ts';
import { findUnitLives } from '../province/organization/queries.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import { accountOf, accountRows, accountsById } from './account-queries.ts';
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

/** Refuses the batch (trigger) where somebody was given or lent something since it was looked at. */
function standingLinks(db: Handle, accountId: string, { links }: SeenLinks): D1PreparedStatement {
  return prepared(
    db,
    links
      ? db.orm.update(heldLinks).set(links).where(eq(heldLinks.accountId, accountId))
      : db.orm.insert(heldLinks).values({ accountId }),
  );
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

export function insertGrant(db: Handle, { grantedBy, ...grant }: Grant): D1PreparedStatement {
  const by = { grantedBy: grantedBy.id, grantedByTitle: grantedBy.title };
  return prepared(db, db.orm.insert(roleGrant).values({ ...grant, ...by }));
}

/** Any number of them in a few statements. */
export function insertGrants(db: Handle, grants: readonly Grant[]): readonly D1PreparedStatement[] {
  const rows = grants.map(({ grantedBy, ...grant }) => ({
    ...grant,
    grantedBy: grantedBy.id,
    grantedByTitle: grantedBy.title,
  }));
  return insertRows(db, roleGrant, rows);
}

/** Any number of them in a few statements. */
export function insertDelegations(db: Handle, lent: readonly Delegation[]): readonly D1PreparedStatement[] {
  const rows = lent.map(({ delegatedBy, ...one }) => ({
    ...one,
    delegatedBy: delegatedBy.id,
    delegatedByTitle: delegatedBy.title,
  }));
  return insertRows(db, roleDelegation, rows);
}

/** Any number of them in a few statements. */
export function endDelegations(db: Handle, ended: readonly Ending[]): readonly D1PreparedStatement[] {
  return endings(db, ended, [
    `UPDATE role_delegation SET valid_until = day FROM (${endingRows}) AS ending WHERE role_delegation.id = ending.id AND valid_until > day`,
  ]);
}

interface Ending {
  readonly id: string;
  readonly on: CivilDate;
}

const endingRows = 'SELECT value ->> 0 AS id, value ->> 1 AS day FROM json_each(?1)';

function endings(db: Handle, ended: readonly Ending[], texts: readonly string[]): readonly D1PreparedStatement[] {
  return jsonLists(ended.map(({ id, on }) => [id, on])).flatMap((json) =>
    texts.map((text) => db.d1.prepare(text).bind(json)),
  );
}

/** Ends grants that hold longer, and whatever of them was lent; any number of them in a few statements. */
export function endGrants(db: Handle, ended: readonly Ending[]): readonly D1PreparedStatement[] {
  return endings(db, ended, [
    `UPDATE role_grant SET valid_until = day FROM (${endingRows}) AS ending WHERE role_grant.id = ending.id AND valid_until > day`,
    `UPDATE role_delegation SET valid_until = max(day, valid_from) FROM (${endingRows}) AS ending WHERE grant_id = ending.id AND valid_until > max(day, valid_from)`,
  ]);
}

export async function saveGrant(db: Handle, grant: Grant, seen: SeenLinks, signed: Signed): Promise<void> {
  await write(db, [standingLinks(db, grant.accountId, seen), insertGrant(db, grant)], signed);
}

/** Ends a grant, and with it whatever of it was delegated. */
export async function saveGrantEnd(db: Handle, { id, validUntil }: Grant, signed: Signed): Promise<void> {
  await write(db, endGrants(db, [{ id, on: validUntil }]), signed);
}

/** Of what was seen of whoever is lent to, where it was decided on that. */
export async function saveDelegation(
  db: Handle,
  { delegatedBy, ...delegation }: Delegation,
  signed: Signed,
  seen?: SeenLinks,
): Promise<void> {
  const by = { delegatedBy: delegatedBy.id, delegatedByTitle: delegatedBy.title };
  const standing = seen ? [standingLinks(db, delegation.toAccountId, seen)] : [];
  await write(db, [...standing, prepared(db, db.orm.insert(roleDelegation).values({ ...delegation, ...by }))], signed);
}

export async function saveDelegationEnd(db: Handle, { id, validUntil }: Delegation, signed: Signed): Promise<void> {
  const changed = db.orm.update(roleDelegation).set({ validUntil }).where(eq(roleDelegation.id, id));
  await write(db, [prepared(db, changed)], signed);
}

export function grantRows(db: Handle) {
  return db.orm
    .select(columns(getTableColumns(roleGrant)))
    .from(roleGrant)
    .$dynamic();
}

export function delegationRows(db: Handle) {
  return db.orm
    .select(columns(getTableColumns(roleDelegation)))
    .from(roleDelegation)
    .$dynamic();
}

/** Written as the domain decided them. */
export function grantOf({ grantedBy, grantedByTitle, ...row }: Awaited<ReturnType<typeof grantRows>>[number]): Grant {
  return {
    ...row,
    role: row.role as Role,
    validFrom: row.validFrom as CivilDate,
    validUntil: row.validUntil as CivilDate,
    grantedBy: { id: grantedBy, title: grantedByTitle },
    grantedAt: row.grantedAt as Instant,
  };
}

export function delegationOf({
  delegatedBy,
  delegatedByTitle,
  ...row
}: Awaited<ReturnType<typeof delegationRows>>[number]): Delegation {
  return {
    ...row,
    role: row.role as Role,
    isSuspended: Boolean(row.isSuspended),
    validFrom: row.validFrom as CivilDate,
    validUntil: row.validUntil as CivilDate,
    delegatedBy: { id: delegatedBy, title: delegatedByTitle },
    delegatedAt: row.delegatedAt as Instant,
  };
}
