import {
  attempt,
  confirmEnrolment,
  findCredentials,
  forgiveAttempts,
  listRecoveryCodes,
  replaceRecoveryCodes,
  saveEnrolment,
  spendRecoveryCode,
  spendStep,
  write,
} from '@co-so/db';
import { done, refused } from '@co-so/domain';
import type { Account, Result, Session } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import { sha256Hex } from '../content-hash.ts';
import { countedAttempt, proofKey } from './attempts.ts';
import type { Attempt } from './attempts.ts';
import { base32, enrolmentAddress, stepOfCode } from './one-time-code.ts';
import type { OfficeDesk } from '../request/office-desk.ts';
import { provePassword } from './prove-password.ts';
import { seal, unseal } from './secret-box.ts';
import { newRecoveryCodes, plainCode } from './secrets.ts';
import { asAccount, openUnlessEnded } from './sign-in.ts';
import type { Opened } from './sign-in.ts';

/** The second step of a sign-in: a code of the authenticator, or one of the recovery codes; each is good for once. */
export async function proveSecondFactor(
  desk: OfficeDesk,
  act: Act,
  { session, account }: { readonly session: Session; readonly account: Account },
  code: string,
): Promise<Result<Opened>> {
  const counted = await countedAttempt(desk, act, proofKey(account));
  if (counted.refusal) return counted.refusal;
  const spending = await spendingOf(desk, act, account, code);
  if (!spending) return refuseCode(desk, act, account, counted);
  const approach = { source: '', device: session.device };
  const opening = {
    approach,
    inPlaceOf: session,
    endsOthers: false,
    statements: [spending, ...forgiveAttempts(desk.db, proofKey(account))],
    after: 'second-factor',
    deed: isOfAuthenticator(code) ? null : 'use-recovery-code',
  } as const;
  return (await openUnlessEnded(desk, act, account, opening)) ?? refuseCode(desk, act, account, counted);
}

/** A code that is wrong, one that was spent, and one of a session that was ended meanwhile leave the same entry. */
async function refuseCode(
  { db }: OfficeDesk,
  act: Act,
  account: Account,
  { failing }: Attempt,
): Promise<Result<never>> {
  await write(db, [], signed(asAccount(act, account), failing('refuse-code', `account/${account.id}`)));
  return refused({ code: 'code-wrong', at: '/code' });
}

async function spendingOf(
  desk: OfficeDesk,
  act: Act,
  account: Account,
  code: string,
): Promise<D1PreparedStatement | undefined> {
  const { db } = desk;
  if (isOfAuthenticator(code)) {
    const secret = await secretOf(desk, account);
    const step = secret && stepOfCode(secret, code.trim(), act.now);
    return step === undefined ? undefined : spendStep(db, account.id, step);
  }
  const codeHash = await recoveryHash(account, code);
  const isGood = (await listRecoveryCodes(db, account.id)).includes(codeHash);
  return isGood ? spendRecoveryCode(db, codeHash, act.now) : undefined;
}

function isOfAuthenticator(code: string): boolean {
  return /^\d{6}$/.test(code.trim());
}

/** What an authenticator needs to be told, once. */
export interface Enrolment {
  /** In base32, to be typed where no picture can be read. */
  readonly secret: string;
  readonly address: string;
}

/**
 * Begins the enrolment of a second factor; begun again it starts anew, until one was confirmed. On the way in the password
 * has just been shown; in an open session it is asked for again.
 */
export async function beginEnrolment(
  desk: OfficeDesk,
  act: Act,
  { session, account }: { readonly session: Session; readonly account: Account },
  current: string | null,
): Promise<Result<Enrolment>> {
  if (account.isDemo) return refused({ code: 'demo-account' });
  if (account.hasSecondFactor) return refused({ code: 'nothing-changed' });
  if (session.stage === 'full') {
    if (current === null) return refused({ code: 'sign-in-refused', at: '/current' });
    const proof = await provePassword(desk, act, account, current);
    if (!proof.isRight) return proof.refusal;
  }
  const secret = act.random(20);
  const sealed = await seal(placeOf(desk, account), secret, act.random);
  const entry = { action: 'begin-second-factor', subject: `account/${account.id}`, grant: undefined };
  await saveEnrolment(desk.db, account.id, sealed, signed(asAccount(act, account), entry));
  return done({ secret: base32(secret), address: enrolmentAddress(secret, account.userName, desk.name) });
}

export interface Confirmed extends Opened {
  /** Shown once; only their hashes are kept. */
  readonly recoveryCodes: readonly string[];
}

/** Takes the second factor into use with a first code of it. Every other session of the account ends. */
export async function confirmSecondFactor(
  desk: OfficeDesk,
  act: Act,
  { session, account }: { readonly session: Session; readonly account: Account },
  code: string,
): Promise<Result<Confirmed>> {
  if (account.isDemo) return refused({ code: 'demo-account' });
  if (account.hasSecondFactor) return refused({ code: 'nothing-changed' });
  const counted = await countedAttempt(desk, act, proofKey(account));
  if (counted.refusal) return counted.refusal;
  const secret = await secretOf(desk, account);
  const step = secret && stepOfCode(secret, code.trim(), act.now);
  if (step === undefined) return refuseCode(desk, act, account, counted);
  const recoveryCodes = newRecoveryCodes(act.random);
  const codeHashes = await Promise.all(recoveryCodes.map((one) => recoveryHash(account, one)));
  const statements = [
    ...confirmEnrolment(desk.db, account.id, { since: act.now, codeHashes }),
    spendStep(desk.db, account.id, step),
    ...forgiveAttempts(desk.db, proofKey(account)),
  ];
  const approach = { source: '', device: session.device };
  const deed = 'confirm-second-factor';
  const opening = { approach, inPlaceOf: session, endsOthers: true, statements, after: 'second-factor', deed } as const;
  const opened = await openUnlessEnded(desk, act, account, opening);
  return opened?.ok ? done({ ...opened.value, recoveryCodes }) : refuseCode(desk, act, account, counted);
}

/** Ten new recovery codes in the place of those there are, for whoever knows the password. */
export async function renewRecoveryCodes(
  desk: OfficeDesk,
  act: Act,
  account: Account,
  current: string,
): Promise<Result<readonly string[]>> {
  if (account.isDemo) return refused({ code: 'demo-account' });
  if (!account.hasSecondFactor) return refused({ code: 'nothing-changed' });
  const proof = await provePassword(desk, act, account, current);
  if (!proof.isRight) return proof.refusal;
  const codes = newRecoveryCodes(act.random);
  const hashes = await Promise.all(codes.map((one) => recoveryHash(account, one)));
  const entry = { action: 'renew-recovery-codes', subject: `account/${account.id}`, grant: undefined };
  const statements = [
    proof.standing,
    ...replaceRecoveryCodes(desk.db, account.id, hashes),
    ...forgiveAttempts(desk.db, proofKey(account)),
  ];
  const saved = await attempt(write(desk.db, statements, signed(act, entry)));
  return saved === 'saved' ? done(codes) : proof.refuse();
}

async function secretOf(desk: OfficeDesk, account: Account): Promise<Uint8Array | undefined> {
  const sealed = (await findCredentials(desk.db, account.id))?.credentials.secondFactor;
  return sealed ? unseal(placeOf(desk, account), sealed) : undefined;
}

function placeOf({ accessKey, id }: OfficeDesk, account: Pick<Account, 'id'>) {
  return { accessKey, officeId: id, accountId: account.id };
}

function recoveryHash({ id }: Account, code: string): Promise<string> {
  return sha256Hex(`${id}/${plainCode(code)}`);
}
