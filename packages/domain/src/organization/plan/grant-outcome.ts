import type { Grant } from '../../access/grant.ts';
import type { CivilDate } from '../../civil-date.ts';
import type { GrantsAfter, GrantStretch } from './plan-grants.ts';

/** A grant that a plan ends before its time, and the one that goes on from it; null where none does. */
export interface EndedGrant {
  readonly grantId: string;
  readonly endedOn: CivilDate;
  readonly validUntil: CivilDate;
  readonly carriedId: string | null;
}

export interface GrantOutcome {
  readonly ended: readonly EndedGrant[];
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
  const endedOn = own?.validUntil ?? grant.validFrom;
  const steps = [{ id: grant.id, endedOn }, ...carried.map(({ id, validUntil }) => ({ id, endedOn: validUntil }))];
  const ended = steps
    .filter((one, index) => index === 0 || one.endedOn < grant.validUntil)
    .map((one, index): EndedGrant => ({
      grantId: one.id,
      endedOn: one.endedOn,
      validUntil: grant.validUntil,
      carriedId: carried[index]?.id ?? null,
    }));
  return { ended, carried };
}

function nextOf(ids: Iterator<string, undefined>): string {
  const { value } = ids.next();
  if (value === undefined) throw new Error('fewer new ids than grants that go on');
  return value;
}

/** How many new ids the outcome needs. */
export function carriedCount({ grants }: GrantsAfter): number {
  return grants.filter(({ isCarried }) => isCarried).length;
}

/** What taking a plan back does to grants: those it carried end, and those it ended are given anew. */
export interface GrantReversal {
  readonly ended: readonly { readonly id: string; readonly on: CivilDate }[];
  readonly restored: readonly Grant[];
}

/** Nothing is given for days that are over: who had a grant until the plan has it again from the day on, on its own document. */
export function grantReversal(
  ended: readonly EndedGrant[],
  grants: readonly Grant[],
  today: CivilDate,
  newIds: readonly string[],
): GrantReversal {
  const carriedIds = new Set(ended.flatMap(({ carriedId }) => carriedId ?? []));
  const stopped = grants.filter(({ id }) => carriedIds.has(id));
  const ids = newIds.values();
  const restored = ended
    .filter(({ grantId }) => !carriedIds.has(grantId))
    .flatMap(({ grantId, endedOn, validUntil }): readonly Grant[] => {
      const grant = grants.find(({ id }) => id === grantId);
      const validFrom = endedOn > today ? endedOn : today;
      return grant && validFrom < validUntil ? [{ ...grant, id: nextOf(ids), validFrom, validUntil }] : [];
    });
  return {
    ended: stopped.map(({ id, validFrom }) => ({ id, on: validFrom > today ? validFrom : today })),
    restored,
  };
}
