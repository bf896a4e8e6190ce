import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { findLimit } from '../limit/limit.ts';
import { meetingDutyRules } from '../rules/meeting-duty/index.ts';
import { regularMeetingsOfAYear } from './regular-meetings.ts';

it.each([null, '2010-01-01', '2018-07-06', '2025-10-27', '2025-10-28'])(
  'takes the regular meetings of a year from the duty to meet each month, on %s',
  (day) => {
    expect(regularMeetingsOfAYear(day === null ? null : civilDate(day))).toBe(12);
  },
);

it('rests on a limit that each text on meetings has, with its clause', () => {
  for (const set of meetingDutyRules) {
    const monthly = set.rules === 'limits' ? findLimit(set.limits, 'monthly') : undefined;
    expect(monthly).toMatchObject({ amount: { number: 1, unit: 'timesAMonth' }, at: { of: 'duty' } });
  }
});
