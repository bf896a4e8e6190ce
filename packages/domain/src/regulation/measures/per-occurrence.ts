import type { Claim, PerOccurrenceMeasure } from '../measure.ts';
import { asPoints, noPoints } from '../points.ts';
import type { Points } from '../points.ts';

/** So many times `each`, upwards or downwards from `start`, never below 0 or above the maximum. */
export function occurrencePoints(
  { start, each, max }: PerOccurrenceMeasure,
  { count }: Claim & { readonly kind: 'perOccurrence' },
): Points {
  // Beyond this many the bound is long reached, and the product would no longer be exact.
  const sum = start + Math.min(count, 1_000_000) * each;
  return sum < 0 ? noPoints : sum > max ? max : asPoints(sum);
}
