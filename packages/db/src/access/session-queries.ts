import { and, eq, lt, ne, sql } from 'drizzle-orm';
import { defaultPolicy } from '@co-so/domain';
import type { AccessPolicy, Account, CivilDate, Instant, LiveGrant, Role, Session } from '@co-so/domain';
import { columns, prepared, readBatch, writeTechnically } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import { accountFields, accountOf } from './account-queries.ts';
import { accessPolicy, account, session, signInCounter } from './table.ts';

/** Everything that a request has to know of who sent it. */
export interface SignedIn {
  readonly session: Session;
  readonly account: Account;
  readonly policy: AccessPolicy;
  readonly grants: readonly LiveGrant[];
}

const sessionFields = {
  sessionId: session.id,
  stage: session.stage,
  openedAt: session.openedAt,
  seenAt: session.seenAt,
  device: session.device,
};

const policyFields = {
  idleMinutes: accessPolicy.idleMinutes,
  sessionHours: accessPolicy.sessionHours,
  secondFactorRoles: accessPolicy.secondFactorRoles,
};

/** What may be used today of one's own grants or of those lent, as a list in one column: rows of grants would repeat the rest. */
function linksOn(today: CivilDate, own: 'role_grant' | 'role_delegation') {
  const [table, of, id, lentAs] =
    own === 'role_grant'
      ? (['role_grant', 'account_id', 'id', 'NULL'] as const)
      : (['role_delegation', 'to_account_id', 'grant_id', 'id'] as const);
  const link = sql.raw(
    `json_object('id', ${id}, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'delegationId', ${lentAs})`,
  );
  const holder = sql.raw(`FROM ${table} WHERE ${of} = "session"."account_id"`);
  return sql<string>`(SELECT json_group_array(${link}) ${holder} AND valid_until > ${today} AND valid_from <= ${today})`;
}

/**
 * The session of a token with its account, the policy, and what may be used today: one trip, a row each for session,
 * account and policy, one for each grant and delegation in force, and the two at which their scans end. Whether the
 * session still counts is the domain's affair.
 */
export async function findSession(db: Handle, tokenHash: string, today: CivilDate): Promise<SignedIn | undefined> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(
        columns({
          ...accountFields,
          ...sessionFields,
          ...policyFields,
          own: linksOn(today, 'role_grant'),
          lent: linksOn(today, 'role_delegation'),
        }),
      )
      .from(session)
      .innerJoin(account, and(eq(account.id, session.accountId), eq(account.state, 'active')))
      .leftJoin(accessPolicy, eq(accessPolicy.only, 1))
      .where(eq(session.tokenHash, tokenHash)),
  });
  const [first] = found;
  if (!first) return undefined;
  const grants = [...linksIn(first.own), ...linksIn(first.lent)];
  return { session: sessionOf(first), account: accountOf(first), policy: policyOf(first), grants };
}

/** Written by `linksOn`. */
function linksIn(text: string): readonly LiveGrant[] {
  return JSON.parse(text) as readonly LiveGrant[];
}

export function sessionOf(row: {
  readonly id: string;
  readonly sessionId: string;
  readonly stage: Session['stage'];
  readonly openedAt: number;
  readonly seenAt: number;
  readonly device: string;
}): Session {
  const { id: accountId, sessionId: id, stage, openedAt, seenAt, device } = row;
  return { id, accountId, stage, openedAt: openedAt as Instant, seenAt: seenAt as Instant, device };
}

function policyOf(row: {
  readonly idleMinutes: number | null;
  readonly sessionHours: number | null;
  readonly secondFactorRoles: string | null;
}): AccessPolicy {
  const { idleMinutes, sessionHours, secondFactorRoles } = row;
  if (idleMinutes === null || sessionHours === null || secondFactorRoles === null) return defaultPolicy;
  return { idleMinutes, sessionHours, secondFactorRoles: JSON.parse(secondFactorRoles) as readonly Role[] };
}

export async function loadPolicy(db: Handle): Promise<AccessPolicy> {
  const { found } = await readBatch(db, { found: db.orm.select(columns(policyFields)).from(accessPolicy) });
  return found[0] ? policyOf(found[0]) : defaultPolicy;
}

export async function savePolicy(db: Handle, policy: AccessPolicy, signed: Signed): Promise<void> {
  const row = { ...policy, secondFactorRoles: JSON.stringify(policy.secondFactorRoles) };
  const changed = db.orm
    .insert(accessPolicy)
    .values({ only: 1, ...row })
    .onConflictDoUpdate({ target: accessPolicy.only, set: row });
  await write(db, [prepared(db, changed)], signed);
}

export interface NewSession extends Session {
  readonly tokenHash: string;
}

/** Opens a session in the place of the one that led to it, so that no token outlives a step. */
export function openSession(db: Handle, opened: NewSession, inPlaceOf: string | null): readonly D1PreparedStatement[] {
  const insertion = prepared(db, db.orm.insert(session).values(opened));
  return inPlaceOf === null ? [insertion] : [endSession(db, inPlaceOf), insertion];
}

export function endSession(db: Handle, sessionId: string): D1PreparedStatement {
  return prepared(db, db.orm.delete(session).where(eq(session.id, sessionId)));
}

/** Ends all sessions of an account but one. */
export function endOtherSessions(
  db: Handle,
  { accountId, id }: Pick<Session, 'accountId' | 'id'>,
): D1PreparedStatement {
  return prepared(db, db.orm.delete(session).where(and(eq(session.accountId, accountId), ne(session.id, id))));
}

/** The sessions of an account, the one used last first. */
export async function listSessions(db: Handle, accountId: string): Promise<readonly Session[]> {
  const { listed } = await readBatch(db, {
    listed: sessionRows(db)
      .where(eq(session.accountId, accountId))
      .orderBy(sql`seen_at DESC`),
  });
  return listed.map(sessionOf);
}

/** Its own id as `sessionId`, the account's as `id`, as beside an account. */
export function sessionRows(db: Handle) {
  return db.orm
    .select(columns({ ...sessionFields, id: session.accountId }))
    .from(session)
    .$dynamic();
}

/** Remembers that a session was used; asked for at most every five minutes, and not a deed of anybody's. */
export async function touchSession(db: Handle, sessionId: string, now: Instant): Promise<void> {
  await writeTechnically(db, [
    prepared(db, db.orm.update(session).set({ seenAt: now }).where(eq(session.id, sessionId))),
  ]);
}

/** Counts one attempt under each key before it is looked at, and tells how many there are in the window. */
export async function countAttempts(
  db: Handle,
  keys: readonly string[],
  { now, windowMs }: { readonly now: Instant; readonly windowMs: number },
): Promise<readonly number[]> {
  const text = `INSERT INTO sign_in_counter (of, failures, resets_at) VALUES (?1, 1, ?2 + ?3)
    ON CONFLICT (of) DO UPDATE SET
      failures = CASE WHEN resets_at > ?2 THEN failures + 1 ELSE 1 END,
      resets_at = CASE WHEN resets_at > ?2 THEN resets_at ELSE ?2 + ?3 END
    RETURNING failures`;
  const results = await writeTechnically<{ readonly failures: number }>(
    db,
    keys.map((key) => db.d1.prepare(text).bind(key, now, windowMs)),
  );
  return results.map(({ results: [row] }) => row!.failures);
}

/** An attempt that succeeded was no failure: the person starts anew, the source gets its count back. */
export function forgiveAttempts(db: Handle, of: string, source?: string): readonly D1PreparedStatement[] {
  const anew = prepared(db, db.orm.delete(signInCounter).where(eq(signInCounter.of, of)));
  if (source === undefined) return [anew];
  const back = { failures: sql`failures - 1` };
  return [anew, prepared(db, db.orm.update(signInCounter).set(back).where(eq(signInCounter.of, source)))];
}

/** Forgets sessions and counters that no longer count. */
export async function forgetEndedAccess(db: Handle, now: Instant): Promise<void> {
  const longestSessionMs = 12 * 3_600_000;
  await writeTechnically(db, [
    prepared(db, db.orm.delete(session).where(lt(session.openedAt, now - longestSessionMs))),
    prepared(db, db.orm.delete(signInCounter).where(lt(signInCounter.resetsAt, now))),
  ]);
}
