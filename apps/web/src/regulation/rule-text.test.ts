import { expect, it } from 'vitest';
import { limitText } from './rule-text.ts';

it.each([
  ['exactly', 0, 'times', 'không có'],
  ['exactly', 1, 'times', 'đúng 1 lần'],
  ['atMost', 2, 'places', 'không quá 2 nơi'],
  ['atMost', 60, 'yearsOfAge', 'đến đủ 60 tuổi'],
] as const)('a limit of %s %i %s reads %s', (is, number, unit, text) => {
  expect(limitText({ is, amount: { kind: 'number', number, unit } })).toBe(text);
});
