import type { ManualMeasure } from '../measure.ts';
import { noPoints } from '../points.ts';
import type { Points } from '../points.ts';

/**
 * Whether a person may give that: from 0 to the maximum and the weight received from what does not apply, and one of the
 * steps where there are steps.
 */
export function mayGive({ max, steps }: ManualMeasure, given: Points, added: Points): boolean {
  if (!Number.isSafeInteger(given) || given < noPoints) return false;
  if (max !== null && given > max + added) return false;
  return steps === undefined || steps.some(({ points }) => points === given);
}
