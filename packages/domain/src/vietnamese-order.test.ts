import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortKeyOf } from './vietnamese-order.ts';

const { compare } = new Intl.Collator('vi', { numeric: true });
const byKey = (left: string, right: string) => {
  const [one, other] = [sortKeyOf(left), sortKeyOf(right)];
  return one < other ? -1 : one > other ? 1 : 0;
};

it('puts names in the order of the Vietnamese alphabet, numbers by their value, tones last', () => {
  const ordered = [
    ...['Chi bộ 1', 'Chi bộ 2', 'Chi bộ 10', 'Chi bộ thôn 9', 'Chi bộ thôn 100'],
    ...['Đảng bộ xã An', 'Đảng bộ xã Ân', 'Đảng bộ xã Dầu', 'Đảng bộ xã Đa', 'Đảng bộ xã Ma'],
    ...['Đảng bộ xã Mà', 'Đảng bộ xã Mả', 'Đảng bộ xã Mã', 'Đảng bộ xã Má', 'Đảng bộ xã Mạ', 'Đảng bộ xã Man'],
    ...['Đảng bộ xã Ôn', 'Đảng bộ xã Ơn', 'Đảng bộ xã Ưng'],
  ];
  expect(ordered.toReversed().toSorted(byKey)).toEqual(ordered);
});

it('agrees with the collation of the platform on letters, digits and spaces, whatever the letters are', () => {
  const sign = fc.constantFrom(...'aàảãáạăằặâấbcdđeẹêềfghiìjklmnoõôốơợpqrstuụưứvwxyỷz 0129'.split(''));
  const name = fc.string({ unit: sign, maxLength: 6 });
  fc.assert(
    fc.property(name, name, (left, right) => {
      expect(byKey(left, right)).toBe(Math.sign(compare(left, right)));
    }),
    { numRuns: 500 },
  );
});

it('says the same of a name however its letters are composed and whether they are capital', () => {
  expect(sortKeyOf('ĐẢNG BỘ'.normalize('NFD'))).toBe(sortKeyOf('đảng bộ'.normalize('NFC')));
});
