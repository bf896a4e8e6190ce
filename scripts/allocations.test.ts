import { expect, test } from 'vitest';
import { allocated } from './bench/allocations.ts';

const subjects = 1000;
/** The least that an object takes, or a piece of a string: one of either for each set would be as much as this. */
const smallest = 16;

test('ten times the rule sets take no more memory to choose from and to evaluate by', async () => {
  const [few, many] = [await allocated(1, subjects), await allocated(10, subjects)];
  const eachFurtherSet = (many.bytes - few.bytes) / subjects / (many.sets - few.sets);
  expect(eachFurtherSet).toBeLessThan(smallest / 2);
});
