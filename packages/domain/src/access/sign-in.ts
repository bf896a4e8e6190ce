import type { Instant } from '../civil-date.ts';
import type { Account } from './account.ts';
import type { AccessPolicy } from './policy.ts';
import { exemptRoles, guardedRoles } from './role-kinds.ts';
import type { Role } from './role.ts';

/** How often somebody may fail before they have to wait. A product's choice. */
export const lockout = { windowMinutes: 15, perAccount: 5, perSource: 40 } as const;

export interface Attempts {
  /** Failures in the window under the user name that was given, known or not, this attempt included. */
  readonly ofAccount: number;
  /** The same from where the request came. */
  readonly ofSource: number;
}

/** Whether an attempt is not even looked at; the same for a name that nobody has. */
export function isLockedOut({ ofAccount, ofSource }: Attempts): boolean {
  return ofAccount > lockout.perAccount || ofSource > lockout.perSource;
}

/** Whose attempts are used up by this one, so that a lock begins with it where it fails. */
export function filledBy({ ofAccount, ofSource }: Attempts): 'account' | 'source' | undefined {
  if (ofAccount === lockout.perAccount) return 'account';
  return ofSource === lockout.perSource ? 'source' : undefined;
}

export interface SignInFacts {
  readonly account: Account | undefined;
  readonly isPasswordRight: boolean;
  /** When a one-time password ends; null for one of their own. */
  readonly passwordExpiresAt: Instant | null;
  readonly isDemonstration: boolean;
}

/** Decides whether a name and password open a session. One answer for everything that is wrong. */
export function mayOpenSession(
  { account, isPasswordRight, passwordExpiresAt, isDemonstration }: SignInFacts,
  now: Instant,
): boolean {
  if (!account || !isPasswordRight || account.state !== 'active') return false;
  if (account.isDemo && !isDemonstration) return false;
  return passwordExpiresAt === null || now < passwordExpiresAt;
}

/** What still stands between a right password and the work. */
export type SignInStep = 'password' | 'second-factor' | 'enrolment' | 'none';

/** A password of their own comes first, then the second factor where the policy asks for it or the person has one. */
export function nextStep(
  account: Pick<Account, 'password' | 'hasSecondFactor' | 'isDemo'>,
  held: readonly Role[],
  { secondFactorRoles }: Pick<AccessPolicy, 'secondFactorRoles'>,
): SignInStep {
  if (account.password === 'oneTime') return 'password';
  if (account.hasSecondFactor) return 'second-factor';
  // A policy that was set before may still ask it of roles that are exempt, and not of one that is guarded since.
  const isAsked = (role: Role) => secondFactorRoles.includes(role) && !exemptRoles.includes(role);
  const isRequired = held.some((role) => guardedRoles.includes(role) || isAsked(role));
  return isRequired && !account.isDemo ? 'enrolment' : 'none';
}

/**
 * What is left in a session: of a full one nothing, unless a role or a policy has come meanwhile that asks for a second
 * factor, and there is none.
 */
export function stepOfSession(
  stage: SessionStage,
  account: Pick<Account, 'password' | 'hasSecondFactor' | 'isDemo'>,
  held: readonly Role[],
  policy: Pick<AccessPolicy, 'secondFactorRoles'>,
): SignInStep {
  const step = nextStep(account, held, policy);
  return stage === 'entry' || step === 'enrolment' ? step : 'none';
}

/** `entry`: the password was right and a step is left; `full`: everything was proved. */
export type SessionStage = 'entry' | 'full';

export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly stage: SessionStage;
  readonly openedAt: Instant;
  readonly seenAt: Instant;
  /** The browser, in words, so that somebody recognizes their own. */
  readonly device: string;
}

const entryMinutes = 10;

/** Whether a session still counts: a first stage ends soon, a full one when it lay idle or has grown old. */
export function isSessionOpen(
  { stage, openedAt, seenAt }: Pick<Session, 'stage' | 'openedAt' | 'seenAt'>,
  { idleMinutes, sessionHours }: Pick<AccessPolicy, 'idleMinutes' | 'sessionHours'>,
  now: Instant,
): boolean {
  if (stage === 'entry') return now < openedAt + entryMinutes * 60_000;
  return now < openedAt + sessionHours * 3_600_000 && now < seenAt + idleMinutes * 60_000;
}

const rememberedEveryMinutes = 5;

/**
 * Whether the use of a session is to be written down again: seldom, since each time is a write, and often enough that
 * nobody who works is taken for idle.
 */
export function isUseForgotten(
  { seenAt }: Pick<Session, 'seenAt'>,
  { idleMinutes }: Pick<AccessPolicy, 'idleMinutes'>,
  now: Instant,
): boolean {
  const minutes = Math.min(rememberedEveryMinutes, idleMinutes / 5);
  return now - seenAt > minutes * 60_000;
}
