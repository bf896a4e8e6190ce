import type { ReadEntry, Signed } from '@co-so/db';
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

/** What is left behind by looking at what speaks of persons. */
export function privacyRead(act: Act, done: Pick<Done, 'action' | 'subject'>): ReadEntry {
  const grant = grantFor(act.actor, 'view-privacy', wholeOffice);
  return { ...signed(act, { ...done, grant }).audit, kind: 'read' };
}
