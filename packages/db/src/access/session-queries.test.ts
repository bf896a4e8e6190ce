import { beforeAll, expect, it } from 'vitest';
import { civilDate, defaultPolicy, endOfTime } from '@co-so/domain';
import type { Grant } from '@co-so/domain';
import { attempt } from '../constraint.ts';
import { write } from '../request/write.ts';
import { insertAccount, saveAccountState } from './account-queries.ts';
import { insertGrant, insertGrants, saveDelegation, saveGrantEnd } from './grant-saving.ts';
import { findSession, openSession, savePolicy } from './session-queries.ts';
import { provinceDb } from '../../test/databases.ts';
import { idOf, now, signed } from '../../test/builders.ts';

const today = civilDate('2024-06-14');
const [holder, other, nobody] = [idOf(501), idOf(502), idOf(503)];
/** Whose grants are of every kind, and whoever lends to them and is disabled. */
const [many, away] = [idOf(504), idOf(505)];
const by = { id: 'operator', title: 'Người vận hành' };

function aGrant(number: number, over: Partial<Grant> = {}): Grant {
  return {
    ...{ id: idOf(number), accountId: holder, role: 'committeeOfficial', unitId: idOf(1), viewUnitId: null },
    ...{ validFrom: civilDate('2024-01-01'), validUntil: endOfTime, document: 'Quyết định số 01' },
    ...{ grantedBy: by, grantedAt: now },
    ...over,
  };
}

function lent(number: number, grant: Grant, from: string, until: string) {
  const { role, unitId, viewUnitId } = grant;
  return {
    ...{ id: idOf(number), grantId: grant.id, role, unitId, viewUnitId, fromAccountId: holder, toAccountId: other },
    isSuspended: false,
    ...{ validFrom: civilDate(from), validUntil: civilDate(until), document: 'Giấy ủy quyền' },
    ...{ delegatedBy: by, delegatedAt: now },
  };
}

const live = aGrant(601);

beforeAll(async () => {
  const db = provinceDb();
  const account = (id: string) =>
    insertAccount(db, {
      ...{ id, userName: id, name: 'Người của phép thử', post: 'Chuyên viên', isDemo: false, createdAt: now },
      ...{ passwordHash: 'x', passwordExpiresAt: null, secondFactor: null, secondFactorSince: null },
    });
  const session = (accountId: string) => {
    const opened = { id: `of ${accountId}`, accountId, stage: 'full' as const, openedAt: now, seenAt: now };
    return openSession(db, { ...opened, device: 'Phép thử', tokenHash: accountId }, null);
  };
  const grants = [
    live,
    aGrant(602, { role: 'reader', validUntil: today }),
    aGrant(603, { role: 'branchSecretary', validFrom: civilDate('2024-06-15') }),
  ];
  const people = [holder, other, nobody, many, away].flatMap((id) => [account(id), ...session(id)]);
  await write(db, [...people, ...grants.map((grant) => insertGrant(db, grant))], signed());
  await saveDelegation(db, lent(701, live, '2024-06-01', '2024-07-01'), signed());
  await saveDelegation(db, lent(702, live, '2024-06-01', '2024-06-14'), signed());
  await saveDelegation(db, lent(703, live, '2024-06-15', '2024-07-01'), signed());
  await giveEveryKind();
});

/** One grant and one loan that count, a loan of somebody disabled, and twelve grants each that ended and are to come. */
async function giveEveryKind() {
  const db = provinceDb();
  const twelve = (first: number, over: Partial<Grant>) =>
    Array.from({ length: 12 }, (_, at) => aGrant(first + at, { accountId: many, role: 'reader', ...over }));
  const theirs = aGrant(640, { accountId: away });
  const grants = [
    ...[theirs, aGrant(641, { accountId: many })],
    ...twelve(650, { validUntil: civilDate('2024-06-01') }),
    ...twelve(670, { validFrom: civilDate('2024-07-14') }),
  ];
  await write(db, insertGrants(db, grants), signed());
  const toMany = { toAccountId: many };
  await saveDelegation(db, { ...lent(711, live, '2024-06-01', '2024-08-01'), ...toMany }, signed());
  const suspended = { ...lent(712, theirs, '2024-06-01', '2024-08-01'), ...toMany, fromAccountId: away };
  await saveDelegation(db, suspended, signed());
  await saveAccountState(db, away, 'disabled', signed());
}

it('finds what may be used today: no grant that has expired, none that is still to come', async () => {
  const found = await findSession(provinceDb(), holder, today);
  expect(found?.grants).toEqual([
    { id: live.id, role: 'committeeOfficial', unitId: idOf(1), viewUnitId: null, delegationId: null },
  ]);
  expect((await findSession(provinceDb(), holder, civilDate('2024-06-15')))?.grants).toHaveLength(2);
  expect(await findSession(provinceDb(), 'another token', today)).toBeUndefined();
});

it('finds a delegation on its days, under the grant that is lent', async () => {
  const found = await findSession(provinceDb(), other, today);
  expect(found?.grants).toEqual([
    { id: live.id, role: 'committeeOfficial', unitId: idOf(1), viewUnitId: null, delegationId: idOf(701) },
  ]);
});

// A row each for session, account and links: none of a policy, of a lender, or of what does not count on the day.
it.each([
  ['a holder of two grants', holder, '2024-06-15', 2, 3],
  ['one who is lent a grant, and another from tomorrow on', other, '2024-06-14', 1, 3],
  ['one who is lent a grant by two delegations', other, '2024-06-15', 2, 3],
  ['one with two that count among many that ended, are suspended or still to come', many, '2024-06-14', 2, 3],
  ['one with the same, and more that count by then', many, '2024-07-14', 14, 3],
  ['somebody without any', nobody, '2024-06-14', 0, 2],
])('finds the session of %s in one query', async (_, token, day, live, rowsRead) => {
  const db = provinceDb();
  expect((await findSession(db, token, civilDate(day)))?.grants).toHaveLength(live);
  expect(db.meter).toEqual({ trips: 1, queries: 1, rowsRead, rowsWritten: 0 });
});

it('lets a change of the policy reach every session at once, and those that are opened later', async () => {
  const db = provinceDb();
  const policyOf = async (token: string) => (await findSession(provinceDb(), token, today))?.policy;
  expect(await policyOf(holder)).toEqual(defaultPolicy);
  const policy = { idleMinutes: 5, sessionHours: 2, secondFactorRoles: ['reader' as const] };
  await savePolicy(db, { ...policy, revision: 1 }, signed());
  const opened = { id: 'later', accountId: nobody, stage: 'entry' as const, openedAt: now, seenAt: now, device: 'x' };
  await write(db, openSession(db, { ...opened, tokenHash: 'later' }, null), signed());
  for (const token of [holder, other, 'later']) expect(await policyOf(token)).toEqual(policy);
});

// Whoever may not act themselves lets nobody act for them, from the very next request on.
it('finds no delegation of an account that is disabled, and finds it again when it is enabled', async () => {
  const lentTo = async () => (await findSession(provinceDb(), other, today))?.grants;
  await saveAccountState(provinceDb(), holder, 'disabled', signed());
  expect(await lentTo()).toEqual([]);
  const more = saveDelegation(provinceDb(), lent(708, live, '2024-06-14', '2024-07-01'), signed());
  expect(await attempt(more)).toBe('conflict');
  const byHand = provinceDb().d1.prepare('UPDATE role_delegation SET is_suspended = 0').run();
  await expect(byHand).rejects.toThrow('refused: delegation-follows-account');
  await saveAccountState(provinceDb(), holder, 'active', signed());
  expect(await lentTo()).toHaveLength(1);
});

// Decided at the same moment as the end of the grant, a delegation must not outlast it.
it('refuses a delegation that is more than its grant, and ends it with the grant', async () => {
  const db = provinceDb();
  const beyond = [
    { ...lent(704, live, '2023-12-31', '2024-07-01') },
    { ...lent(705, live, '2024-06-01', '2024-07-01'), role: 'departmentHead' as const },
    { ...lent(706, live, '2024-06-01', '2024-07-01'), unitId: null },
    { ...lent(707, live, '2024-06-01', '2024-07-01'), fromAccountId: other },
  ];
  for (const one of beyond) expect(await attempt(saveDelegation(db, one, signed()))).toBe('conflict');
  await saveGrantEnd(db, { ...live, validUntil: today }, signed());
  expect((await findSession(provinceDb(), other, today))?.grants).toEqual([]);
});
