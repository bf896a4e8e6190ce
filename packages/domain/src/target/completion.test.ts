import { expect, it } from 'vitest';
import { decimalText } from '../decimal-text.ts';
import type { Quantity } from '../indicator/figure.ts';
import { completionOf } from './completion.ts';
import type { Goal } from './target.ts';

const value = (number: number) => ({ kind: 'value', value: number }) as const;
const ratio = (numerator: number, denominator: number) => ({ kind: 'ratio', numerator, denominator }) as const;
const share = (numerator: number, denominator: number) => ({ kind: 'share', numerator, denominator }) as const;

it.each([
  ['Ninh Thuận, 269 of 805 at mid-year', value(805), value(269), false, { numerator: 269, denominator: 805 }],
  ['Lạng Sơn, 993 of 750', value(750), value(993), true, { numerator: 993, denominator: 750 }],
  ['Bình Thuận 2017, 1.932 of 2.000', value(2000), value(1932), false, { numerator: 1932, denominator: 2000 }],
  ['a goal met to the one', value(750), value(750), true, { numerator: 750, denominator: 750 }],
  ['the part of a whole against a number', value(40), ratio(45, 56), true, { numerator: 45, denominator: 40 }],
  ['96,74% against 95%', share(95, 100), ratio(1837, 1899), true, { numerator: 1837, denominator: 1899 }],
  ['48 of 72 against 66,67%', share(6667, 10_000), ratio(48, 72), false, { numerator: 48, denominator: 72 }],
] satisfies [string, Goal, Quantity, boolean, object][])(
  'sets a goal to reach beside what was reached: %s',
  (_, goal, quantity, achieved, expected) => {
    expect(completionOf({ goal, direction: 'atLeast' }, quantity)).toEqual({ achieved, share: expected });
  },
);

it.each([
  ['atMost', 9, true],
  ['atMost', 10, true],
  ['atMost', 11, false],
  ['exactly', 9, false],
  ['exactly', 10, true],
  ['exactly', 11, false],
] as const)('counts a goal of %s 10 as achieved with %i: %s', (direction, actual, achieved) => {
  expect(completionOf({ goal: value(10), direction }, value(actual))?.achieved).toBe(achieved);
});

it('achieves "không có" with none only, and divides by nothing', () => {
  expect(completionOf({ goal: value(0), direction: 'none' }, value(0))).toEqual({ achieved: true, share: undefined });
  expect(completionOf({ goal: value(0), direction: 'none' }, value(1))).toEqual({ achieved: false, share: undefined });
  expect(completionOf({ goal: value(5), direction: 'none' }, value(5))?.achieved).toBe(false);
});

it.each([
  ['only a percentage against a number', value(805), { kind: 'percentage', percent: decimalText('33.42') }],
  ['only a percentage against a share', share(90, 100), { kind: 'percentage', percent: decimalText('92.65') }],
  ['a number against a share', share(90, 100), value(45)],
] satisfies [string, Goal, Quantity][])('has no completion for %s', (_, goal, quantity) => {
  expect(completionOf({ goal, direction: 'atLeast' }, quantity)).toBeUndefined();
});
