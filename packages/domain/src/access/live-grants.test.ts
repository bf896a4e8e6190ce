import { expect, it } from 'vitest';
import { civilDate, endOfTime } from '../civil-date.ts';
import { liveGrants } from './grant.ts';
import type { HeldLinks } from './grant.ts';

const day = civilDate('2026-03-10');
const link = { role: 'committeeOfficial', unitId: 'commune', viewUnitId: 'province' } as const;
const used = { ...link, id: 'grant' };

type Own = HeldLinks['own'][number];
type Lent = HeldLinks['lent'][number];

const aGrant = (over: Partial<Own> = {}): Own => ({
  ...link,
  ...{ id: 'grant', validFrom: civilDate('2026-01-01'), validUntil: endOfTime },
  ...over,
});

const aDelegation = (over: Partial<Lent> = {}): Lent => ({
  ...link,
  ...{ id: 'delegation', grantId: 'grant', isSuspended: false },
  ...{ validFrom: civilDate('2026-03-01'), validUntil: civilDate('2026-04-01') },
  ...over,
});

it.each<[string, Partial<Own>, boolean]>([
  ['that holds', {}, true],
  ['on its first day', { validFrom: day }, true],
  ['before its first day', { validFrom: civilDate('2026-03-11') }, false],
  ['on its last day', { validUntil: civilDate('2026-03-11') }, true],
  ['that has ended today', { validUntil: day }, false],
])('a grant of one’s own %s counts: %s', (_, over, counts) => {
  expect(liveGrants({ own: [aGrant(over)], lent: [] }, day)).toEqual(counts ? [{ ...used, delegationId: null }] : []);
});

// Whoever may not act themselves lets nobody else act for them.
it.each<[string, Partial<Lent>, boolean]>([
  ['that holds', {}, true],
  ['before its first day', { validFrom: civilDate('2026-03-11') }, false],
  ['that has ended today', { validUntil: day }, false],
  ['of somebody whose account is disabled', { isSuspended: true }, false],
])('a delegation %s counts: %s', (_, over, counts) => {
  const expected = counts ? [{ ...used, delegationId: 'delegation' }] : [];
  expect(liveGrants({ own: [], lent: [aDelegation(over)] }, day)).toEqual(expected);
});

it('takes nothing away where one of several does not count', () => {
  const own = [aGrant(), aGrant({ id: 'over', validUntil: day })];
  const lent = [aDelegation(), aDelegation({ id: 'suspended', isSuspended: true })];
  expect(liveGrants({ own, lent }, day).map(({ delegationId }) => delegationId)).toEqual([null, 'delegation']);
});
