import type { Claims } from '../measure.ts';
import { addPoints, noPoints } from '../points.ts';
import type { Points } from '../points.ts';
import type { Criterion } from '../scoring-rules.ts';
import { maximumOf } from './maximum.ts';

/** What a criterion that does not apply gives itself: its full points, or none because they went elsewhere. */
export function absentPoints(criterion: Criterion): Points {
  return criterion.notApplicable?.gives === 'full' ? (maximumOf(criterion.measure) ?? noPoints) : noPoints;
}

/** The weight that a criterion receives from others of its group that do not apply. */
export function receivedWeight(criteria: readonly Criterion[], receiver: string, claims: Claims): Points {
  let received = noPoints;
  for (const { id, measure, notApplicable } of criteria)
    if (
      notApplicable?.gives === 'weightTo' &&
      notApplicable.criterion === receiver &&
      claims[id]?.kind === 'notApplicable'
    )
      received = addPoints(received, maximumOf(measure) ?? noPoints);
  return received;
}
