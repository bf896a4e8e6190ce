import { expect, test } from 'vitest';
import { comparisonSearch } from '../national/search.ts';
import { onlyAccepted } from './-only-accepted.ts';

test('says of all that an address holds and the route does not accept that it is nothing', () => {
  const given = { origin: 'bogus', periods: ['2025', '2026'], indicator: 'admission.admitted', other: 1 };
  const accepted = onlyAccepted(comparisonSearch)(given);
  expect({ ...given, ...accepted }).toEqual({
    origin: undefined,
    periods: undefined,
    indicator: 'admission.admitted',
    other: undefined,
  });
});
