import { expect, it } from 'vitest';
import { decideAccount, passwordProblems } from './account.ts';

const draft = { userName: 'nguoi.thu-1', name: 'Người của phép thử', post: 'Chuyên viên' };

it('gives an account under a user name without capitals and spaces around', () => {
  expect(decideAccount({ ...draft, userName: '  Nguoi.Thu-1 ', post: ' Chuyên viên ' }, false)).toEqual({
    ok: true,
    value: draft,
  });
});

it.each([
  [{ userName: 'người thử' }, false, ['user-name-unusable /userName']],
  [{ userName: 'ab' }, false, ['user-name-unusable /userName']],
  [{ userName: '-abc' }, false, ['user-name-unusable /userName']],
  [{ userName: 'a'.repeat(41) }, false, ['user-name-unusable /userName']],
  [{}, true, ['user-name-taken /userName']],
  [{ name: ' ', post: 'x'.repeat(101) }, false, ['text-missing /name', 'text-too-long /post']],
])('refuses %j, taken %s: %j', (over, isTaken, expected) => {
  const decided = decideAccount({ ...draft, ...over }, isTaken);
  expect(decided.ok ? [] : decided.problems.map(({ code, at }) => `${code} ${at}`)).toEqual(expected);
});

it.each([
  ['mười từ không ai đoán', []],
  ['ngan-qua', ['password-length']],
  ['x'.repeat(201), ['password-length', 'password-guessable']],
  ['aaaaaaaaaaaa', ['password-guessable']],
  ['toi la NGUOI.THU-1 day', ['password-guessable']],
  ['mat-khau-cu-2026', ['password-unchanged']],
])('finds with the password "%s": %j', (chosen, expected) => {
  const problems = passwordProblems(chosen, { userName: draft.userName, previous: 'mat-khau-cu-2026' });
  expect(problems.map(({ code }) => code)).toEqual(expected);
});
