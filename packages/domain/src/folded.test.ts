import fc from 'fast-check';
import { expect, it } from 'vitest';
import { folded, isSearchable } from './folded.ts';

it.each([
  ['Đảng bộ tỉnh Bến Tre', 'dang bo tinh ben tre'],
  ['ĐƯỜNG Nguyễn Huệ', 'duong nguyen hue'],
  ['  Chi bộ   thôn 1, xã Phước–Thiện ', 'chi bo thon 1 xa phuoc thien'],
  ['Tỷ lệ (%)', 'ty le %'],
  ['...', ''],
])('finds %j under %j', (text, words) => {
  expect(folded(text)).toBe(words);
});

it('finds a name alike whether its marks are composed or not', () => {
  expect(folded('Đặng'.normalize('NFD'))).toBe(folded('Đặng'.normalize('NFC')));
});

it('changes nothing that is folded already', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text));
    }),
  );
});

it('has something to search by where a letter or a digit is left', () => {
  expect(['Đ', '%1'].map(isSearchable)).toEqual([true, true]);
  expect(['_', `'"*`, '%', ' '].map(isSearchable)).toEqual([false, false, false, false]);
});
