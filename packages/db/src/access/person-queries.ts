import { and, asc, count, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { folded } from '@co-so/domain';
import type { Account, CivilDate, Instant, Role, Session } from '@co-so/domain';
import { columns, readBatch } from '../batch.ts';
import { isProvince } from '../handle.ts';
import type { Handle } from '../handle.ts';
import { readAudited, readThenAudited } from '../request/read.ts';
import type { ReadEntry } from '../request/read.ts';
import { auditEntry } from '../request/table.ts';
import { accountOf, accountRows, accountsById } from './account-queries.ts';
import { delegationOf, delegationRows, grantOf, grantRows } from './grant-rows.ts';
import { accountsIn, heldBy, nameUnits, withNames } from './held.ts';
import type { Held } from './held.ts';
import { sessionOf, sessionRows } from './session-queries.ts';
import { account, roleDelegation, roleGrant, session } from './table.ts';

export interface PeopleQuestion {
  /** Words of the name, user name or post, with or without marks; empty for everybody. */
  readonly search: string;
  readonly state: Account['state'] | null;
  /** Who holds something at exactly this unit. */
  readonly unitId: string | null;
}

const peopleMaximum = 200;

/** Makes the entry of whoever looks, out of whom they see. */
export type Looking = (accountIds: readonly string[]) => ReadEntry;

/** The people of an office, by user name, with what they hold from today on; how many there are beside the first 200. */
export async function listPeople(
  db: Handle,
  { search, state, unitId }: PeopleQuestion,
  today: CivilDate,
  looking: Looking,
): Promise<Held & { readonly found: number }> {
  const words = folded(search).split(' ');
  const matching = <Row extends PersonText>(rows: readonly Row[]) =>
    rows.filter(({ name, userName, post }) => {
      const text = folded(`${name} ${userName} ${post}`);
      return words.every((word) => text.includes(word));
    });
  const { everybody } = await readThenAudited(
    db,
    {
      everybody: accountRows(db)
        .where(
          and(
            state === null ? undefined : eq(account.state, state),
            unitId === null ? undefined : holdsAt(unitId, today),
          ),
        )
        .orderBy(asc(account.userName)),
    },
    (rows) =>
      looking(
        matching(rows.everybody)
          .slice(0, peopleMaximum)
          .map(({ id }) => id),
      ),
  );
  const found = matching(everybody);
  const accounts = found.slice(0, peopleMaximum).map(accountOf);
  const ids = JSON.stringify(accounts.map(({ id }) => id));
  const { grants, delegations } = await readBatch(db, {
    grants: grantRows(db).where(
      and(sql`account_id IN (SELECT value FROM json_each(${ids}))`, gt(roleGrant.validUntil, today)),
    ),
    delegations: delegationRows(db).where(
      and(sql`to_account_id IN (SELECT value FROM json_each(${ids}))`, gt(roleDelegation.validUntil, today)),
    ),
  });
  const held = { grants: grants.map(grantOf), delegations: delegations.map(delegationOf) };
  return { accounts, ...held, units: await nameUnits(db, held, today), found: found.length };
}

interface PersonText {
  readonly id: string;
  readonly name: string;
  readonly userName: string;
  readonly post: string;
}

function holdsAt(unitId: string, today: CivilDate): SQL {
  return sql`${account.id} IN (SELECT account_id FROM role_grant WHERE unit_id = ${unitId} AND valid_until > ${today})`;
}

export interface GrantsQuestion {
  readonly unitId: string | null;
  readonly role: Role | null;
  /** Counted from 1, of grants and of delegations alike. */
  readonly page: number;
}

const grantsPerPage = 200;

export interface HeldPage extends Held {
  readonly found: { readonly grants: number; readonly delegations: number };
  /** Of whichever of the two has more. */
  readonly pages: number;
}

/**
 * The grants of an office that hold or will hold, the newest first, and what was lent of them, page by page. Of one unit
 * those that reach it: its own first, then those of what stands above it on the day and of the office as a whole.
 */
export async function listGrants(
  db: Handle,
  { unitId, role, page }: GrantsQuestion,
  today: CivilDate,
  looking: Looking,
): Promise<HeldPage> {
  const ownFirst = unitId === null ? [] : [sql`unit_id = ${unitId} DESC`];
  const from = (page - 1) * grantsPerPage;
  const asked = and(reaching(db, unitId, today), role === null ? undefined : sql`role = ${role}`);
  const held = and(asked, gt(roleGrant.validUntil, today));
  const lent = and(asked, gt(roleDelegation.validUntil, today));
  const { grants, delegations, heldCount, lentCount } = await readBatch(db, {
    grants: grantRows(db)
      .where(held)
      .orderBy(...ownFirst, desc(roleGrant.grantedAt), asc(roleGrant.id))
      .limit(grantsPerPage)
      .offset(from),
    delegations: delegationRows(db)
      .where(lent)
      .orderBy(...ownFirst, desc(roleDelegation.delegatedAt), asc(roleDelegation.id))
      .limit(grantsPerPage)
      .offset(from),
    heldCount: db.orm
      .select(columns({ there: count() }))
      .from(roleGrant)
      .where(held),
    lentCount: db.orm
      .select(columns({ there: count() }))
      .from(roleDelegation)
      .where(lent),
  });
  const links = { grants: grants.map(grantOf), delegations: delegations.map(delegationOf) };
  const ids = accountsIn(links);
  const { accounts } = await readAudited(db, { accounts: accountsById(db, ids) }, looking(ids));
  const units = await nameUnits(db, links, today, unitId === null ? [] : [unitId]);
  const found = { grants: heldCount[0]?.there ?? 0, delegations: lentCount[0]?.there ?? 0 };
  const pages = Math.max(1, Math.ceil(Math.max(found.grants, found.delegations) / grantsPerPage));
  return { ...links, accounts: accounts.map(accountOf), units, found, pages };
}

/** Where things are entered or seen is the unit or above it; of one that has ended, as it stood on its last day. */
function reaching(db: Handle, unitId: string | null, today: CivilDate): SQL | undefined {
  if (unitId === null) return undefined;
  if (!isProvince(db)) return sql`unit_id = ${unitId}`;
  const path = sql`SELECT c.ancestor_id FROM unit u JOIN unit_closure c ON c.descendant_id = u.id AND c.valid_from <= min(${today}, date(u.closed_on, '-1 day')) AND c.valid_until > min(${today}, date(u.closed_on, '-1 day')) WHERE u.id = ${unitId}`;
  const office = sql`(unit_id IS NULL OR view_unit_id IS NULL) AND EXISTS (SELECT 1 FROM unit WHERE id = ${unitId})`;
  return sql`(unit_id IN (${path}) OR view_unit_id IN (${path}) OR (${office}))`;
}

/** A sign-in of an account, or one that was refused: when, and on what device where that is known. */
export interface SignInRecord {
  readonly id: string;
  readonly at: Instant;
  readonly action: string;
  readonly device: string | null;
}

/** How somebody came in and went out, which stands beside the account by itself. */
export const signInActions = ['sign-in', 'refuse-sign-in', 'refuse-code', 'refuse-password', 'lock-out', 'sign-out'];
const signInsMaximum = 20;

export interface Person extends Held {
  readonly account: Account;
  readonly sessions: readonly Session[];
  /** The newest first, at most 20. */
  readonly signIns: readonly SignInRecord[];
}

/** All that an administrator sees of one person. */
export async function loadPerson(
  db: Handle,
  accountId: string,
  today: CivilDate,
  read: ReadEntry,
): Promise<Person | undefined> {
  const { accounts, sessions, signIns, grants, delegations } = await readAudited(
    db,
    {
      accounts: accountsById(db, [accountId]),
      ...heldBy(db, accountId, today),
      sessions: sessionRows(db)
        .where(and(eq(session.accountId, accountId), eq(session.stage, 'full')))
        .orderBy(desc(session.seenAt)),
      signIns: signInRows(db, accountId),
    },
    read,
  );
  if (!accounts[0]) return undefined;
  const held = await withNames(
    db,
    'entryWritten',
    { grants: grants.map(grantOf), delegations: delegations.map(delegationOf) },
    today,
  );
  return {
    ...held,
    account: accountOf(accounts[0]),
    sessions: sessions.map(sessionOf),
    signIns: signIns.map((row) => ({ ...row, at: row.at as Instant })),
  };
}

function signInRows(db: Handle, accountId: string) {
  return db.orm
    .select(
      columns({
        id: auditEntry.id,
        at: auditEntry.at,
        action: auditEntry.action,
        device: sql<string | null>`${auditEntry.after} ->> 'device'`,
      }),
    )
    .from(auditEntry)
    .where(and(eq(auditEntry.subject, `account/${accountId}`), inArray(auditEntry.action, signInActions)))
    .orderBy(desc(auditEntry.sequence))
    .limit(signInsMaximum);
}
