import { expect, it } from 'vitest';
import { structureSearch } from './structure-search.ts';

it('reads a day, and keeps what was given for one and is none, or from before the Party', () => {
  expect(structureSearch({ ngay: '2024-06-14' })).toEqual({ ngay: '2024-06-14' });
  expect(structureSearch({ ngay: '2026-02-30' })).toEqual({ ngayLoi: '2026-02-30' });
  expect(structureSearch({ ngay: '1930-02-02' })).toEqual({ ngayLoi: '1930-02-02' });
  expect(structureSearch({ ngay: '1930-02-03' })).toEqual({ ngay: '1930-02-03' });
  expect(structureSearch({ ngay: 2026 })).toEqual({ ngayLoi: '2026' });
  expect(structureSearch({})).toEqual({});
});

it('says the same of its own answer, and forgets what was no day once there is one', () => {
  expect(structureSearch({ ngayLoi: 'abc' })).toEqual({ ngayLoi: 'abc' });
  expect(structureSearch({ ngayLoi: 'abc', ngay: '2024-06-14' })).toEqual({ ngay: '2024-06-14' });
});
