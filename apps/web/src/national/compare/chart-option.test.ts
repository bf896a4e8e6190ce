import { describe, expect, test } from 'vitest';
import { anAnswer } from './comparison.fixture.ts';
import { chartOption } from './chart-option.ts';
import { lightTones } from './tones.ts';

const { question, of } = anAnswer();
const rows = of.comparison.comparable;
const option = (isSimulated: boolean) => JSON.stringify(chartOption({ ...question, isSimulated }, rows, lightTones));

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
});
