import type { RuleMeasure } from '../measure.ts';
import type { Points } from '../points.ts';
import { bandsMaximum } from './bands.ts';

/** The most a measure can give; `null` where the text leaves it to the province. */
export function maximumOf(measure: RuleMeasure): Points | null {
  switch (measure.kind) {
    case 'manual':
      return measure.max;
    case 'bands':
      return bandsMaximum(measure);
    case 'yesNo':
      return measure.yes;
    case 'perOccurrence':
      return measure.max;
    case 'allOrNothing':
      return measure.points;
  }
}
