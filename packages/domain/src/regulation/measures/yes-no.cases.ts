import { points } from '../points.ts';
import type { Points } from '../points.ts';

export const yesNoCases: readonly (readonly [boolean, Points])[] = [
  [true, points(4)],
  [false, points(0)],
];
