import { expect, it } from 'vitest';
import { decimalText } from '../decimal-text.ts';
import type { Quantity } from '../indicator/figure.ts';
import { completionSentence, countedRequirementText } from './completion-text.ts';
import { targetDirections } from './target.ts';
import type { Goal, TargetDirection } from './target.ts';

const value = (number: number) => ({ kind: 'value', value: number }) as const;
const share = (percent: number) => ({ kind: 'share', numerator: percent, denominator: 100 }) as const;
const ratio = (numerator: number, denominator: number) => ({ kind: 'ratio', numerator, denominator }) as const;
const onlyPercent = { kind: 'percentage', percent: decimalText('92.65') } as const;

it.each([
  ['atLeast', value(805), value(269), 'đạt 33,42%'],
  ['atLeast', value(805), value(805), 'đạt 100%'],
  ['atLeast', value(750), value(993), 'vượt 32,4%'],
  ['atLeast', value(0), value(3), 'đạt chỉ tiêu'],
  ['atLeast', value(40), ratio(45, 56), 'vượt 12,5%'],
  ['atLeast', share(85), ratio(950, 1000), 'đạt: 95% so với 85%'],
  ['atLeast', share(85), ratio(800, 1000), 'chưa đạt: 80% so với 85%'],
  ['atMost', value(5), value(9), 'không quá 5: có 9, vượt mức cho phép 4'],
  ['atMost', value(5), value(5), 'không quá 5: có 5, trong mức cho phép'],
  ['atMost', share(5), ratio(65, 1000), 'không quá 5%: có 6,5%, vượt mức cho phép 1,5 điểm phần trăm'],
  ['atMost', share(5), ratio(40, 1000), 'không quá 5%: có 4%, trong mức cho phép'],
  ['exactly', value(5), value(5), 'đúng 5: có 5, đạt'],
  ['exactly', value(5), value(7), 'đúng 5: có 7, chưa đạt, thừa 2'],
  ['exactly', value(5), value(3), 'đúng 5: có 3, chưa đạt, thiếu 2'],
  ['exactly', share(50), ratio(1, 2), 'đúng 50%: có 50%, đạt'],
  ['exactly', share(50), ratio(2, 5), 'đúng 50%: có 40%, chưa đạt, thiếu 10 điểm phần trăm'],
  ['none', value(0), value(0), 'không có: có 0, đạt'],
  ['none', value(0), value(2), 'không có: có 2, chưa đạt'],
  ['none', share(0), ratio(0, 50), 'không có: có 0%, đạt'],
  ['none', share(0), ratio(1, 50), 'không có: có 2%, chưa đạt'],
] satisfies [TargetDirection, Goal, Quantity, string][])('says of a goal of %s %j and %j: %s', (...row) => {
  const [direction, goal, quantity, expected] = row;
  expect(completionSentence({ goal, direction }, quantity)).toBe(expected);
});

it.each(targetDirections)('claims no verdict on a goal of %s from a percentage alone', (direction) => {
  for (const goal of [value(805), share(85)])
    expect(completionSentence({ goal, direction }, onlyPercent)).toBe(
      'có 92,65%, chưa đủ số liệu để đối chiếu với chỉ tiêu',
    );
});

it('claims no verdict on a share from a number or from a share without a base', () => {
  for (const quantity of [value(45), ratio(0, 0)])
    expect(completionSentence({ goal: share(85), direction: 'atLeast' }, quantity)).toContain('chưa đủ số liệu');
});

it.each([
  ['atLeast', value(805), 'đảng viên', '805 đảng viên'],
  ['atLeast', share(85), '%', '85%'],
  ['atMost', value(5), 'tổ chức', 'không quá 5 tổ chức'],
  ['exactly', share(85), 'đảng viên', 'đúng 85%'],
  ['none', value(0), 'tổ chức', 'không có'],
] satisfies [TargetDirection, Goal, string, string][])('asks %s %j of %s as "%s"', (...row) => {
  const [direction, goal, countedIn, expected] = row;
  expect(countedRequirementText({ goal, direction }, { countedIn })).toBe(expected);
});
