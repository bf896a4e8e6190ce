import { grantFor } from '@co-so/domain';
import type { Grant, GrantOutcome, GrantReversal } from '@co-so/domain';
import { keptGrant, linkDone } from '../../request/link-done.ts';
import type { Act, Done } from '../../act.ts';
import type { SeenPlan } from './seen-plan.ts';

/** What the history of each person tells of a plan that ended a role of theirs, or let it go on elsewhere. */
export function grantsDone(
  act: Act,
  seen: SeenPlan,
  { ended, carried }: GrantOutcome,
  held: readonly Grant[],
): readonly Done[] {
  const stopped = ended.map(({ grantId, endedOn }) => ({ id: grantId, on: endedOn }));
  return entriesOf(act, seen, { stopped, given: carried }, held);
}

/** The same of a plan that is taken back: what it had given ends, and what it had ended is held again. */
export function grantsRestored(
  act: Act,
  seen: SeenPlan,
  { ended, restored }: GrantReversal,
  known: readonly Grant[],
): readonly Done[] {
  return entriesOf(act, seen, { stopped: ended, given: restored }, known);
}

interface Changed {
  readonly stopped: GrantReversal['ended'];
  readonly given: readonly Grant[];
}

/** One that a plan itself gave for some days bears their end in the entry of its giving. */
function entriesOf(
  { actor }: Act,
  { stored, unit }: SeenPlan,
  { stopped, given }: Changed,
  known: readonly Grant[],
): readonly Done[] {
  const used = grantFor(actor, 'record-decision', unit.path);
  const plan = stored.draft.id;
  const byId = new Map(known.map((grant) => [grant.id, grant]));
  const ends = stopped.flatMap(({ id, on }) => {
    const grant = byId.get(id);
    const after = grant && { ...keptGrant(grant), validUntil: on, plan };
    return grant ? [linkDone('end-grant', grant, used, { before: keptGrant(grant), after })] : [];
  });
  return [...ends, ...given.map((one) => linkDone('give-grant', one, used, { after: { ...keptGrant(one), plan } }))];
}
