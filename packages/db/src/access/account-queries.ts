import { and, eq, ne, sql } from 'drizzle-orm';
import type { Account, Instant } from '@co-so/domain';
import { columns, prepared, readBatch, readPersonal } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import { account, session } from './table.ts';

/** What is kept to prove who somebody is, and shown to nobody. */
export interface Credentials {
  readonly passwordHash: string;
  /** Of a one-time password; null for one of their own. */
  readonly passwordExpiresAt: Instant | null;
  /** The second factor's secret under the office's key; only begun while the account has none. */
  readonly secondFactor: string | null;
}

export interface FoundAccount {
  readonly account: Account;
  readonly credentials: Credentials;
  /** What `standingAccess` holds the account to, when something is done by these credentials. */
  readonly accessRevision: number;
}

/** The columns that others may see. */
export const accountFields = {
  id: account.id,
  userName: account.userName,
  name: account.name,
  post: account.post,
  state: account.state,
  isDemo: account.isDemo,
  createdAt: account.createdAt,
  passwordExpiresAt: account.passwordExpiresAt,
  secondFactorSince: account.secondFactorSince,
  erasedAt: account.erasedAt,
};

export function accountOf(row: {
  readonly id: string;
  readonly userName: string;
  readonly name: string;
  readonly post: string;
  readonly state: Account['state'];
  readonly isDemo: boolean;
  readonly createdAt: number;
  readonly passwordExpiresAt: number | null;
  readonly secondFactorSince: number | null;
  readonly erasedAt: number | null;
}): Account {
  const { id, userName, name, post, state, isDemo } = row;
  return {
    id,
    userName,
    name,
    post,
    state,
    isErased: row.erasedAt !== null,
    isDemo: Boolean(isDemo),
    createdAt: row.createdAt as Instant,
    password: row.passwordExpiresAt === null ? 'own' : 'oneTime',
    hasSecondFactor: row.secondFactorSince !== null,
  };
}

export function accountRows(db: Handle) {
  return db.orm.select(columns(accountFields)).from(account).$dynamic();
}

export function accountsById(db: Handle, ids: readonly string[]) {
  return accountRows(db).where(sql`${account.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
}

/** An account with what proves who it is, by its user name as folded. */
export async function findByUserName(db: Handle, userName: string): Promise<FoundAccount | undefined> {
  const { found } = await readPersonal(db, 'deciding', {
    found: withCredentials(db).where(eq(account.userName, userName)),
  });
  return found[0] && foundOf(found[0]);
}

export async function findCredentials(db: Handle, accountId: string): Promise<FoundAccount | undefined> {
  const { found } = await readPersonal(db, 'deciding', { found: withCredentials(db).where(eq(account.id, accountId)) });
  return found[0] && foundOf(found[0]);
}

/** Whether somebody has a user name, as folded. */
export async function isUserNameTaken(db: Handle, userName: string): Promise<boolean> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ id: account.id }))
      .from(account)
      .where(eq(account.userName, userName)),
  });
  return found.length > 0;
}

/** Every user name that somebody has. */
export async function listUserNames(db: Handle): Promise<readonly string[]> {
  const { listed } = await readPersonal(db, 'deciding', {
    listed: db.orm.select(columns({ userName: account.userName })).from(account),
  });
  return listed.map(({ userName }) => userName);
}

/** The user names of the demonstration's own accounts. */
export async function listDemoUserNames(db: Handle): Promise<readonly string[]> {
  const { listed } = await readPersonal(db, 'deciding', {
    listed: db.orm
      .select(columns({ userName: account.userName }))
      .from(account)
      .where(eq(account.isDemo, true)),
  });
  return listed.map(({ userName }) => userName);
}

/** Whether there is an account at all; the first one is made by the operator. */
export async function hasAccounts(db: Handle): Promise<boolean> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ id: account.id }))
      .from(account)
      .limit(1),
  });
  return found.length > 0;
}

/** Whether there is an account about which something else than these was the last to be done. */
export async function hasAccountBeyond(db: Handle, actions: readonly string[]): Promise<boolean> {
  const newest = sql`(SELECT action FROM audit_entry WHERE subject = 'account/' || ${account.id} ORDER BY sequence DESC LIMIT 1)`;
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ id: account.id }))
      .from(account)
      .where(sql`coalesce(${newest}, '') NOT IN (SELECT value FROM json_each(${JSON.stringify(actions)}))`)
      .limit(1),
  });
  return found.length > 0;
}

export interface NewAccount extends Credentials, Pick<Account, 'id' | 'userName' | 'name' | 'post' | 'isDemo'> {
  readonly createdAt: Instant;
  /** When the second factor was taken into use; null where it was not. */
  readonly secondFactorSince: Instant | null;
}

export function insertAccount(db: Handle, created: NewAccount): D1PreparedStatement {
  return prepared(db, db.orm.insert(account).values({ ...created, state: 'active' }));
}

export async function saveAccount(db: Handle, created: NewAccount, signed: Signed): Promise<void> {
  await write(db, [insertAccount(db, created)], signed);
}

/** A password of their own. Other statements of the batch are the caller's: the session that goes on. */
export function setOwnPassword(db: Handle, accountId: string, passwordHash: string): D1PreparedStatement {
  const changed = { passwordHash, passwordExpiresAt: null };
  return prepared(db, db.orm.update(account).set(changed).where(eq(account.id, accountId)));
}

/** Disables or enables an account; its sessions end. */
export async function saveAccountState(
  db: Handle,
  accountId: string,
  state: Account['state'],
  signed: Signed,
): Promise<void> {
  const disabledAt = state === 'disabled' ? signed.audit.at : null;
  const changed = db.orm.update(account).set({ state, disabledAt }).where(eq(account.id, accountId));
  await write(db, [prepared(db, changed), ...endSessionsOf(db, accountId)], signed);
}

export async function saveSessionsEnd(db: Handle, accountId: string, signed: Signed): Promise<void> {
  await write(db, endSessionsOf(db, accountId), signed);
}

/** Ends all sessions of an account, and what is on its way to one; all but one session, where it is named. */
export function endSessionsOf(
  db: Handle,
  accountId: string,
  but: string | null = null,
): readonly D1PreparedStatement[] {
  const other = but === null ? undefined : ne(session.id, but);
  const onItsWay = { accessRevision: sql`access_revision + 1` };
  return [
    prepared(db, db.orm.delete(session).where(and(eq(session.accountId, accountId), other))),
    prepared(db, db.orm.update(account).set(onItsWay).where(eq(account.id, accountId))),
  ];
}

/** Refuses the batch (trigger) where sessions of the account were ended since its credentials were looked at. */
export function standingAccess(
  db: Handle,
  { account: { id }, accessRevision }: Pick<FoundAccount, 'account' | 'accessRevision'>,
): D1PreparedStatement {
  return prepared(db, db.orm.update(account).set({ accessRevision }).where(eq(account.id, id)));
}

function withCredentials(db: Handle) {
  const { passwordHash, secondFactor, accessRevision } = account;
  return db.orm
    .select(columns({ ...accountFields, passwordHash, secondFactor, accessRevision }))
    .from(account)
    .$dynamic();
}

function foundOf(row: Awaited<ReturnType<typeof withCredentials>>[number]): FoundAccount {
  const { passwordHash, passwordExpiresAt, secondFactor } = row;
  const credentials = { passwordHash, passwordExpiresAt: passwordExpiresAt as Instant | null, secondFactor };
  return { account: accountOf(row), credentials, accessRevision: row.accessRevision };
}
