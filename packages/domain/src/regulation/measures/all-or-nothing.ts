import type { AllOrNothingMeasure, Claim } from '../measure.ts';
import { noPoints } from '../points.ts';
import type { Points } from '../points.ts';

export function allOrNothingPoints(
  { items, points }: AllOrNothingMeasure,
  { met }: Claim & { readonly kind: 'allOrNothing' },
): Points {
  for (const { id } of items) if (!met.includes(id)) return noPoints;
  return points;
}
