import { numbers, shares } from '../limit-case.fixture.ts';
import type { LimitCase, LimitCases } from '../limit-case.fixture.ts';

const admission: readonly LimitCase[] = [
  numbers('age-from', ['đủ 18 tuổi (tính theo tháng)', 'yearsOfAge'], [18, 19], [17]),
  numbers('age-to', ['đến đủ 60 tuổi', 'yearsOfAge'], [59, 60], [61]),
  numbers('sponsor', ['cùng công tác ít nhất 1 năm', 'years'], [1, 2], [0]),
  numbers('certificate', ['có giá trị 60 tháng', 'months'], [59, 60], [61]),
  numbers('papers', ['quá 12 tháng phải làm lại', 'months'], [13], [11, 12]),
  shares(
    'branch-majority',
    'ít nhất 2/3 tán thành',
    [
      [2, 3],
      [21, 30],
    ],
    [[19, 30]],
  ),
  shares(
    'committee-majority',
    'ít nhất 2/3 tán thành',
    [
      [2, 3],
      [21, 30],
    ],
    [[19, 30]],
  ),
  numbers('ceremony', ['30 ngày làm việc', 'workingDays'], [29, 30], [31]),
  numbers('probation', ['12 tháng', 'months'], [12], [11, 13]),
  numbers('official', ['30 ngày làm việc', 'workingDays'], [29, 30], [31]),
  numbers('failed-votes', ['3 lần không đủ', 'times'], [3, 4], [2]),
  numbers('re-admission', ['ít nhất 36 tháng', 'months'], [36, 37], [35]),
];

const badges = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];

const member: readonly LimitCase[] = [
  numbers('temporary-from', ['từ 3 tháng', 'months'], [3, 4], [2]),
  numbers('temporary-to', ['dưới 1 năm', 'years'], [0], [1, 2]),
  numbers('temporary-study-to', ['đi học: đến 2 năm', 'years'], [1, 2], [3]),
  numbers('struck-absent', ['3 tháng trong năm', 'months'], [3, 4], [2]),
  numbers('struck-no-progress', ['12 tháng', 'months'], [12, 13], [11]),
  numbers('struck-standing', ['2 năm', 'years'], [2, 3], [1]),
  numbers('badge-years', ['30, 40, 45 … 90 năm', 'years'], badges, [
    ...badges.map((years) => years - 1),
    ...badges.map((years) => years + 1),
    35,
    95,
  ]),
  numbers('badge-early', ['sớm đến 12 tháng', 'months'], [11, 12], [13]),
  numbers('badge-early-from-70', ['sớm đến 24 tháng', 'months'], [23, 24], [25]),
  numbers('dissolved', ['30 ngày làm việc', 'workingDays'], [29, 30], [31]),
  numbers('badge-posthumous', ['truy tặng đến 12 tháng', 'months'], [11, 12], [13]),
];

const transfer: readonly LimitCase[] = [
  numbers('transfer', ['60 ngày làm việc', 'workingDays'], [59, 60], [61]),
  numbers('transfer-letter', ['30 ngày', 'days'], [29, 30], [31]),
  numbers('list-check', ['6 tháng một lần', 'months'], [6], [5, 7]),
  numbers('slip-check', ['3 tháng một lần', 'months'], [3], [2, 4]),
  numbers('supplement', ['mỗi năm một lần', 'timesAYear'], [1], [0, 2]),
];

/** 208-QĐ/TW repeats some of the numbers, and not the others. */
const repeated = ['age-from', 'age-to', 'ceremony', 'probation', 're-admission', 'transfer', 'struck-absent'];

export const admissionCases: readonly LimitCases[] = [
  { set: 'admission/2021-07-30', open: [], cases: [...admission, ...member] },
  { set: 'admission/2025-07-01', open: [], cases: [...admission, ...member, ...transfer] },
  { set: 'admission/2026-04-08', open: ['contents'], cases: [] },
  {
    set: 'admission/2026-07-26',
    open: [],
    cases: [...admission, ...member, ...transfer].filter(({ limit }) => repeated.includes(limit)),
  },
];

/** What holds without a number, by the set: its own sentences, each with what it rests on. */
export const admissionDuties: Readonly<Record<string, readonly string[]>> = {
  'admission/2021-07-30': [
    'education',
    'sponsors',
    'decided-by',
    'official-from',
    'party-age-from',
    'temporary-count',
    'struck-card',
    'exempt',
    'badge-days',
  ],
  'admission/2025-07-01': [
    'education',
    'sponsors',
    'decided-by',
    'official-from',
    'party-age-from',
    'temporary-count',
    'struck-card',
    'exempt',
    'badge-days',
  ],
  'admission/2026-04-08': [],
  'admission/2026-07-26': ['education', 'decided-by', 'official-from', 'party-age-from', 'exempt-badge'],
};
