import { expect, test } from 'vitest';
import { linesOf } from './caption-lines.ts';

test.each([
  ['ngắn', 10, ['ngắn']],
  ['đúng mười.', 10, ['đúng mười.']],
  ['một hai ba bốn', 7, ['một hai', 'ba bốn']],
  ['nghiêngnghiêng ở', 5, ['nghiêngnghiêng', 'ở']],
])('%s, %i letters to a line: %j', (text, letters, lines) => {
  expect(linesOf(text, letters)).toEqual(lines);
});
