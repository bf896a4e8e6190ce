import { expect, test } from 'vitest';
import { grantsSearch, peopleSearch } from './search.ts';

const unit = '0198c0de-1111-7000-8000-000000000001';

test.each([
  [{}, {}],
  [
    { tim: 'bí thư', trang_thai: 'disabled', unit },
    { tim: 'bí thư', trang_thai: 'disabled', unit },
  ],
  [{ tim: '', trang_thai: 'x', unit: 'x' }, {}],
  [{ tim: 7 }, {}],
])('reads of an address %j what it can mean', (given, expected) => {
  expect(peopleSearch(given)).toEqual(expected);
});

test.each([
  [
    { unit, role: 'reader', trang: 2 },
    { unit, role: 'reader', trang: 2 },
  ],
  [{ unit: 'x', role: 'x', trang: '0' }, {}],
])('reads of an address of roles %j what it can mean', (given, expected) => {
  expect(grantsSearch(given)).toEqual(expected);
});
