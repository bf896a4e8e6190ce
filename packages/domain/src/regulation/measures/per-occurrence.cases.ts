import type { PerOccurrenceMeasure } from '../measure.ts';
import { asPoints, points } from '../points.ts';
import type { Points } from '../points.ts';

const bonus: PerOccurrenceMeasure = { kind: 'perOccurrence', start: points(0), each: points(0.5), max: points(2) };
const deduction: PerOccurrenceMeasure = {
  kind: 'perOccurrence',
  start: points(5),
  each: asPoints(-200),
  max: points(5),
};

export const occurrenceCases: readonly (readonly [string, PerOccurrenceMeasure, number, Points])[] = [
  ['none', bonus, 0, points(0)],
  ['three', bonus, 3, points(1.5)],
  ['as many as the maximum takes', bonus, 4, points(2)],
  ['more', bonus, 5, points(2)],
  ['more than can be multiplied', bonus, Number.MAX_SAFE_INTEGER, points(2)],
  ['nothing taken off', deduction, 0, points(5)],
  ['two taken off', deduction, 2, points(1)],
  ['more taken off than there is', deduction, 3, points(0)],
];
