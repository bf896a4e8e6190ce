import { describe, expect, it } from 'vitest';
import type { Instant } from '../civil-date.ts';
import type { Account } from './account.ts';
import { policyBounds } from './policy.ts';
import { guardedRoles } from './role-kinds.ts';
import type { Role } from './role.ts';
import type { SignInFacts } from './sign-in.ts';
import { isLockedOut, isSessionOpen, isUseForgotten, mayOpenSession, nextStep, stepOfSession } from './sign-in.ts';

const now = 1_000_000_000 as Instant;
const minute = 60_000;
const policy = { idleMinutes: 30, sessionHours: 8, secondFactorRoles: guardedRoles };
const at = (milliseconds: number) => (now + milliseconds) as Instant;

describe('a session', () => {
  it.each([
    ['full', 0, 30 * minute - 1, true],
    ['full', 0, 30 * minute, false],
    ['full', 8 * 60 * minute - minute, 8 * 60 * minute - 1, true],
    ['full', 8 * 60 * minute - minute, 8 * 60 * minute, false],
    ['entry', 0, 10 * minute - 1, true],
    ['entry', 9 * minute, 10 * minute, false],
  ] as const)('of stage %s, seen after %d ms, is open after %d ms: %s', (stage, seen, after, expected) => {
    expect(isSessionOpen({ stage, openedAt: now, seenAt: at(seen) }, policy, at(after))).toBe(expected);
  });
});

it.each([
  [5, 0, false],
  [6, 0, true],
  [1, 40, false],
  [1, 41, true],
])('locks out after %d failures of a name and %d of a source: %s', (ofAccount, ofSource, expected) => {
  expect(isLockedOut({ ofAccount, ofSource })).toBe(expected);
});

describe('what is left to prove', () => {
  const account = { password: 'own', hasSecondFactor: false, isDemo: false } as const;

  it.each<[object, readonly Role[], string]>([
    [{ password: 'oneTime', hasSecondFactor: true }, ['departmentHead'], 'password'],
    [{ hasSecondFactor: true }, [], 'second-factor'],
    [{}, ['departmentHead'], 'enrolment'],
    [{}, ['reader'], 'none'],
    [{ isDemo: true }, ['departmentHead'], 'none'],
    [{ isDemo: true, hasSecondFactor: true }, ['decisionRecorder'], 'second-factor'],
  ])('of %j with %j: %s', (over, held, expected) => {
    expect(nextStep({ ...account, ...over }, held, policy)).toBe(expected);
  });
});

it('asks no second factor of whoever reads aggregates alone, whatever a policy of before says', () => {
  const account = { password: 'own', hasSecondFactor: false, isDemo: false } as const;
  const before = { secondFactorRoles: [...guardedRoles, 'reader'] } as const;
  expect(nextStep(account, ['reader'], before)).toBe('none');
  expect(nextStep(account, ['reader', 'departmentHead'], before)).toBe('enrolment');
});

it('asks it of whoever cannot do without, although a policy of before did not', () => {
  const account = { password: 'own', hasSecondFactor: false, isDemo: false } as const;
  expect(nextStep(account, ['nationalOfficial'], { secondFactorRoles: ['tenantAdministrator'] })).toBe('enrolment');
});

describe('what is left to prove in a session', () => {
  const account = { password: 'own', hasSecondFactor: false, isDemo: false } as const;

  // A role or a policy that comes while somebody works must not wait until they sign in again.
  it.each<['entry' | 'full', object, readonly Role[], string]>([
    ['full', {}, ['departmentHead'], 'enrolment'],
    ['full', { hasSecondFactor: true }, ['departmentHead'], 'none'],
    ['full', { isDemo: true }, ['departmentHead'], 'none'],
    ['full', {}, ['reader'], 'none'],
    ['entry', {}, ['departmentHead'], 'enrolment'],
    ['entry', { hasSecondFactor: true }, ['departmentHead'], 'second-factor'],
    ['entry', { password: 'oneTime' }, [], 'password'],
  ])('of stage %s with %j and %j: %s', (stage, over, held, expected) => {
    expect(stepOfSession(stage, { ...account, ...over }, held, policy)).toBe(expected);
  });
});

describe('the use of a session', () => {
  it.each([
    [30, 5 * minute, false],
    [30, 5 * minute + 1, true],
    [5, minute, false],
    [5, minute + 1, true],
  ])('with %d idle minutes, seen %d ms ago, is written down again: %s', (idleMinutes, ago, expected) => {
    expect(isUseForgotten({ seenAt: now }, { idleMinutes }, at(ago))).toBe(expected);
  });

  it('is never so long forgotten that somebody who works is taken for idle', () => {
    for (let idleMinutes = policyBounds.idleMinutes[0]; idleMinutes <= policyBounds.idleMinutes[1]; idleMinutes += 1)
      expect(isUseForgotten({ seenAt: now }, { idleMinutes }, at((idleMinutes * minute) / 2))).toBe(true);
  });
});

describe('a right name and password', () => {
  const person: Account = {
    ...{ id: 'a', userName: 'a', name: 'Người của phép thử', post: 'Chuyên viên' },
    ...{ state: 'active', isErased: false, password: 'own', hasSecondFactor: false, isDemo: false, createdAt: now },
  };
  const facts = { account: person, isPasswordRight: true, passwordExpiresAt: null, isDemonstration: false };

  it.each<[Partial<SignInFacts>, boolean]>([
    [{}, true],
    [{ account: undefined }, false],
    [{ isPasswordRight: false }, false],
    [{ account: { ...person, state: 'disabled' } }, false],
    [{ account: { ...person, isDemo: true } }, false],
    [{ account: { ...person, isDemo: true }, isDemonstration: true }, true],
    [{ passwordExpiresAt: at(1) }, true],
    [{ passwordExpiresAt: now }, false],
  ])('with %j opens a session: %s', (over, expected) => {
    expect(mayOpenSession({ ...facts, ...over }, now)).toBe(expected);
  });
});
