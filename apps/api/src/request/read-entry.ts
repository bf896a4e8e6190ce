import type { ReadEntry } from '@co-so/db';
import { anyGrantFor } from '@co-so/domain';
import type { Action } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act, Done } from '../act.ts';

/** What is left behind by looking at what is kept about people: who looked, by which grant, at what, of which unit. */
export function readEntry(
  act: Act,
  by: Action,
  done: Pick<Done, 'action' | 'subject' | 'after' | 'unitId'>,
): ReadEntry {
  return { ...signed(act, { ...done, grant: anyGrantFor(act.actor, by) }).audit, kind: 'read' };
}
