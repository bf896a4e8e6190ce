import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { aLiveGrant, anActor, noonOf, problemsOf, valueOf } from '../testing/builders.ts';
import { decideRetention, decideRetentionSetting, retentionActions, retentionLimits } from './retention.ts';
import type { RetentionDraft, RetentionSetting } from './retention.ts';

const by = { actor: anActor('administrator', ['tenantAdministrator']), now: noonOf('2026-03-10') };
const none: RetentionDraft = { ordinaryDays: null, sensitiveDays: null, document: null };
const some: RetentionDraft = { ordinaryDays: 365, sensitiveDays: 30, document: 'Quy chế số 01' };
const set: RetentionSetting = valueOf(decideRetentionSetting(undefined, { ...some, basedOn: null }, by));

const codes = (problems: ReturnType<typeof problemsOf>) => problems.map(({ code, at }) => `${code} ${at ?? ''}`.trim());

it.each<[RetentionSetting | undefined, RetentionDraft, readonly string[]]>([
  [undefined, some, []],
  [undefined, none, ['nothing-changed']],
  [undefined, { ...some, document: ' ' }, ['text-missing /document']],
  [undefined, { ...some, ordinaryDays: 0 }, ['out-of-bounds /ordinaryDays']],
  [undefined, { ...some, sensitiveDays: 36_501 }, ['out-of-bounds /sensitiveDays']],
  [set, some, ['nothing-changed']],
  [set, { ...some, sensitiveDays: null }, []],
  [set, none, []],
])('days that are set (%#)', (latest, draft, expected) => {
  expect(
    codes(problemsOf(decideRetentionSetting(latest, { ...draft, basedOn: latest?.revision ?? null }, by))),
  ).toEqual(expected);
});

// What is removed by the days does not come back when a loan is over.
it('the days are set by an administrator’s own grant, and by no lent one', () => {
  const lent = aLiveGrant({ role: 'tenantAdministrator', delegationId: 'loan' });
  const actor = { ...by.actor, grants: [lent] };
  expect(codes(problemsOf(decideRetentionSetting(undefined, { ...some, basedOn: null }, { ...by, actor })))).toEqual([
    'own-grant-required',
  ]);
  expect([by.actor, actor].map(retentionActions)).toEqual([['set'], []]);
});

describe('what goes', () => {
  const today = civilDate('2026-03-10');
  const disabled = (day: string, over: object = {}) => ({
    id: day,
    disabledAt: noonOf(day),
    isNamed: true,
    hasCredentials: true,
    ...over,
  });
  const facts = {
    accounts: [
      disabled('2025-03-10'),
      disabled('2025-03-11'),
      disabled('2026-02-08'),
      disabled('2026-02-09'),
      disabled('2024-01-01', { isNamed: false, hasCredentials: false }),
    ],
    requests: [
      { id: 'old', answeredOn: civilDate('2026-02-08') },
      { id: 'young', answeredOn: civilDate('2026-02-09') },
    ],
  };

  it('is nothing where no days are set', () => {
    expect(decideRetention(retentionLimits(undefined, today), facts)).toBeUndefined();
    expect(decideRetention(retentionLimits(none, today), facts)).toBeUndefined();
  });

  it('is what has been over for the days of its class, and what is gone already does not go again', () => {
    expect(decideRetention(retentionLimits(some, today), facts)).toEqual({
      erasedAccounts: ['2025-03-10'],
      clearedCredentials: ['2025-03-10', '2025-03-11', '2026-02-08'],
      clearedRequests: ['old'],
    });
  });

  it('is of one class alone where days are set for one', () => {
    const run = decideRetention(retentionLimits({ ...some, sensitiveDays: null }, today), facts);
    expect(run).toEqual({ erasedAccounts: ['2025-03-10'], clearedCredentials: [], clearedRequests: [] });
  });
});
