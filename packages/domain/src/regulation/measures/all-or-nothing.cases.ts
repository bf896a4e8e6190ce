import type { AllOrNothingMeasure } from '../measure.ts';
import { points } from '../points.ts';
import type { Points } from '../points.ts';

export const eightPoints: AllOrNothingMeasure = {
  kind: 'allOrNothing',
  points: points(8),
  items: [
    { id: 'a', text: 'một' },
    { id: 'b', text: 'hai' },
  ],
};

export const allOrNothingCases: readonly (readonly [readonly string[], Points])[] = [
  [[], points(0)],
  [['a'], points(0)],
  [['b', 'a'], points(8)],
];
