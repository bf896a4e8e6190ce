import type { Grant } from '../../access/grant.ts';
import type { CivilDate } from '../../civil-date.ts';
import { endingsOf, heldWithoutPlan, laterOf, nextOf } from './ending.ts';
import type { PlanEnding } from './ending.ts';
import type { GrantsAfter, GrantStretch } from './plan-grants.ts';

export interface GrantOutcome {
  readonly ended: readonly PlanEnding[];
  readonly carried: readonly Grant[];
}

/** As what the grants that go on are given: on the plan's decision, by whoever entered it. */
export type CarriedAs = Pick<Grant, 'document' | 'grantedBy' | 'grantedAt'>;

/** What of the grants has to be written. `newIds` has one for each stretch that is carried. */
export function grantOutcome(
  { grants: stretches }: GrantsAfter,
  held: readonly Grant[],
  newIds: readonly string[],
  as: CarriedAs,
): GrantOutcome {
  const ids = newIds.values();
  const byGrant = Map.groupBy(stretches, ({ id }) => id);
  const outcomes = held.map((grant) => outcomeOf(grant, byGrant.get(grant.id) ?? [], ids, as));
  return { ended: outcomes.flatMap(({ ended }) => ended), carried: outcomes.flatMap(({ carried }) => carried) };
}

function outcomeOf(
  grant: Grant,
  stretches: readonly GrantStretch[],
  ids: Iterator<string, undefined>,
  as: CarriedAs,
): GrantOutcome {
  const own = stretches.find(({ isCarried }) => !isCarried);
  const carried = stretches
    .filter(({ isCarried }) => isCarried)
    .map(({ isCarried: _, ...stretch }): Grant => ({ ...stretch, id: nextOf(ids), ...as }));
  if (own && own.validUntil === grant.validUntil) return { ended: [], carried: [] };
  const first = { id: grant.id, endedOn: own?.validUntil ?? grant.validFrom };
  return { ended: endingsOf(first, carried, grant.validUntil), carried };
}

/** How many new ids the outcome needs. */
export function carriedCount({ grants }: GrantsAfter): number {
  return grants.filter(({ isCarried }) => isCarried).length;
}

/** What taking a plan back does to grants: those it carried end, and those it ended are given anew. */
export interface GrantReversal {
  readonly ended: readonly { readonly id: string; readonly on: CivilDate }[];
  readonly restored: readonly Grant[];
  /** By the grant that the plan had ended, the one that is given anew in its place. */
  readonly inPlaceOf: ReadonlyMap<string, Grant>;
}

/** Nothing is given for days that are over: who had a grant until the plan has it again from the day on, on its own document. */
export function grantReversal(
  endings: readonly PlanEnding[],
  grants: readonly Grant[],
  today: CivilDate,
  newIds: readonly string[],
): GrantReversal {
  const carriedIds = new Set(endings.flatMap(({ carriedId }) => carriedId ?? []));
  const ids = newIds.values();
  const restored = endings
    .filter(({ id }) => !carriedIds.has(id))
    .flatMap((ending) => {
      const grant = grants.find(({ id }) => id === ending.id);
      const validFrom = laterOf(ending.endedOn, today);
      const validUntil = heldWithoutPlan(ending, endings, grants);
      return grant && validFrom < validUntil
        ? [[grant.id, { ...grant, id: nextOf(ids), validFrom, validUntil }] as const]
        : [];
    });
  return {
    ended: grants
      .filter(({ id }) => carriedIds.has(id))
      .map(({ id, validFrom, validUntil }) => ({ id, on: laterOf(validFrom, today), validUntil }))
      .flatMap(({ id, on, validUntil }) => (on < validUntil ? [{ id, on }] : [])),
    restored: restored.map(([, grant]) => grant),
    inPlaceOf: new Map(restored),
  };
}
