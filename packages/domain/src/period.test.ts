import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, civilDate, dateOfDayNumber } from './civil-date.ts';
import {
  annual,
  coverageText,
  covers,
  includesDay,
  parsePeriod,
  period,
  periodLastYear,
  periodSpan,
  periodText,
} from './period.ts';

const anyMonth = fc
  .tuple(fc.integer({ min: 1001, max: 2999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
const anyDay = fc.integer({ min: -300_000, max: 300_000 }).map(dateOfDayNumber);
const anyPeriod = fc
  .oneof(
    anyDay,
    anyMonth,
    fc.tuple(anyMonth, anyMonth).map((ends) => ends.toSorted().join('/')),
    fc.integer({ min: 1001, max: 2999 }).map(String),
    fc.tuple(fc.integer({ min: 1001, max: 2000 }), fc.integer({ min: 2001, max: 2999 })).map((ends) => ends.join('/')),
    fc.constant('annual'),
  )
  .filter((text) => parsePeriod(text) !== undefined)
  .map(period);

/** Few days and every way of writing them, so that two spellings of one stretch meet often. */
const anyEnd = fc.constantFrom('2023', '2024', '2023-01', '2023-12', '2024-01', '2024-1', '2024-12', '2024-01-01');
const anySpelling = fc.oneof(
  anyEnd,
  fc.tuple(anyEnd, anyEnd).map((ends) => ends.join('/')),
  fc.tuple(anyEnd, anyEnd).map((ends) => ends.join('-')),
);

it.each([
  ['2024-06-14', '2024-06-14', '2024-06-14', 'ngày 14/6/2024'],
  ['2021-10', '2021-10-01', '2021-10-31', 'tháng 10/2021'],
  ['2024-02', '2024-02-01', '2024-02-29', 'tháng 2/2024'],
  ['2024-01/2024-06', '2024-01-01', '2024-06-30', '6 tháng đầu năm 2024'],
  ['2024-01/2024-03', '2024-01-01', '2024-03-31', '3 tháng đầu năm 2024'],
  ['2026-07/2026-09', '2026-07-01', '2026-09-30', 'quý 3/2026'],
  ['2024-04/2024-09', '2024-04-01', '2024-09-30', 'từ tháng 4 đến tháng 9/2024'],
  ['2024-02/2024-04', '2024-02-01', '2024-04-30', 'từ tháng 2 đến tháng 4/2024'],
  ['2023-11/2024-02', '2023-11-01', '2024-02-29', 'từ tháng 11/2023 đến tháng 2/2024'],
  ['2018', '2018-01-01', '2018-12-31', 'năm 2018'],
  ['2010/2015', '2010-01-01', '2015-12-31', 'giai đoạn 2010–2015'],
])('reads %s as the days from %s to %s and prints %s', (text, firstDay, lastDay, words) => {
  expect(periodSpan(period(text))).toEqual({ firstDay, lastDay });
  expect(periodText(period(text))).toBe(words);
});

it('gives every year, named by none, no days', () => {
  expect(period('annual')).toBe(annual);
  expect(periodSpan(annual)).toBeUndefined();
  expect(periodText(annual)).toBe('hằng năm');
  expect(includesDay(annual, civilDate('2024-06-14'))).toBe(false);
  expect(periodLastYear(annual)).toBeUndefined();
});

it.each([
  ['a day that does not exist', '2023-02-29'],
  ['a month that does not exist', '2024-13'],
  ['months of which one does not exist', '2024-00/2024-06'],
  ['months that end before they start', '2024-06/2024-01'],
  ['years that end before they start', '2015/2010'],
  ['days on end', '2024-06-01/2024-06-14'],
  ['a month and a year', '2024-01/2025'],
  ['three ends', '2010/2015/2020'],
  ['one month written as a stretch', '2024-06/2024-06'],
  ['one year written as a stretch', '2018/2018'],
  ['a year written as its twelve months', '2024-01/2024-12'],
  ['years written as their months', '2010-01/2015-12'],
  ['a month without its zero', '2024-6'],
  ['a dash between years', '2010-2015'],
  ['a year of two digits', '18'],
  ['a year before 1000', '0999'],
  ['white space', ' 2018'],
  ['an open end', '2018/'],
  ['words', 'năm 2018'],
  ['nothing', ''],
])('refuses %s', (_, text) => {
  expect(parsePeriod(text)).toBeUndefined();
  expect(() => period(text)).toThrow('not a period');
});

it('accepts one spelling only for the same days', () => {
  fc.assert(
    fc.property(anySpelling, anySpelling, (left, right) => {
      const [one, other] = [parsePeriod(left), parsePeriod(right)];
      fc.pre(one !== undefined && other !== undefined);
      const [span, otherSpan] = [periodSpan(one), periodSpan(other)];
      const sameDays = span?.firstDay === otherSpan?.firstDay && span?.lastDay === otherSpan?.lastDay;
      expect(sameDays).toBe(left === right);
    }),
  );
});

it('keeps a period as it was written', () => {
  fc.assert(
    fc.property(fc.oneof(anyPeriod, anySpelling, fc.string()), (text) => {
      expect([undefined, text]).toContain(parsePeriod(text));
    }),
  );
});

it('prints every period there is', () => {
  fc.assert(
    fc.property(anyPeriod, (one) => {
      expect(periodText(one)).not.toMatch(/undefined|NaN/);
    }),
  );
});

it('includes its own first and last day, and neither the day before nor the day after', () => {
  fc.assert(
    fc.property(anyPeriod, (one) => {
      const span = periodSpan(one);
      fc.pre(span !== undefined);
      expect(includesDay(one, span.firstDay) && includesDay(one, span.lastDay) && covers(one, one)).toBe(true);
      expect(includesDay(one, addDays(span.firstDay, -1)) || includesDay(one, addDays(span.lastDay, 1))).toBe(false);
    }),
  );
});

it('finds a period of the same kind a year earlier for every period that names days', () => {
  fc.assert(
    fc.property(anyPeriod, (one) => {
      fc.pre(one !== annual);
      const before = periodLastYear(one);
      expect(parsePeriod(before ?? '')).toBe(before);
      expect(periodSpan(before!)!.lastDay < periodSpan(one)!.lastDay).toBe(true);
    }),
  );
});

it.each([
  ['2024-06-14', '2023-06-14'],
  ['2024-02-29', '2023-02-28'],
  ['2024-02', '2023-02'],
  ['2024-01/2024-06', '2023-01/2023-06'],
  ['2018', '2017'],
  ['2010/2015', '2009/2014'],
])('sets %s beside %s of the year before', (now, before) => {
  expect(periodLastYear(period(now))).toBe(before);
});

it.each([
  ['2024', '2024-01/2024-06', true],
  ['2010/2015', '2015-12-31', true],
  ['2024', '2023-12/2024-01', false],
  ['2024-06', '2024', false],
  ['annual', '2024', false],
  ['2024', 'annual', false],
])('answers for %s holding every day of %s: %s', (outer, inner, holds) => {
  expect(covers(period(outer), period(inner))).toBe(holds);
});

it.each([
  ['2024', '2024-06-14', 'năm 2024, tính đến 14/6/2024'],
  ['2024', '2024-12-31', 'năm 2024'],
  ['2024', null, 'năm 2024'],
  ['2024-06-14', '2024-06-14', 'ngày 14/6/2024'],
  ['annual', '2024-06-14', 'hằng năm'],
])('names the cut-off day of %s at %s only where it says more: %s', (of, cutOffOn, text) => {
  expect(coverageText(period(of), cutOffOn === null ? null : civilDate(cutOffOn))).toBe(text);
});
