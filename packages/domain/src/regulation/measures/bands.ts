import type { BandsMeasure, Claim } from '../measure.ts';
import { compareShare, noPoints } from '../points.ts';
import type { Points } from '../points.ts';

/** The points of the last band that the share reaches, at most those of the ceiling where it holds; 0 without a base. */
export function bandPoints(measure: BandsMeasure, { part, whole, over }: Claim & { readonly kind: 'bands' }): Points {
  if (whole === 0) return noPoints;
  let reached = noPoints;
  for (const { from, points } of measure.bands) {
    if (compareShare(part, whole, from) < 0) break;
    reached = points;
  }
  const { ceiling } = measure;
  return ceiling && (over ?? 0) > 0 && reached > ceiling.points ? ceiling.points : reached;
}

export function bandsMaximum({ bands }: BandsMeasure): Points {
  let maximum = noPoints;
  for (const { points } of bands) if (points > maximum) maximum = points;
  return maximum;
}
