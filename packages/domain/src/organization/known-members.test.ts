import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { knownMembers } from './known-members.ts';

const figure = (value: number, asOf: string | null) => (asOf === null ? null : { value, asOf: civilDate(asOf) });

it.each([
  ['the last of both', '2024-12-31', '2024-12-31', null, 12, 8, null],
  ['official members that are older than the sum', '2024-12-31', '2023-12-31', null, 12, null, null],
  ['official members alone', null, '2024-12-31', null, null, 8, null],
  ['nothing', null, null, '2025-07-01', null, null, null],
  ['both of the day of the change', '2025-07-01', '2025-07-01', '2025-07-01', 12, 8, null],
  ['both from before the change', '2025-06-30', '2025-06-30', '2025-07-01', null, null, '2025-07-01'],
  ['a sum from before it, official members since', '2025-06-30', '2025-12-31', '2025-07-01', null, 8, '2025-07-01'],
  ['a sum since, official members from before it', '2025-12-31', '2025-06-30', '2025-07-01', 12, null, null],
  ['official members alone, from before it', null, '2025-06-30', '2025-07-01', null, null, '2025-07-01'],
] as const)('knows of %s', (_, total, official, changedOn, members, officialMembers, outdatedOn) => {
  const change = changedOn === null ? null : civilDate(changedOn);
  const last = { total: figure(12, total), official: figure(8, official), changedOn: change };
  expect(knownMembers(last)).toEqual({ members, officialMembers, outdatedOn });
});
