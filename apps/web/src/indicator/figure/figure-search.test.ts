import { expect, test } from 'vitest';
import { figureSearch, isInCatalogue, keyIn } from './figure-search.ts';

const unit = '0198c0de-1111-7000-8000-000000000001';

test.each([
  [{ indicator: 'org.grassroots' }, true],
  [{ indicator: 'org.grassroots', category: 'branch' }, true],
  [{ indicator: 'org.grassroots', category: 'khong-co' }, false],
  [{ indicator: 'member.total', category: 'branch' }, false],
  [{ indicator: 'khong-co' }, false],
])('has a page for %o: %s', (about, isThere) => {
  const key = keyIn(figureSearch({ unit, period: 2018, ...about }));
  expect(key).toMatchObject({ unitId: unit, period: '2018' });
  expect(key && isInCatalogue(key)).toBe(isThere);
});
