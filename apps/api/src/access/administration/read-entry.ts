import type { ReadEntry } from '@co-so/db';
import { grantFor, wholeOffice } from '@co-so/domain';
import { signed } from '../../act.ts';
import type { Act, Done } from '../../act.ts';

/** What is left behind by looking at people: who looked, by which grant, for whom. */
export function readEntry(act: Act, done: Pick<Done, 'action' | 'subject' | 'after'>): ReadEntry {
  const grant = grantFor(act.actor, 'view-people', wholeOffice);
  return { ...signed(act, { ...done, grant }).audit, kind: 'read' };
}
