import { numbers } from '../limit-case.fixture.ts';
import type { LimitCase } from '../limit-case.fixture.ts';

/** A deadline of a rated year: the last day in time, and the first that is late. "Before" excludes the day itself. */
export interface DeadlineCase {
  readonly id: string;
  readonly clause: string;
  readonly year: number;
  readonly quarter?: 1 | 2 | 3 | 4;
  readonly inTime: string;
  readonly late: string;
}

const guidance43 = '43, mục 4';
const conclusion198 = '198, đánh giá hằng quý';

export const deadlineCases: readonly DeadlineCase[] = [
  { id: 'year-end', clause: guidance43, year: 2025, inTime: '2025-12-30', late: '2025-12-31' },
  { id: 'special-units', clause: guidance43, year: 2025, inTime: '2026-01-14', late: '2026-01-15' },
  { id: 'central-files', clause: guidance43, year: 2026, inTime: '2027-01-31', late: '2027-02-01' },
  { id: 'central-report', clause: guidance43, year: 2025, inTime: '2026-02-28', late: '2026-03-01' },
  { id: 'central-report', clause: guidance43, year: 2027, inTime: '2028-02-29', late: '2028-03-01' },
  { id: 'quarterly-report', clause: conclusion198, year: 2026, quarter: 1, inTime: '2026-03-14', late: '2026-03-15' },
  { id: 'quarterly-report', clause: conclusion198, year: 2026, quarter: 4, inTime: '2026-12-14', late: '2026-12-15' },
];

/** No days of a year: how long before a review its draft is sent, and how long the review takes. */
export const reviewCases: readonly LimitCase[] = [
  numbers('draft-report', ['43, mục 2: ít nhất 3 ngày làm việc', 'workingDays'], [3, 4], [2]),
  numbers('review-meeting', ['43, mục 2: ít nhất 1 ngày', 'days'], [1, 2], [0]),
];
