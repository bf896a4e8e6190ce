import { expect, test } from 'vitest';
import { civilDate } from '@co-so/domain';
import { endedText, successorOn } from './-ended-text.ts';

test.each([
  ['binh-thuan', 'tỉnh Bình Thuận hợp nhất vào tỉnh Lâm Đồng từ 1/7/2025'],
  ['ninh-thuan', 'tỉnh Ninh Thuận hợp nhất vào tỉnh Khánh Hòa từ 1/7/2025'],
  ['ben-tre', 'tỉnh Bến Tre hợp nhất vào tỉnh Vĩnh Long từ 1/7/2025'],
  ['tay-ninh-cu', 'tỉnh Tây Ninh (trước sắp xếp) hợp nhất với tỉnh Long An thành tỉnh Tây Ninh từ 1/7/2025'],
  [
    'lam-dong-cu',
    'tỉnh Lâm Đồng (trước sắp xếp) hợp nhất với tỉnh Bình Thuận và tỉnh Đắk Nông thành tỉnh Lâm Đồng từ 1/7/2025',
  ],
])('says of %s what it became part of, and never that it ended', (slug, text) => {
  expect(endedText(slug)).toBe(text);
});

test.each(['lang-son', 'tay-ninh', 'khong-co'])('says nothing of %s, which stands or is none', (slug) => {
  expect(endedText(slug)).toBeUndefined();
});

test('names from the day after its last one where the units of a province are', () => {
  const after = { slug: 'lam-dong', name: 'tỉnh Lâm Đồng', lastDay: '2025-06-30' };
  expect(successorOn('binh-thuan', civilDate('2025-06-30'))).toBeUndefined();
  expect(successorOn('binh-thuan', civilDate('2025-07-01'))).toEqual(after);
  expect(successorOn('lang-son', civilDate('2026-09-30'))).toBeUndefined();
});
