import { describe, expect, test } from 'vitest';
import { aComparison, aFigure, anAnswer, aQuestion, someProvinces } from './comparison.fixture.ts';
import type { ComparedProvince } from '@co-so/domain';
import { chartOption } from './chart-option.ts';
import { lightTones } from './tones.ts';

const { question, of } = anAnswer();
const rows = of.comparison.comparable;
const option = (isSimulated: boolean) => JSON.stringify(chartOption({ ...question, isSimulated }, rows, lightTones));

/** The axis of two places with one goal. */
function axisFor(goal: number, first: number, second: number, asked = question) {
  const [one, other] = someProvinces(2) as [ComparedProvince, ComparedProvince];
  const figures = [one, other].map((province, index) =>
    aFigure(province, {
      quantity: { kind: 'value', value: index === 0 ? first : second },
      goal: { ...aFigure(province).goal!, goal: { kind: 'value', value: goal } },
    }),
  );
  const { comparison } = aComparison(asked, [one, other], figures);
  expect(comparison.comparable).toHaveLength(2);
  const { xAxis } = chartOption({ ...asked, isSimulated: false }, comparison.comparable, lightTones);
  return xAxis;
}

describe('the chart', () => {
  test('carries its watermark itself, so that a picture of it does', () => {
    expect(option(true)).toContain('SỐ LIỆU MÔ PHỎNG');
    expect(option(false)).not.toContain('SỐ LIỆU MÔ PHỎNG');
  });

  test('has a bar for what is comparable and none for the rest', () => {
    for (const { province } of rows) expect(option(true)).toContain(province.name);
    for (const { province } of of.comparison.incomparable) expect(option(true)).not.toContain(province.name);
    for (const { name } of of.comparison.missing) expect(option(true)).not.toContain(name);
  });

  test('marks the goal where completion is compared', () => {
    expect(option(false)).toContain('chỉ tiêu 100%');
  });

  test('reaches to the goal where no bar does, so that its line is drawn', () => {
    expect(axisFor(100, 0, 80)).toHaveProperty('max', 10_000);
  });

  test.each([
    ['is met', 100],
    ['is passed', 993],
  ])('leaves the axis to the bars where the goal %s', (_, actual) => {
    expect(axisFor(100, 80, actual)).not.toHaveProperty('max');
  });

  test('reaches to the one goal of figures that are numbers of things, too', () => {
    const asked = aQuestion({ by: 'figure' });
    expect(axisFor(805, 269, 300, asked)).toHaveProperty('max', 805);
  });
});
