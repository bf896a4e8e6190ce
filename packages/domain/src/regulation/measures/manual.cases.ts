import type { ManualMeasure } from '../measure.ts';
import { asPoints, points } from '../points.ts';
import type { Points } from '../points.ts';

const upTo5: ManualMeasure = { kind: 'manual', max: points(5) };
const steps: ManualMeasure = {
  kind: 'manual',
  max: points(5),
  steps: [
    { points: points(5), text: 'đủ', unconfirmed: 'ví dụ' },
    { points: points(2), text: 'một nửa', unconfirmed: 'ví dụ' },
  ],
};

/** Whether a person may give that many. */
export const manualCases: readonly (readonly [string, ManualMeasure, Points, Points, boolean])[] = [
  ['nothing', upTo5, points(0), points(0), true],
  ['a hundredth below the maximum', upTo5, points(4.99), points(0), true],
  ['the maximum', upTo5, points(5), points(0), true],
  ['a hundredth more', upTo5, points(5.01), points(0), false],
  ['less than nothing', upTo5, asPoints(-1), points(0), false],
  ['the maximum with a weight received', upTo5, points(8), points(3), true],
  ['more than that', upTo5, points(8.01), points(3), false],
  ['a step', steps, points(2), points(0), true],
  ['between two steps', steps, points(3), points(0), false],
  ['where the province sets the weight', { kind: 'manual', max: null }, points(30), points(0), true],
];
