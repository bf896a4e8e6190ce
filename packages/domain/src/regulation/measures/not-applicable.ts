import { ownOf } from '../keys.ts';
import type { Claim, Claims } from '../measure.ts';
import { addPoints, noPoints } from '../points.ts';
import type { Points } from '../points.ts';
import type { Criterion } from '../scoring-rules.ts';
import { maximumOf } from './maximum.ts';

/** What a criterion that does not apply gives itself: its full points, or none because they went elsewhere. */
export function absentPoints(criterion: Criterion): Points {
  return criterion.notApplicable?.gives === 'full' ? (maximumOf(criterion.measure) ?? noPoints) : noPoints;
}

/** Said to be so; or with nothing to take a share of, where the table says what becomes of the points. */
export function isAbsent(notApplicable: Criterion['notApplicable'], claim: Claim | null | undefined): boolean {
  return claim?.kind === 'notApplicable' || (notApplicable !== undefined && isWithoutBase(claim));
}

/** A share of nothing: no band says what it is worth. */
export function isWithoutBase(claim: Claim | null | undefined): boolean {
  return claim?.kind === 'bands' && claim.whole === 0;
}

/** The weight that a criterion receives from others of its group that do not apply. */
export function receivedWeight(criteria: readonly Criterion[], receiver: string, claims: Claims): Points {
  let received = noPoints;
  for (const { id, measure, notApplicable } of criteria)
    if (
      notApplicable?.gives === 'weightTo' &&
      notApplicable.criterion === receiver &&
      isAbsent(notApplicable, ownOf(claims, id))
    )
      received = addPoints(received, maximumOf(measure) ?? noPoints);
  return received;
}
