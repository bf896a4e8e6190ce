import { numbers, shares } from '../limit-case.fixture.ts';
import type { LimitCase, LimitCases } from '../limit-case.fixture.ts';

const always: readonly LimitCase[] = [
  numbers('monthly', ['mỗi tháng một lần', 'timesAMonth'], [1, 2], [0]),
  numbers('committee-yearly', ['mỗi năm 2 lần', 'timesAYear'], [2, 3], [1]),
  numbers('thematic', ['12: mỗi quý ít nhất 1 lần', 'timesAQuarter'], [1, 2], [0]),
  numbers('duration', ['tối thiểu 90 phút', 'minutes'], [90, 91], [89]),
  numbers('duration-combined', ['kết hợp chuyên đề: 120 phút', 'minutes'], [120, 121], [119]),
  shares(
    'attendance',
    '12: trên 85%',
    [[86, 100]],
    [
      [85, 100],
      [84, 100],
    ],
  ),
  numbers('absences-running', ['12: không quá 3 lần liên tiếp', 'times'], [2, 3], [4]),
  numbers('absences-without-reason', ['12: không có', 'times'], [0], [1]),
];

export const meetingDutyCases: readonly LimitCases[] = [
  { set: 'meeting-duty/2018-07-06', open: [], cases: always },
  {
    set: 'meeting-duty/2025-10-28',
    open: [],
    cases: [...always, numbers('material-before', ['42: trước ít nhất 1 ngày', 'days'], [1, 2], [0])],
  },
];

/** A day of the month, to be read and not to be counted with: that before the month of the meeting. */
export const bulletinCase = { day: 15, monthsBefore: 1 } as const;

/** What a province may choose of members who meet elsewhere for a time, and what holds until it does. */
export const temporarilyAwayCase = { choices: ['excluded', 'included'], default: 'excluded' } as const;
