import { expect, test } from 'vitest';
import { privacySearch, shownPart } from './privacy-search.ts';

test.each([
  [{}, {}],
  [{ phan: 'su-co' }, { phan: 'su-co' }],
  [
    { phan: 'su-co', trang: 3 },
    { phan: 'su-co', trang: 3 },
  ],
  [
    { phan: 'yeu-cau', tim: 'đơn số 5', trang: 2 },
    { phan: 'yeu-cau', tim: 'đơn số 5', trang: 2 },
  ],
  [{ phan: 'su-co', tim: 7 }, { phan: 'su-co' }],
  [{ phan: 'che-do', tim: 'x' }, { phan: 'che-do' }],
  [{ phan: 'yeu-cau', trang: '0' }, { phan: 'yeu-cau' }],
  [{ phan: 'thoi-han', trang: 3 }, { phan: 'thoi-han' }],
  [{ phan: 'luu-giu' }, {}],
  [{ phan: 'khác', other: 1 }, {}],
])('an address of %j is read as %j', (given, search) => expect(privacySearch(given)).toEqual(search));

test('a part that somebody may not see is not opened by its address', () => {
  expect(shownPart({ phan: 'su-co' }, true)).toBe('su-co');
  expect(shownPart({ phan: 'su-co' }, false)).toBe('luu-giu');
  expect(shownPart({}, true)).toBe('luu-giu');
});
