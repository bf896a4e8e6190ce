import type { Delegation, Grant } from '../../access/grant.ts';
import type { CivilDate } from '../../civil-date.ts';
import { earlierOf, endingsOf, heldWithoutPlan, laterOf, nextOf } from './ending.ts';
import type { PlanEnding } from './ending.ts';
import type { CarriedAs, GrantOutcome, GrantReversal } from './grant-outcome.ts';

/** What a plan does to what was lent: it ends with its grant, and goes on with it, within its own days. */
export interface DelegationOutcome {
  readonly ended: readonly PlanEnding[];
  readonly carried: readonly Delegation[];
}

/** `newIds` has one for each day of the plan and each that is lent, or more. */
export function delegationOutcome(
  { ended, carried }: GrantOutcome,
  lent: readonly Delegation[],
  newIds: readonly string[],
  { document, grantedBy: delegatedBy, grantedAt: delegatedAt }: CarriedAs,
): DelegationOutcome {
  const ids = newIds.values();
  const outcomes = lent.flatMap((one): readonly DelegationOutcome[] => {
    const grantEnding = ended.find(({ id }) => id === one.grantId);
    if (!grantEnding || one.validUntil <= laterOf(grantEnding.endedOn, one.validFrom)) return [];
    const stretches = chainOf(grantEnding, ended, carried)
      .map((grant) => stretchOn(one, grant))
      .filter(({ validFrom, validUntil }) => validFrom < validUntil)
      .map((stretch) => ({ ...stretch, id: nextOf(ids), document, delegatedBy, delegatedAt }));
    const first = { id: one.id, endedOn: laterOf(grantEnding.endedOn, one.validFrom) };
    return [{ ended: endingsOf(first, stretches, one.validUntil), carried: stretches }];
  });
  return { ended: outcomes.flatMap((one) => one.ended), carried: outcomes.flatMap((one) => one.carried) };
}

/** The grants that go on from one that ended, in the order of their days. */
function chainOf(
  { carriedId }: PlanEnding,
  endings: readonly PlanEnding[],
  carried: readonly Grant[],
): readonly Grant[] {
  const grant = carried.find(({ id }) => id === carriedId);
  if (!grant) return [];
  const next = endings.find(({ id }) => id === grant.id);
  return [grant, ...(next ? chainOf(next, endings, carried) : [])];
}

/** Of a grant's role and units, within its days and its own. */
function stretchOn(lent: Delegation, { id, role, unitId, viewUnitId, validFrom, validUntil }: Grant): Delegation {
  return {
    ...lent,
    grantId: id,
    role,
    unitId,
    viewUnitId,
    validFrom: laterOf(lent.validFrom, validFrom),
    validUntil: earlierOf(lent.validUntil, validUntil),
  };
}

/** How many are lent a role beyond a day, and so share what a plan does to it on that day. */
export function lentBeyond(lent: readonly Delegation[], grantId: string, on: CivilDate): number {
  return lent.filter((one) => one.grantId === grantId && one.validUntil > laterOf(on, one.validFrom)).length;
}

/** What taking a plan back does to what was lent: what it carried ends with its grant, and what it ended is lent again. */
export interface DelegationReversal {
  readonly ended: GrantReversal['ended'];
  readonly restored: readonly Delegation[];
}

/** `lent` is what was lent of the grants that the plan ended and of those it carried; `newIds` has one for each ending. */
export function delegationReversal(
  endings: readonly PlanEnding[],
  { ended, inPlaceOf }: GrantReversal,
  lent: readonly Delegation[],
  today: CivilDate,
  newIds: readonly string[],
): DelegationReversal {
  const ids = newIds.values();
  const carriedIds = new Set(endings.flatMap(({ carriedId }) => carriedId ?? []));
  const stopped = lent.flatMap(({ id, grantId, validFrom, validUntil }) => {
    const grant = ended.find((one) => one.id === grantId);
    const on = grant && laterOf(grant.on, validFrom);
    return on && on < validUntil ? [{ id, on }] : [];
  });
  const restored = endings
    .filter(({ id }) => !carriedIds.has(id))
    .flatMap((ending): readonly Delegation[] => {
      const one = lent.find(({ id }) => id === ending.id);
      const grant = one && inPlaceOf.get(one.grantId);
      if (!grant) return [];
      const validFrom = laterOf(ending.endedOn, today);
      const stretch = stretchOn({ ...one, validFrom, validUntil: heldWithoutPlan(ending, endings, lent) }, grant);
      return stretch.validFrom < stretch.validUntil ? [{ ...stretch, id: nextOf(ids) }] : [];
    });
  return { ended: stopped, restored };
}
