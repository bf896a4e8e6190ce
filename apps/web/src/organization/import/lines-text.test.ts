import { expect, test } from 'vitest';
import { linesText } from './lines-text.ts';

test('names the first lines by their numbers as they are, and how many more there are', () => {
  expect(linesText([3])).toBe('dòng 3');
  expect(linesText([3, 4, 5, 6, 1234])).toBe('dòng 3, 4, 5, 6, 1.234');
  expect(linesText([3, 4, 5, 6, 7, 8, 9])).toBe('dòng 3, 4, 5, 6, 7 và 2 dòng nữa');
});
