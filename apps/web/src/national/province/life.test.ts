import { describe, expect, test } from 'vitest';
import { civilDate } from '@co-so/domain';
import { dayInLife, heirsOf, predecessorsOf } from './life.ts';

const today = civilDate('2026-11-22');

describe('a province is shown on a day of its life', () => {
  test.each([
    ['ha-noi', today, today],
    ['ninh-thuan', today, civilDate('2025-06-30')],
    ['tay-ninh', civilDate('2020-01-01'), civilDate('2025-07-01')],
    ['ha-noi', civilDate('1975-01-01'), civilDate('2008-08-01')],
  ])('%s asked for on %s: %s', (slug, asked, day) => {
    expect(dayInLife(slug, asked)).toBe(day);
  });

  test('and one that never was is not shown', () => {
    expect(dayInLife('khong-co', today)).toBeUndefined();
  });
});

test('the way leads from an ended province to the one it is part of, and back', () => {
  expect(heirsOf('ninh-thuan').map(({ province }) => province.slug)).toEqual(['khanh-hoa']);
  expect(predecessorsOf('khanh-hoa').map(({ province }) => province.slug)).toContain('ninh-thuan');
  expect(heirsOf('ha-noi')).toEqual([]);
});
