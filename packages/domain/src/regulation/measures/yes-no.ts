import type { Claim, YesNoMeasure } from '../measure.ts';
import { noPoints } from '../points.ts';
import type { Points } from '../points.ts';

export function yesNoPoints(measure: YesNoMeasure, { yes }: Claim & { readonly kind: 'yesNo' }): Points {
  return yes ? measure.yes : noPoints;
}
