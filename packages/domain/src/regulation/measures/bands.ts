import type { BandsMeasure, Claim } from '../measure.ts';
import { compareShare, noPoints } from '../points.ts';
import type { Points } from '../points.ts';

type Claimed = Claim & { readonly kind: 'bands' };

/** The points of the last band that the share reaches, at most those of the ceiling where it holds; none without a base. */
export function bandPoints(measure: BandsMeasure, { part, whole, over }: Claimed): Points {
  const { bands, ceiling } = measure;
  const reached = bands[reachedBand(measure, { part, whole })]?.points ?? noPoints;
  return ceiling && (over ?? 0) > 0 && reached > ceiling.points ? ceiling.points : reached;
}

/** The index of the last band that the share reaches; -1 without a base, and where it reaches none. */
export function reachedBand({ bands }: BandsMeasure, { part, whole }: Pick<Claimed, 'part' | 'whole'>): number {
  if (whole === 0) return -1;
  let reached = -1;
  for (const { from } of bands) {
    if (compareShare(part, whole, from) < 0) break;
    reached += 1;
  }
  return reached;
}

export function bandsMaximum({ bands }: BandsMeasure): Points {
  let maximum = noPoints;
  for (const { points } of bands) if (points > maximum) maximum = points;
  return maximum;
}
