import { expect, test } from 'vitest';
import { planSearch } from './plan-search.ts';

test('an address names a revision, and what is none is left out', () => {
  expect(planSearch({ lan: 3 })).toEqual({ lan: 3 });
  for (const lan of [0, -1, 1.5, '3', null, 1e9]) expect(planSearch({ lan })).toEqual({});
});
