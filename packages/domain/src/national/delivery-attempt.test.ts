import { expect, it } from 'vitest';
import { noonOf } from '../testing/builders.ts';
import { afterAttempt } from './delivery-attempt.ts';

const now = noonOf('2024-06-14');

it.each([
  [1, 1],
  [2, 2],
  [3, 4],
  [6, 32],
  [7, 60],
  [5000, 60],
])('after attempt %d the next is due in %d minutes', (attempts, minutes) => {
  expect(afterAttempt(attempts, ['internal'], now)).toEqual({ nextAttemptAt: now + minutes * 60_000 });
  expect(afterAttempt(attempts, ['delivery-province-unknown'], now).nextAttemptAt).toBe(now + minutes * 60_000);
});

it('never comes again with what contradicts what the centre has', () => {
  expect(afterAttempt(1, ['delivery-conflicts'], now)).toEqual({ nextAttemptAt: null });
});
