import {
  attempt,
  endSessionsOf,
  findByUserName,
  forgiveAttempts,
  listGrantsOf,
  loadPolicy,
  openSession,
  setOwnPassword,
  standingAccess,
  write,
} from '@co-so/db';
import type { FoundAccount } from '@co-so/db';
import { done, foldedUserName, liveGrants, mayOpenSession, nextStep, refused } from '@co-so/domain';
import type { Account, Result, Session, SignInStep } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act, Done } from '../act.ts';
import { sha256Hex } from '../content-hash.ts';
import { countedAttempt, nameKey, sourceKey } from './attempts.ts';
import type { OfficeDesk } from '../request/office-desk.ts';
import { decoyHash, hashPassword, verifyPassword } from './password.ts';
import { newToken } from './secrets.ts';

/** From where and with what somebody signs in. */
export interface Approach {
  readonly source: string;
  readonly device: string;
}

/** A session that was just opened. The token goes into the cookie and nowhere else. */
export interface Opened {
  readonly token: string;
  readonly step: SignInStep;
}

/**
 * A name and password open a session, or the first stage of one. Known and unknown names take the same steps: the
 * attempt is counted before it is looked at, a password is verified, and an entry is written.
 */
export async function signIn(
  desk: OfficeDesk,
  act: Act,
  given: { readonly userName: string; readonly password: string },
  approach: Approach,
): Promise<Result<Opened>> {
  const { db } = desk;
  const userName = foldedUserName(given.userName);
  const keys = [await nameKey(userName), sourceKey(approach.source)] as const;
  const { refusal, failing } = await countedAttempt(desk, act, ...keys);
  if (refusal) return refusal;
  const found = await findByUserName(db, userName);
  const verified = await verifyPassword(given.password, hashOf(found));
  const facts = {
    account: found?.account,
    isPasswordRight: verified.isRight,
    passwordExpiresAt: found?.credentials.passwordExpiresAt ?? null,
    isDemonstration: desk.isDemonstration,
  };
  const refuse = async () => {
    // An unknown name leaves an entry, too, without the name: people type passwords where names belong.
    const subject = `account/${found?.account.id ?? 'unknown'}`;
    await write(db, [], signed(act, failing('refuse-sign-in', subject)));
    return refused({ code: 'sign-in-refused' });
  };
  if (!found || !mayOpenSession(facts, act.now)) return refuse();
  const statements = [
    standingAccess(db, found),
    ...forgiveAttempts(db, ...keys),
    ...(verified.isOutdated && found.account.password === 'own'
      ? [setOwnPassword(db, found.account.id, await hashPassword(given.password, act.random(16)))]
      : []),
  ];
  const opening = { approach, inPlaceOf: null, endsOthers: false, statements, after: 'password', deed: null } as const;
  return (await openUnlessEnded(desk, act, found.account, opening)) ?? refuse();
}

/** Where nobody has the name, and where the hash was removed because its days were over, the decoy's. */
function hashOf(found: FoundAccount | undefined): string {
  return found?.credentials.passwordHash || decoyHash;
}

export interface Opening {
  readonly approach: Approach;
  /** The session that led here and ends with this one. */
  readonly inPlaceOf: Session | null;
  /** Whether every other session of the account ends with it, too. */
  readonly endsOthers: boolean;
  readonly statements: readonly D1PreparedStatement[];
  /** What was just proved. */
  readonly after: 'password' | 'second-factor';
  /** What was done by it that is more than signing in, and is found in the audit by its own name. */
  readonly deed: 'change-password' | 'confirm-second-factor' | 'use-recovery-code' | null;
}

/**
 * Opens the next stage in one batch with what led to it. Undefined, with nothing stored, where the database refuses: a
 * code was spent meanwhile, or the sessions of the account were ended.
 */
export async function openUnlessEnded(
  desk: OfficeDesk,
  act: Act,
  account: Account,
  opening: Opening,
): Promise<Result<Opened> | undefined> {
  const { db } = desk;
  const step = opening.after === 'second-factor' ? 'none' : await stepOf(desk, act, account);
  const token = newToken(act.random);
  const session: Session = {
    id: act.newId(),
    accountId: account.id,
    stage: step === 'none' ? 'full' : 'entry',
    openedAt: act.now,
    seenAt: act.now,
    device: opening.approach.device,
  };
  const { inPlaceOf, endsOthers, statements } = opening;
  const opened = openSession(db, { ...session, tokenHash: await sha256Hex(token) }, inPlaceOf?.id ?? null);
  const [entry, ...others] = entriesOf(opening, session, step);
  const ended = endsOthers ? endSessionsOf(db, account.id, session.id) : [];
  const signing = signed(asAccount(act, account), entry, undefined, others);
  const saved = await attempt(write(db, [...opened, ...statements, ...ended], signing));
  return saved === 'saved' ? done({ token, step }) : undefined;
}

/** A deed in an open session is no sign-in, though it takes a new token; on the way in it is both. */
function entriesOf({ deed, inPlaceOf }: Opening, session: Session, step: SignInStep): readonly [Done, ...Done[]] {
  const after = { session: session.id, device: session.device };
  const about = { subject: `account/${session.accountId}`, grant: undefined };
  const signingIn = { ...about, action: step === 'none' ? 'sign-in' : 'begin-sign-in', after: { ...after, step } };
  if (deed === null) return [signingIn];
  const done = { ...about, action: deed, after };
  return inPlaceOf?.stage === 'full' ? [done] : [done, signingIn];
}

async function stepOf({ db }: OfficeDesk, act: Act, account: Account): Promise<SignInStep> {
  const { grants: own, delegations: lent } = await listGrantsOf(db, account.id, act.today);
  const held = liveGrants({ own, lent }, act.today).map(({ role }) => role);
  return nextStep(account, held, await loadPolicy(db));
}

/** From here on it is this person who acts. */
export function asAccount(act: Act, { id, post }: Pick<Account, 'id' | 'post'>): Act {
  return { ...act, actor: { id, title: post, kind: 'person', isLookingOnly: false, grants: [] } };
}
