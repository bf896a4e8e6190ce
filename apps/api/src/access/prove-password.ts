import { findCredentials, write } from '@co-so/db';
import { refused } from '@co-so/domain';
import type { Account, Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import type { OfficeDesk } from '../request/office-desk.ts';
import { countedAttempt, proofKey } from './attempts.ts';
import { verifyPassword } from './password.ts';
import { asAccount } from './sign-in.ts';

/**
 * Whoever changes how somebody comes in knows the password, and does not just sit at an open session. Undefined where it
 * is right: then whoever asked forgives the attempts in the batch of the change. A wrong one leaves an entry.
 */
export async function refusalOfPassword(
  desk: OfficeDesk,
  act: Act,
  account: Account,
  current: string,
): Promise<Result<never> | undefined> {
  const { refusal, failing } = await countedAttempt(desk, act, proofKey(account));
  if (refusal) return refusal;
  const found = await findCredentials(desk.db, account.id);
  const { isRight } = await verifyPassword(current, found!.credentials.passwordHash);
  if (isRight) return undefined;
  const entry = failing('refuse-password', `account/${account.id}`);
  await write(desk.db, [], signed(asAccount(act, account), entry));
  return refused({ code: 'sign-in-refused', at: '/current' });
}
