import { expect, it } from 'vitest';
import { ratio } from '../ratio.ts';
import { hostPlaceFigures } from './host-place.ts';

const nothing = { places: 0, own: 0, joint: 0, none: 0, unknown: 0, withCommittee: 0 };

it('counts a joint branch as an organization of an enterprise and not as an own branch of a village, and says what is unknown', () => {
  const counts = {
    village: { ...nothing, places: 10, own: 6, joint: 2, none: 1, unknown: 1 },
    quarter: nothing,
    school: { ...nothing, places: 3, own: 3 },
    enterprise: { ...nothing, places: 9, own: 2, joint: 1, none: 4, unknown: 2 },
    agency: nothing,
  };
  expect(hostPlaceFigures(counts)).toEqual([
    { figure: 'villagesWithOwnBranch', share: ratio(6, 10), joint: 0, unknown: 1 },
    { figure: 'enterprisesWithOrganization', share: ratio(3, 9), joint: 1, unknown: 2 },
  ]);
});
