import { grantFor } from '@co-so/domain';
import type {
  Delegation,
  DelegationOutcome,
  DelegationReversal,
  Grant,
  GrantOutcome,
  GrantReversal,
} from '@co-so/domain';
import { delegationDone, grantDone, keptDelegation, keptGrant } from '../../request/link-done.ts';
import type { Act, Done } from '../../act.ts';
import type { SeenPlan } from './seen-plan.ts';

interface Known {
  readonly held: readonly Grant[];
  readonly lent: readonly Delegation[];
}

/** What the history of each person tells of a plan that ended a role of theirs or what was lent of it, or let it go on elsewhere. */
export function grantsDone(
  act: Act,
  seen: SeenPlan,
  outcome: { readonly grants: GrantOutcome; readonly lent: DelegationOutcome },
  known: Known,
): readonly Done[] {
  const stopped = ({ ended }: GrantOutcome | DelegationOutcome) =>
    ended.map(({ id, endedOn }) => ({ id, on: endedOn }));
  const { grants, lent } = outcome;
  return [
    ...grantEntries(act, seen, { stopped: stopped(grants), given: grants.carried }, known.held),
    ...delegationEntries(act, seen, { stopped: stopped(lent), given: lent.carried }, known.lent),
  ];
}

/** The same of a plan that is taken back: what it had given ends, and what it had ended is held again. */
export function grantsRestored(
  act: Act,
  seen: SeenPlan,
  reversal: { readonly grants: GrantReversal; readonly lent: DelegationReversal },
  known: Known,
): readonly Done[] {
  const { grants, lent } = reversal;
  return [
    ...grantEntries(act, seen, { stopped: grants.ended, given: grants.restored }, known.held),
    ...delegationEntries(act, seen, { stopped: lent.ended, given: lent.restored }, known.lent),
  ];
}

interface Changed<One> {
  readonly stopped: GrantReversal['ended'];
  readonly given: readonly One[];
}

/** One that a plan itself gave for some days bears their end in the entry of its giving. */
function grantEntries(
  { actor }: Act,
  { stored, unit }: SeenPlan,
  { stopped, given }: Changed<Grant>,
  known: readonly Grant[],
): readonly Done[] {
  const used = grantFor(actor, 'record-decision', unit.path);
  const plan = stored.draft.id;
  const ends = pairs(stopped, known).map(([grant, validUntil]) =>
    grantDone('end-grant', grant, used, {
      before: keptGrant(grant),
      after: { ...keptGrant(grant), validUntil, plan },
    }),
  );
  return [...ends, ...given.map((one) => grantDone('give-grant', one, used, { after: { ...keptGrant(one), plan } }))];
}

function delegationEntries(
  { actor }: Act,
  { stored, unit }: SeenPlan,
  { stopped, given }: Changed<Delegation>,
  known: readonly Delegation[],
): readonly Done[] {
  const used = grantFor(actor, 'record-decision', unit.path);
  const plan = stored.draft.id;
  const ends = pairs(stopped, known).flatMap(([lent, validUntil]) =>
    delegationDone('end-delegation', lent, used, {
      before: keptDelegation(lent),
      after: { ...keptDelegation(lent), validUntil, plan },
    }),
  );
  const lentAnew = given.flatMap((one) =>
    delegationDone('delegate', one, used, { after: { ...keptDelegation(one), plan } }),
  );
  return [...ends, ...lentAnew];
}

function pairs<One extends Grant | Delegation>(stopped: GrantReversal['ended'], known: readonly One[]) {
  const byId = new Map(known.map((one) => [one.id, one]));
  return stopped.flatMap(({ id, on }) => {
    const one = byId.get(id);
    return one ? [[one, on] as const] : [];
  });
}
