import { numbers, shares } from '../limit-case.fixture.ts';
import type { LimitCases } from '../limit-case.fixture.ts';

/** In every text so far. */
const always = [
  numbers('branch-committee-from', ['từ 9 đảng viên chính thức', 'persons'], [9, 10], [8]),
  numbers('failed-elections', ['bầu 3 lần không được', 'times'], [3, 4], [2]),
  numbers('standing-committee-from', ['Điều 22.5: từ 9 cấp ủy viên', 'persons'], [9, 10], [8]),
  numbers('grassroots-term', ['5 năm', 'years'], [5], [4, 6]),
];

export const committeeTermCases: readonly LimitCases[] = [
  {
    set: 'committee-term/before-2025-07-01',
    open: ['committee-size'],
    cases: [
      ...always,
      numbers('branch-term', ['5 năm 2 lần', 'months'], [30], [29, 31]),
      numbers('branch-term-shift', ['không quá 6 tháng', 'months'], [5, 6], [7]),
      shares(
        'age-under-40',
        'từ 10%',
        [
          [10, 100],
          [11, 100],
        ],
        [[9, 100]],
      ),
      shares(
        'age-40-to-50-from',
        'khoảng 40–50%',
        [
          [40, 100],
          [41, 100],
        ],
        [[39, 100]],
      ),
      shares(
        'age-40-to-50-to',
        'khoảng 40–50%',
        [
          [49, 100],
          [50, 100],
        ],
        [[51, 100]],
      ),
    ],
  },
  {
    set: 'committee-term/2025-07-01',
    open: ['committee-size'],
    cases: [
      ...always,
      numbers('branch-committee-size', ['không quá 7', 'persons'], [6, 7], [8]),
      numbers('branch-term', ['thí điểm 5 năm một lần', 'years'], [5], [4, 6]),
      numbers('commune-committee-of-two', ['45: không quá 27', 'persons'], [26, 27], [28]),
      numbers('commune-committee-of-three', ['45: không quá 33', 'persons'], [32, 33], [34]),
      numbers('commune-standing-committee-from', ['45: từ 9', 'persons'], [9, 10], [8]),
      numbers('commune-standing-committee-to', ['45: đến 11', 'persons'], [10, 11], [12]),
      numbers('commune-deputies', ['45: 2 phó bí thư', 'persons'], [2], [1, 3]),
    ],
  },
  { set: 'committee-term/2026-04-08', open: ['standing-committee-share', 'terms'], cases: [] },
  {
    set: 'committee-term/2026-07-26',
    open: ['terms'],
    cases: [
      shares(
        'standing-committee-share',
        '208: không quá 1/3',
        [
          [4, 15],
          [5, 15],
        ],
        [[6, 15]],
      ),
      shares(
        'resolution-majority',
        '208: trên 1/2',
        [[51, 100]],
        [
          [50, 100],
          [49, 100],
        ],
      ),
    ],
  },
];
