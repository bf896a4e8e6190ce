import { expect, it } from 'vitest';
import { within } from './problem.ts';
import type { Problem } from './problem.ts';
import { done, settle } from './result.ts';

const missing: Problem = { code: 'goal-missing', at: '/goal' };
const unchanged: Problem = { code: 'nothing-changed' };

it('refuses with every problem that was collected, in their order', () => {
  expect(settle([missing, unchanged], () => 'value')).toEqual({ ok: false, problems: [missing, unchanged] });
});

it('never makes the value of what is refused', () => {
  expect(() =>
    settle([missing], () => {
      throw new Error('made');
    }),
  ).not.toThrow();
});

it('is done when nothing was collected', () => {
  expect(settle([], () => 'value')).toEqual(done('value'));
});

it('puts a problem of a row at its place in the file, and one without a place at the row', () => {
  expect(within('/targets/3', missing)).toEqual({ code: 'goal-missing', at: '/targets/3/goal' });
  expect(within('/targets/3', unchanged)).toEqual({ code: 'nothing-changed', at: '/targets/3' });
});
