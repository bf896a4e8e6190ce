import { expect, it } from 'vitest';
import type { CapCriterion } from '@co-so/domain';
import { readCandidates } from './candidate-lines.ts';

const criteria: readonly CapCriterion[] = [
  { id: 'points', text: 'Điểm', direction: 'moreFirst' },
  { id: 'late', text: 'Việc chậm', direction: 'lessFirst' },
];

it('reads lines as a sheet gives them, and leaves out what is not known', () => {
  expect(readCandidates('Chi bộ 1\t92,5\t0\r\n\nChi bộ 2\t\t3\nChi bộ 3', criteria)).toEqual({
    candidates: [
      {
        id: 'Chi bộ 1',
        values: { points: { numerator: 925, denominator: 10 }, late: { numerator: 0, denominator: 1 } },
      },
      { id: 'Chi bộ 2', values: { late: { numerator: 3, denominator: 1 } } },
      { id: 'Chi bộ 3', values: {} },
    ],
    problems: [],
  });
});

it('says all that cannot be read, each in its line, and takes nothing of the list', () => {
  const { candidates, problems } = readCandidates('\t90\nA\tchín mươi\nA\t90\nB\t1\t2\t3', criteria);
  expect(candidates).toEqual([]);
  expect(problems).toEqual([
    { line: 1, text: 'thiếu tên' },
    { line: 2, text: '"chín mươi" không phải là số như 92 hoặc 92,5' },
    { line: 3, text: '"A" đã có ở dòng trên' },
    { line: 4, text: 'có 3 số, trong khi có 2 tiêu chí' },
  ]);
});
