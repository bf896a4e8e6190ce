import {
  attempt,
  findByUserName,
  forgiveAttempts,
  listGrantsOf,
  loadPolicy,
  openSession,
  setOwnPassword,
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
  if (!found || !mayOpenSession(facts, act.now)) {
    // An unknown name leaves an entry, too, without the name: people type passwords where names belong.
    const subject = `account/${found?.account.id ?? 'unknown'}`;
    await write(db, [], signed(act, failing('refuse-sign-in', subject)));
    return refused({ code: 'sign-in-refused' });
  }
  const statements = [
    ...forgiveAttempts(db, ...keys),
    ...(verified.isOutdated && found.account.password === 'own'
      ? [setOwnPassword(db, found.account.id, await hashPassword(given.password, act.random(16)))]
      : []),
  ];
  const opening = { approach, inPlaceOf: null, statements, after: 'password', deed: null } as const;
  return done(await open(desk, act, found.account, opening));
}

/** Where nobody has the name, and where the hash was removed because its days were over, the decoy's. */
function hashOf(found: FoundAccount | undefined): string {
  return found?.credentials.passwordHash || decoyHash;
}

export interface Opening {
  readonly approach: Approach;
  /** The session that led here and ends with this one. */
  readonly inPlaceOf: Session | null;
  readonly statements: readonly D1PreparedStatement[];
  /** What was just proved. */
  readonly after: 'password' | 'second-factor';
  /** What was done by it that is more than signing in, and is found in the audit by its own name. */
  readonly deed: 'change-password' | 'confirm-second-factor' | 'use-recovery-code' | null;
}

/** Opens the next stage in one batch with what led to it; throws `refused: code-spent` through the database. */
export async function open(desk: OfficeDesk, act: Act, account: Account, opening: Opening): Promise<Opened> {
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
  const { inPlaceOf } = opening;
  const opened = openSession(db, { ...session, tokenHash: await sha256Hex(token) }, inPlaceOf?.id ?? null);
  const [entry, ...others] = entriesOf(opening, session, step);
  await write(db, [...opening.statements, ...opened], signed(asAccount(act, account), entry, undefined, others));
  return { token, step };
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

/** What only the database can refuse: a code that was spent meanwhile. */
export async function openedOnce(opening: Promise<Opened>): Promise<Result<Opened>> {
  const box: { opened?: Opened } = {};
  const outcome = await attempt(opening.then((opened) => void (box.opened = opened)));
  return outcome === 'saved' && box.opened ? done(box.opened) : refused({ code: 'code-wrong', at: '/code' });
}
