import { expect, test } from 'vitest';
import type { CivilDate, ComparedProvince, Period } from '@co-so/domain';
import { answerScope } from './answer.ts';
import { aComparison, aFigure, anAnswer, aQuestion, someProvinces } from './comparison.fixture.ts';

const year = '2025' as Period;
const cutOffOn = '2025-11-30' as CivilDate;

/** An answer of so many places to a question that no round asks. */
function scopeOf(places: number): string {
  const provinces = someProvinces(places);
  const figures = provinces.map((province: ComparedProvince) => aFigure(province, { period: year, cutOffOn }));
  return answerScope(anAnswer({ of: aComparison(aQuestion(), provinces, figures, year) }));
}

test('the cut-off day is that of most places only where there are several', () => {
  expect(scopeOf(1)).toContain('ngày chốt 30/11/2025 theo nơi duy nhất đã gửi, vì không có đợt báo cáo');
  expect(scopeOf(2)).toContain('ngày chốt 30/11/2025 theo số đông, vì không có đợt báo cáo');
});
