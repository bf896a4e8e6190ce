import type { ReadEntry } from '@co-so/db';
import { grantFor, grantsAnywhere } from '@co-so/domain';
import type { Action, Actor, LiveGrant, UnitPath } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act, Done } from '../act.ts';

/** The unit that is looked at, by its path; or all places at once where one may look. */
type LookedAt = UnitPath | 'wherever';

type Looked = Pick<Done, 'action' | 'subject' | 'unitId'> & { readonly after?: object };

/** What is left behind by looking at what is kept about people: who looked, by which grant, at what, of which unit. */
export function readEntry(act: Act, by: Action, at: LookedAt, done: Looked): ReadEntry {
  if (at !== 'wherever') return read(act, { ...done, grant: grantFor(act.actor, by, at) });
  const { grant, kept } = lookedBy(act.actor, by);
  return read(act, { ...done, grant, after: { ...done.after, ...kept } });
}

/** The first of the grants that let somebody look wherever they may; where there are several, the entry keeps them all. */
export function lookedBy(actor: Actor, by: Action) {
  const grants = grantsAnywhere(actor, by);
  return { grant: grants[0], kept: grants.length > 1 ? { grants: grants.map(keptLink) } : {} };
}

function keptLink({ id, delegationId }: LiveGrant) {
  return { grantId: id, delegationId };
}

function read(act: Act, done: Done): ReadEntry {
  return { ...signed(act, done).audit, kind: 'read' };
}
