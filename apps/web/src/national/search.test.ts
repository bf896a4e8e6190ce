import { expect, it } from 'vitest';
import { historySearch } from './search.ts';

it('reads the day of the registry, and keeps what was given for one and is none', () => {
  expect(historySearch({ on: '2025-07-01' })).toEqual({ on: '2025-07-01' });
  expect(historySearch({ on: '2025-02-31' })).toEqual({ unread: '2025-02-31' });
  expect(historySearch({ unread: 'abc' })).toEqual({ unread: 'abc' });
  expect(historySearch({ unread: 'abc', on: '2025-07-01' })).toEqual({ on: '2025-07-01' });
  expect(historySearch({})).toEqual({});
});
