import { findCredentials, standingAccess, write } from '@co-so/db';
import { refused } from '@co-so/domain';
import type { Account, Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import type { OfficeDesk } from '../request/office-desk.ts';
import { countedAttempt, proofKey } from './attempts.ts';
import { verifyPassword } from './password.ts';
import { asAccount } from './sign-in.ts';

/** What a password that was given proved. */
export type PasswordProof =
  | { readonly isRight: false; readonly refusal: Result<never> }
  | {
      readonly isRight: true;
      /** Belongs into the batch of whatever is done by it. */
      readonly standing: D1PreparedStatement;
      /** For whoever finds that it does not stand any more. */
      readonly refuse: () => Promise<Result<never>>;
    };

/**
 * Whoever changes how somebody comes in knows the password, and does not just sit at an open session. Where it is right,
 * whoever asked forgives the attempts in the batch of the change. A wrong one leaves an entry.
 */
export async function provePassword(
  desk: OfficeDesk,
  act: Act,
  account: Account,
  current: string,
): Promise<PasswordProof> {
  const { db } = desk;
  const { refusal, failing } = await countedAttempt(desk, act, proofKey(account));
  if (refusal) return { isRight: false, refusal };
  const found = (await findCredentials(db, account.id))!;
  const { isRight } = await verifyPassword(current, found.credentials.passwordHash);
  const refuse = async () => {
    const entry = failing('refuse-password', `account/${account.id}`);
    await write(db, [], signed(asAccount(act, account), entry));
    return refused({ code: 'sign-in-refused', at: '/current' });
  };
  return isRight
    ? { isRight, standing: standingAccess(db, found), refuse }
    : { isRight: false, refusal: await refuse() };
}
