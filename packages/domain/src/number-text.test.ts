import { expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import type { Instant } from './civil-date.ts';
import { decimalText } from './decimal-text.ts';
import {
  columnShareText,
  completionText,
  dayText,
  excessText,
  momentText,
  numberText,
  rateText,
  shareText,
  statedPercentText,
} from './number-text.ts';
import { ratio } from './ratio.ts';

it.each([
  [11, 56, '19,64%'],
  [45, 56, '80,36%'],
  [857, 5262, '16,29%'],
  [4051, 5262, '76,99%'],
  [269, 805, '33,42%'],
  [166, 366, '45,36%'],
  [1837, 1899, '96,74%'],
  [3, 6, '50%'],
  [1, 800, '0,13%'],
  [0, 5, '0%'],
  [0, 0, '-'],
])('prints %i of %i as %s, half up to two decimals', (numerator, denominator, text) => {
  expect(shareText(ratio(numerator, denominator))).toBe(text);
});

it.each([
  [4, 5, '80,00%'],
  [689, 1000, '68,90%'],
  [269, 805, '33,42%'],
  [25, 2, '1.250,00%'],
  [0, 5, '0,00%'],
  [0, 0, '-'],
])('prints %i of %i in a column as %s, with two decimals', (numerator, denominator, text) => {
  expect(columnShareText(ratio(numerator, denominator))).toBe(text);
});

it.each([
  [993, 750, '132,4%', 'vượt 32,4%'],
  [750, 750, '100%', 'đạt'],
  [269, 805, '33,42%', 'thiếu 66,58%'],
  [25, 2, '1.250%', 'vượt 1.150%'],
  [1, 0, '-', '-'],
])('words %i against a goal of %i as %s and %s', (actual, goal, completion, excess) => {
  expect(completionText(actual, goal)).toBe(completion);
  expect(excessText(actual, goal)).toBe(excess);
});

it('puts dots between thousands and keeps a minus sign', () => {
  expect(numberText(39520)).toBe('39.520');
  expect(numberText(1234567)).toBe('1.234.567');
  expect(numberText(-1500)).toBe('-1.500');
  expect(numberText(999)).toBe('999');
});

it('keeps the precision in which a percentage was stated', () => {
  expect(statedPercentText(decimalText('80.35'))).toBe('80,35%');
  expect(statedPercentText(decimalText('96'))).toBe('96%');
  expect(statedPercentText(decimalText('33.30'))).toBe('33,30%');
});

it('prints days and moments of Vietnam without leading zeros in the day', () => {
  expect(dayText(civilDate('2024-06-14'))).toBe('14/6/2024');
  expect(momentText(Date.UTC(2024, 5, 13, 18, 5) as Instant)).toBe('01:05 ngày 14/6/2024');
});

it('prints a monthly pace to one decimal', () => {
  expect(rateText(ratio(536 * 366, 200 * 12))).toBe('81,7');
});
