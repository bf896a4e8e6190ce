import { describe, expect, test } from 'vitest';
import { aComparison, aFigure, anAnswer, aQuestion, someProvinces } from './comparison.fixture.ts';
import type { ComparedProvince } from '@co-so/domain';
import { chartOption } from './chart-option.ts';
import { frameHeight } from './picture-frame.ts';
import { lightTones } from './tones.ts';

const { question, of } = anAnswer();
const rows = of.comparison.comparable;
const frame = { title: 'Tên', subtitle: 'Cấp, kỳ', note: 'Nguồn' };
const option = (isSimulated: boolean, framed = frame) =>
  JSON.stringify(chartOption({ ...question, isSimulated }, rows, lightTones, framed));

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
  test('carries its watermark itself in a picture, and leaves it to the page on a page', () => {
    const onPage = (isSimulated: boolean) =>
      JSON.stringify(chartOption({ ...question, isSimulated }, rows, lightTones));
    expect(option(true)).toContain('SỐ LIỆU MÔ PHỎNG');
    expect(option(false)).not.toContain('SỐ LIỆU MÔ PHỎNG');
    expect(onPage(true)).not.toContain('SỐ LIỆU MÔ PHỎNG');
  });

  test('makes room in a picture for as many lines as its words take, and prints none over another', () => {
    const long = { ...frame, subtitle: 'chỉ tiêu giao cho năm 2026; '.repeat(9).trim() };
    expect(option(false, long)).toContain('2026;\\nchỉ');
    expect(frameHeight(long) - frameHeight(frame)).toBe(36);
    const texts = (chartOption({ ...question, isSimulated: false }, rows, lightTones, long).graphic ?? []) as readonly {
      readonly top?: number;
      readonly style: { readonly text: string; readonly lineHeight: number };
    }[];
    const [title, subtitle] = texts;
    expect(subtitle!.top).toBeGreaterThanOrEqual(title!.top! + title!.style.lineHeight);
    expect(subtitle!.style.text.split('\n')).toHaveLength(3);
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

  test('numbers every second line of its axis, so that the numbers stand evenly on a narrow screen', () => {
    const axis = axisFor(100, 0, 80) as { axisLabel: { formatter: (value: number, index: number) => string } };
    const { formatter } = axis.axisLabel;
    expect([0, 3000, 6000, 9000, 12_000].map((value, index) => formatter(value, index))).toEqual([
      '0%',
      '',
      '60%',
      '',
      '120%',
    ]);
  });

  test('reaches to the one goal of figures that are numbers of things, too', () => {
    const asked = aQuestion({ by: 'figure' });
    expect(axisFor(805, 269, 300, asked)).toHaveProperty('max', 805);
  });
});
