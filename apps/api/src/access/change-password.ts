import { forgiveAttempts, setOwnPassword } from '@co-so/db';
import { passwordProblems, refused } from '@co-so/domain';
import type { Account, Result, Session } from '@co-so/domain';
import type { Act } from '../act.ts';
import { proofKey } from './attempts.ts';
import type { OfficeDesk } from '../request/office-desk.ts';
import { hashPassword } from './password.ts';
import { provePassword } from './prove-password.ts';
import { openUnlessEnded } from './sign-in.ts';
import type { Opened } from './sign-in.ts';

export interface PasswordChange {
  /** The one there is: also somebody who sits down at an open session has to know it. */
  readonly current: string;
  readonly password: string;
}

/** A password of their own, in the place of a one-time one or of the one before. Every other session ends. */
export async function changePassword(
  desk: OfficeDesk,
  act: Act,
  { session, account }: { readonly session: Session; readonly account: Account },
  { current, password }: PasswordChange,
): Promise<Result<Opened>> {
  if (account.isDemo) return refused({ code: 'demo-account' });
  const proof = await provePassword(desk, act, account, current);
  if (!proof.isRight) return proof.refusal;
  const [first, ...rest] = passwordProblems(password, { userName: account.userName, previous: current });
  if (first) return refused(first, ...rest);
  const statements = [
    proof.standing,
    setOwnPassword(desk.db, account.id, await hashPassword(password, act.random(16))),
    ...forgiveAttempts(desk.db, proofKey(account)),
  ];
  const approach = { source: '', device: session.device };
  const after = session.stage === 'full' ? 'second-factor' : 'password';
  const changed: Account = { ...account, password: 'own' };
  const deed = 'change-password';
  const opening = { approach, inPlaceOf: session, endsOthers: true, statements, after, deed } as const;
  return (await openUnlessEnded(desk, act, changed, opening)) ?? proof.refuse();
}
