import { expect, it } from 'vitest';
import { coresIn } from './cores.ts';

it.each([
  ['0-1', [0, 1]],
  ['5', [5]],
  ['2,7', [2, 7]],
  ['0-2,6,8-9', [0, 1, 2, 6, 8, 9]],
  ['', []],
])('reads of %o which cores there are', (list, cores) => {
  expect(coresIn(list)).toEqual(cores);
});
