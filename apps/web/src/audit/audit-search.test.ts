import { expect, it } from 'vitest';
import { auditSearch, isNarrowed } from './audit-search.ts';

it('reads what an address says', () => {
  const search = { from: '2024-06-01', to: '2024-06-14', action: 'sign-in', kind: 'write', unit: 'u', before: 71 };
  expect(auditSearch(search)).toEqual(search);
  expect(auditSearch({ before: '71' })).toEqual({ before: 71 });
});

it('leaves out what it cannot mean', () => {
  const given = { from: '2024-02-30', to: 7, kind: 'other', action: 'nothing', before: -1, actor: null, other: 'x' };
  expect(auditSearch(given)).toEqual({});
});

it('tells a list that is narrowed from a further page', () => {
  expect(isNarrowed({ before: 7 })).toBe(false);
  expect(isNarrowed({ before: 7, kind: 'export' })).toBe(true);
});
