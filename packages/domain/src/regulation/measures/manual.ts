import type { Claim, ManualMeasure } from '../measure.ts';
import { noPoints } from '../points.ts';
import type { Points } from '../points.ts';

/** Points a person gave. `added` is the weight of a criterion that does not apply. */
export function manualPoints(claim: Claim & { readonly kind: 'manual' }): Points {
  return claim.points;
}

/** Whether a person may give that: from 0 to the maximum, and one of the steps where there are steps. */
export function mayGive({ max, steps }: ManualMeasure, given: Points, added: Points): boolean {
  if (!Number.isSafeInteger(given) || given < noPoints) return false;
  if (max !== null && given > max + added) return false;
  return steps === undefined || steps.some(({ points }) => points === given);
}
