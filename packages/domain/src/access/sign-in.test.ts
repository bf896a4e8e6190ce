import { describe, expect, it } from 'vitest';
import type { Instant } from '../civil-date.ts';
import type { Account } from './account.ts';
import { guardedRoles } from './role.ts';
import type { Role } from './role.ts';
import type { SignInFacts } from './sign-in.ts';
import { isLockedOut, isSessionOpen, mayOpenSession, nextStep } from './sign-in.ts';

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
