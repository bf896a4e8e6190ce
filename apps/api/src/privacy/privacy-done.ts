import type { Signed } from '@co-so/db';
import { grantFor, wholeOffice } from '@co-so/domain';
import type { Action } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act, Done } from '../act.ts';

type PrivacyAction = Extract<Action, 'keep-privacy' | 'set-policy'>;

/** The entry of something done in the office's registers, by the grant that allows it; `body` is what is answered. */
export function privacyDone(
  act: Act,
  by: PrivacyAction,
  done: Omit<Done, 'grant'>,
  status: 200 | 201,
  body: unknown,
): Signed {
  return signed(act, { ...done, grant: grantFor(act.actor, by, wholeOffice) }, { status, body });
}
