import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  beginningOfTime,
  civilDate,
  civilDateOf,
  dateOfDayNumber,
  dayNumber,
  daysInMonth,
  endOfTime,
  knownDay,
  parseCivilDate,
  parseKnownDay,
  sameDayLastYear,
  vietnamClock,
  vietnamDay,
} from './civil-date.ts';
import type { Instant } from './civil-date.ts';

const msPerDay = 86_400_000;
const anyDayNumber = fc.integer({
  min: Date.UTC(1600, 0, 1) / msPerDay,
  max: Date.UTC(2400, 11, 31) / msPerDay,
});

it('counts days as the calendar of the platform does, from 1600 to 2400', () => {
  fc.assert(
    fc.property(anyDayNumber, (days) => {
      expect(dateOfDayNumber(days)).toBe(new Date(days * msPerDay).toISOString().slice(0, 10));
    }),
  );
});

it('finds the day of a day number and the day number of that day again', () => {
  fc.assert(
    fc.property(anyDayNumber, (days) => {
      expect(dayNumber(dateOfDayNumber(days))).toBe(days);
    }),
  );
});

it.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['0001-01-01', -719_162],
  ['9999-12-31', 2_932_896],
])('numbers %s as day %i', (day, number) => {
  expect(dayNumber(civilDate(day))).toBe(number);
  expect(dateOfDayNumber(number)).toBe(day);
});

it('orders days as text in the order of the calendar', () => {
  fc.assert(
    fc.property(anyDayNumber, anyDayNumber, (one, other) => {
      expect(dateOfDayNumber(one) < dateOfDayNumber(other)).toBe(one < other);
    }),
  );
});

it.each([
  '2023-02-29',
  '1900-02-29',
  '2024-02-30',
  '2024-04-31',
  '2024-13-01',
  '2024-00-10',
  '2024-01-00',
  '0000-01-01',
  '2024-6-14',
  '14/6/2024',
  '2024-06-14T00:00',
  ' 2024-06-14',
  '',
])('refuses %j, which is no day', (text) => {
  expect(parseCivilDate(text)).toBeUndefined();
  expect(() => civilDate(text)).toThrow('not a day');
});

it('knows no day for the beginning and the end of time', () => {
  expect([beginningOfTime, endOfTime].map(knownDay)).toEqual([null, null]);
  expect(knownDay(addDays(beginningOfTime, 1))).toBe('0001-01-02');
  expect(knownDay(addDays(endOfTime, -1))).toBe('9999-12-30');
  expect(['0001-01-01', '9999-12-31', '2024-02-30', '2024-06-14'].map(parseKnownDay)).toEqual([
    ...[undefined, undefined, undefined, '2024-06-14'],
  ]);
});

it.each(['2024-02-29', '2000-02-29', '2024-06-14', '0001-01-01', '9999-12-31'])('reads the day %s', (text) => {
  expect(parseCivilDate(text)).toBe(text);
});

it('refuses parts that are not whole numbers', () => {
  expect(civilDateOf({ year: 2024.5, month: 6, day: 14 })).toBeUndefined();
  expect(civilDateOf({ year: 2024, month: Number.NaN, day: 14 })).toBeUndefined();
  expect(civilDateOf({ year: 2024, month: 6, day: 1.5 })).toBeUndefined();
});

it('knows the length of every month, of February by the Gregorian rule', () => {
  const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(2023, index + 1));
  expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect([2024, 2000, 1900, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28]);
});

it('puts 14/6/2024 on the 166th of 366 days', () => {
  expect(dayNumber(civilDate('2024-06-14')) - dayNumber(civilDate('2023-12-31'))).toBe(31 + 29 + 31 + 30 + 31 + 14);
  expect(dayNumber(civilDate('2024-12-31')) - dayNumber(civilDate('2023-12-31'))).toBe(366);
});

it('adds days across months, years and leap days', () => {
  expect(addDays(civilDate('2024-02-28'), 1)).toBe('2024-02-29');
  expect(addDays(civilDate('2023-12-31'), 1)).toBe('2024-01-01');
  expect(addDays(civilDate('2024-03-01'), -1)).toBe('2024-02-29');
});

it('takes 28 February for the same day of the year before a leap day', () => {
  expect(sameDayLastYear(civilDate('2024-02-29'))).toBe('2023-02-28');
  expect(sameDayLastYear(civilDate('2024-06-14'))).toBe('2023-06-14');
});

it.each([
  [Date.UTC(2024, 5, 13, 16, 59, 59, 999), '2024-06-13', '23:59'],
  [Date.UTC(2024, 5, 13, 17, 0), '2024-06-14', '00:00'],
  [Date.UTC(2023, 11, 31, 17, 5), '2024-01-01', '00:05'],
  [Date.UTC(1969, 11, 31, 16, 59), '1969-12-31', '23:59'],
])('takes the moment %i for %s %s in Vietnam, seven hours ahead of UTC', (at, day, clock) => {
  expect(vietnamDay(at as Instant)).toBe(day);
  expect(vietnamClock(at as Instant)).toBe(clock);
});
