import { and, eq, lt, sql } from 'drizzle-orm';
import { defaultPolicy, liveGrants } from '@co-so/domain';
import type {
  AccessPolicy,
  Account,
  CivilDate,
  HeldLinks,
  Instant,
  LiveGrant,
  PolicyRevision,
  Role,
  Session,
  StandingPolicy,
} from '@co-so/domain';
import { columns, prepared, readBatch, readPersonal, writeTechnically } from '../batch.ts';
import { compiled } from '../compiled.ts';
import type { Handle } from '../handle.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import { accountFields, accountOf } from './account-queries.ts';
import { accessPolicy, account, heldLinks, session, signInCounter } from './table.ts';

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

const sessionOfToken = compiled<{ readonly tokenHash: string }>()((orm) =>
  orm
    .select(
      columns({
        ...accountFields,
        ...sessionFields,
        idleMinutes: session.idleMinutes,
        sessionHours: session.sessionHours,
        secondFactorRoles: session.secondFactorRoles,
        own: heldLinks.own,
        lent: heldLinks.lent,
      }),
    )
    .from(session)
    .innerJoin(account, and(eq(account.id, session.accountId), eq(account.state, 'active')))
    .leftJoin(heldLinks, eq(heldLinks.accountId, session.accountId))
    .where(eq(session.tokenHash, sql.placeholder('tokenHash'))),
);

/**
 * The session of a token with its account and what may be used today: one trip, and a row each
 * for session, account and all that was given and lent. Whether the session still counts, and which grants do, is the
 * domain's affair.
 */
export async function findSession(db: Handle, tokenHash: string, today: CivilDate): Promise<SignedIn | undefined> {
  const { found } = await readPersonal(db, 'own', { found: sessionOfToken(db, { tokenHash }) });
  const [first] = found;
  if (!first) return undefined;
  const grants = liveGrants(linksIn(first), today);
  return { session: sessionOf(first), account: accountOf(first), policy: policyOf(first), grants };
}

/** Written by triggers; without a row nobody ever gave or lent anything. */
function linksIn({ own, lent }: { readonly own: string | null; readonly lent: string | null }): HeldLinks {
  return { own: JSON.parse(own ?? '[]') as HeldLinks['own'], lent: JSON.parse(lent ?? '[]') as HeldLinks['lent'] };
}

function policyOf(row: Omit<AccessPolicy, 'secondFactorRoles'> & { readonly secondFactorRoles: string }): AccessPolicy {
  const { idleMinutes, sessionHours, secondFactorRoles } = row;
  return { idleMinutes, sessionHours, secondFactorRoles: JSON.parse(secondFactorRoles) as readonly Role[] };
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

export async function loadPolicy(db: Handle): Promise<StandingPolicy> {
  const { revision } = accessPolicy;
  const { found } = await readBatch(db, {
    found: db.orm.select(columns({ ...policyFields, revision })).from(accessPolicy),
  });
  const [row] = found;
  return row ? { ...policyOf(row), revision: row.revision } : { ...defaultPolicy, revision: null };
}

/**
 * Sets the policy, and on every session that is open what it says of sessions: it counts from the next request on. Refused
 * where somebody else did so meanwhile.
 */
export async function savePolicy(db: Handle, { revision, ...policy }: PolicyRevision, signed: Signed): Promise<void> {
  const row = { ...policy, secondFactorRoles: JSON.stringify(policy.secondFactorRoles) };
  const changed = db.orm
    .insert(accessPolicy)
    .values({ only: 1, revision, ...row })
    .onConflictDoUpdate({ target: accessPolicy.only, set: { revision, ...row } });
  const reached = db.orm.update(session).set(row);
  await write(db, [prepared(db, changed), prepared(db, reached)], signed);
}

export interface NewSession extends Session {
  readonly tokenHash: string;
}

/** Out of the policy as it is when the session is written: one that is changed at the same moment reaches it, too. */
function policyNow(column: 'idle_minutes' | 'session_hours' | 'second_factor_roles', otherwise: number | string) {
  return sql`coalesce((SELECT ${sql.raw(column)} FROM access_policy WHERE only = 1), ${otherwise})`;
}

const fromPolicy = {
  idleMinutes: policyNow('idle_minutes', defaultPolicy.idleMinutes),
  sessionHours: policyNow('session_hours', defaultPolicy.sessionHours),
  secondFactorRoles: policyNow('second_factor_roles', JSON.stringify(defaultPolicy.secondFactorRoles)),
};

/**
 * Opens a session in the place of the one that led to it, so that no token outlives a step; refused (trigger) where that
 * one was ended meanwhile.
 */
export function openSession(db: Handle, opened: NewSession, inPlaceOf: string | null): readonly D1PreparedStatement[] {
  const insertion = prepared(db, db.orm.insert(session).values({ ...opened, ...fromPolicy, inPlaceOf }));
  return inPlaceOf === null ? [insertion] : [insertion, endSession(db, inPlaceOf)];
}

export function endSession(db: Handle, sessionId: string): D1PreparedStatement {
  return prepared(db, db.orm.delete(session).where(eq(session.id, sessionId)));
}

/** The sessions of an account, the one used last first. */
export async function listSessions(db: Handle, accountId: string): Promise<readonly Session[]> {
  const { listed } = await readPersonal(db, 'own', {
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

/** Remembers that a session was used; asked for at most every minute, and not a deed of anybody's. */
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
