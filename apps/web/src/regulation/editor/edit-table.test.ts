import { noPoints, points, ratio } from '@co-so/domain';
import type { Criterion } from '@co-so/domain';
import { expect, it } from 'vitest';
import { citedAsItem, withId, withLinesFollowing } from './edit-table.ts';

const at = citedAsItem('2.1');
const other = { of: '12', place: 'tiêu chí tham dự' };
const criterion: Criterion = {
  ...{ id: '2.1', text: 'Tham dự', at },
  measure: {
    ...{ kind: 'bands', part: 'membersPresent', whole: 'membersObliged' },
    bands: [
      { from: ratio(0, 100), points: noPoints, at },
      { from: ratio(90, 100), points: points(4), at: other },
    ],
    ceiling: { over: 'absentWithoutReason', points: points(1), at },
  },
};

it('keeps lines of a measure on what their criterion rests on, when it is another, and on their own where they have one', () => {
  const { measure } = withLinesFollowing(criterion, withId(criterion, '2.9'));
  expect(measure).toMatchObject({
    bands: [{ at: citedAsItem('2.9') }, { at: other }],
    ceiling: { at: citedAsItem('2.9') },
  });
});
