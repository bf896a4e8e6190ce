import type { RuleRefusal } from '@co-so/domain';
import { expect, test } from 'vitest';
import { problemText } from '../problem-text.ts';
import { ruleProblemText } from './rule.ts';

const found: readonly RuleRefusal[] = [
  { code: 'text-missing', field: 'title' },
  { code: 'text-missing', field: 'instrument' },
  { code: 'text-missing', field: 'no-such-box' },
  { code: 'choice-unknown', given: 'hơn', allowed: ['đúng', 'trên'] },
  { code: 'column-missing', sheet: 'Bảng điểm', column: 'Mã' },
  { code: 'field-type', expected: 'int' },
  { code: 'scale-sum', given: 11_050, expected: 10_000 },
];

test.each(found)('a page about rules says of $code what every other page says', (problem) => {
  expect(ruleProblemText(problem)).toBe(problemText(problem));
});
