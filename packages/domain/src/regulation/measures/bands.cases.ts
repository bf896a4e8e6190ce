import { ratio } from '../../ratio.ts';
import type { BandsMeasure } from '../measure.ts';
import { points } from '../points.ts';
import type { Points } from '../points.ts';

export const attendanceBands: BandsMeasure = {
  kind: 'bands',
  part: 'membersPresent',
  whole: 'membersObliged',
  bands: [
    { from: ratio(0, 100), points: points(1), unconfirmed: 'ví dụ' },
    { from: ratio(65, 100), points: points(2), unconfirmed: 'ví dụ' },
    { from: ratio(75, 100), points: points(3), unconfirmed: 'ví dụ' },
    { from: ratio(90, 100), points: points(4), unconfirmed: 'ví dụ' },
  ],
  ceiling: { over: 'absentWithoutReason', points: points(1), unconfirmed: 'ví dụ' },
};

/** Each side of each boundary: part, whole, how often the ceiling's fact occurred, points. */
export const bandCases: readonly (readonly [number, number, number, Points])[] = [
  [0, 20, 0, points(1)],
  [64, 100, 0, points(1)],
  [649_999, 1_000_000, 0, points(1)],
  [65, 100, 0, points(2)],
  [13, 20, 0, points(2)],
  [749, 1000, 0, points(2)],
  [3, 4, 0, points(3)],
  [899, 1000, 0, points(3)],
  [9, 10, 0, points(4)],
  [20, 20, 0, points(4)],
  [20, 20, 1, points(1)],
  [0, 20, 1, points(1)],
  [0, 0, 0, points(0)],
];
