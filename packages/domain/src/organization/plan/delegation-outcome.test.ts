import { expect, it } from 'vitest';
import type { Delegation, Grant } from '../../access/grant.ts';
import { civilDate, endOfTime } from '../../civil-date.ts';
import type { Instant } from '../../civil-date.ts';
import { delegationOutcome, delegationReversal, lentBeyond } from './delegation-outcome.ts';
import { grantReversal } from './grant-outcome.ts';

const by = { id: 'p', title: 'Người ghi quyết định' };
const [begun, merged, dissolved] = [civilDate('2026-01-01'), civilDate('2026-10-01'), civilDate('2026-12-01')];
const grant = (id: string, unitId: string, over: Partial<Grant> = {}): Grant => ({
  ...{ id, accountId: 'a', role: 'branchSecretary', unitId, viewUnitId: unitId, validFrom: begun },
  ...{ validUntil: endOfTime, document: 'Quyết định 1', grantedBy: by, grantedAt: 0 as Instant },
  ...over,
});
const loan = (validFrom: string, validUntil: string): Delegation => ({
  ...{ id: 'd', grantId: 'g', role: 'branchSecretary', unitId: 'b1', viewUnitId: 'b1', fromAccountId: 'a' },
  ...{ toAccountId: 'b', isSuspended: false, document: 'Giấy 5', delegatedBy: by, delegatedAt: 0 as Instant },
  ...{ validFrom: civilDate(validFrom), validUntil: civilDate(validUntil) },
});
/** Of b1, merged into b2 on a day, which is dissolved on another. */
const carried = grant('g2', 'b2', { validFrom: merged, validUntil: dissolved });
const ended = [
  { id: 'g', endedOn: merged, validUntil: endOfTime, carriedId: 'g2' },
  { id: 'g2', endedOn: dissolved, validUntil: endOfTime, carriedId: null },
];
const as = { document: 'Phương án', grantedBy: by, grantedAt: 1 as Instant };
const followed = (lent: Delegation) => delegationOutcome({ ended, carried: [carried] }, [lent], ['d2', 'd3'], as);

it.each([
  ['over before the plan', loan('2026-02-01', '2026-09-01'), [], []],
  [
    'through both days',
    loan('2026-02-01', '2027-02-01'),
    [
      ['d', '2026-10-01', '2027-02-01', 'd2'],
      ['d2', '2026-12-01', '2027-02-01', null],
    ],
    [['d2', 'g2', 'b2', '2026-10-01', '2026-12-01']],
  ],
  [
    'begun and over at the successor',
    loan('2026-10-10', '2026-11-01'),
    [['d', '2026-10-10', '2026-11-01', 'd2']],
    [['d2', 'g2', 'b2', '2026-10-10', '2026-11-01']],
  ],
  ['to begin when all has ended', loan('2027-01-01', '2027-02-01'), [['d', '2027-01-01', '2027-02-01', null]], []],
])('what is lent of a role that goes on and then ends follows it: %s', (_, lent, ends, goingOn) => {
  const outcome = followed(lent);
  expect(outcome.ended.map((one) => [one.id, one.endedOn, one.validUntil, one.carriedId])).toEqual(ends);
  expect(outcome.carried.map((one) => [one.id, one.grantId, one.unitId, one.validFrom, one.validUntil])).toEqual(
    goingOn,
  );
});

it('is lent again with the role for the days that are left, once, when the plan is taken back', () => {
  const lent = loan('2026-02-01', '2027-02-01');
  const outcome = followed(lent);
  const today = civilDate('2026-10-15');
  const grants = grantReversal(ended, [grant('g', 'b1', { validUntil: merged }), carried], today, ['g3', 'g4']);
  const known = [{ ...lent, validUntil: merged }, ...outcome.carried];
  const reversal = delegationReversal(outcome.ended, grants, known, today, ['d4', 'd5']);
  expect(reversal.ended).toEqual([{ id: 'd2', on: today }]);
  expect(reversal.restored).toMatchObject([
    { id: 'd4', grantId: 'g3', unitId: 'b1', validFrom: today, validUntil: '2027-02-01', document: 'Giấy 5' },
  ]);
});

it('counts with a role who is lent it beyond a day, whether by then or later, and nobody whose loan is over or was ended', () => {
  const lent = [
    loan('2026-02-01', '2026-10-01'),
    loan('2026-02-01', '2026-10-02'),
    loan('2026-11-01', '2026-12-01'),
    loan('2026-11-01', '2026-11-01'),
  ];
  expect([lentBeyond(lent, 'g', merged), lentBeyond(lent, 'g', dissolved), lentBeyond(lent, 'g2', merged)]).toEqual([
    2, 0, 0,
  ]);
});
