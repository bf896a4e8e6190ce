import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { rateText, shareText } from '../number-text.ts';
import type { DecimalText } from '../decimal-text.ts';
import { period } from '../period.ts';
import { aFigure, aTarget } from '../testing/builders.ts';
import { isRunningAt, paceOf, paceOfFigure } from './pace.ts';
import { targetDirections } from './target.ts';

function reaching(of: string, goal: number) {
  return { period: period(of), goal: { kind: 'value', value: goal }, direction: 'atLeast' } as const;
}

const ninhThuan = paceOf(reaching('2024', 805), 269, civilDate('2024-06-14'))!;

it('finds 45,36% of the year gone on 14/6/2024, the day itself counted', () => {
  expect(ninhThuan.gone).toEqual({ numerator: 166, denominator: 366 });
  expect(shareText(ninhThuan.gone)).toBe('45,36%');
});

it('finds 49,4 a month so far and 81,7 a month needed for Ninh Thuận, months being twelfths of the year by days', () => {
  expect(ninhThuan.perMonthSoFar).toEqual({ numerator: 269 * 366, denominator: 166 * 12 });
  expect(rateText(ninhThuan.perMonthSoFar)).toBe('49,4');
  expect(ninhThuan.perMonthNeeded).toEqual({ numerator: (805 - 269) * 366, denominator: 200 * 12 });
  expect(rateText(ninhThuan.perMonthNeeded!)).toBe('81,7');
});

it('is behind an even pace with 33,42% reached when 45,36% is gone', () => {
  expect(ninhThuan.linear).toBe('behind');
});

it.each([
  [365, 182, 'level'],
  [365, 183, 'ahead'],
  [365, 181, 'behind'],
  [0, 0, 'level'],
  [0, 1, 'ahead'],
])('compares a goal of %i, with %i reached on day 182 of 365, with an even pace: %s', (goal, actual, verdict) => {
  expect(paceOf(reaching('2023', goal), actual, civilDate('2023-07-01'))?.linear).toBe(verdict);
});

it.each([
  [250, 'ahead'],
  [269, 'level'],
  [288, 'behind'],
])('compares first with the same day of the year before: against %i %s', (actualLastYear, verdict) => {
  const pace = paceOf(reaching('2024', 805), 269, civilDate('2024-06-14'), actualLastYear);
  expect(pace?.lastYear).toEqual({ actual: actualLastYear, verdict });
});

it('compares with no year before where none is known, and takes a known zero for a number', () => {
  expect(ninhThuan.lastYear).toBeUndefined();
  const pace = paceOf(reaching('2024', 805), 269, civilDate('2024-06-14'), 0);
  expect(pace?.lastYear).toEqual({ actual: 0, verdict: 'ahead' });
});

it('needs nothing more once the goal is reached', () => {
  expect(paceOf(reaching('2024', 805), 805, civilDate('2024-06-14'))?.perMonthNeeded).toBeUndefined();
  expect(paceOf(reaching('2024', 805), 900, civilDate('2024-06-14'))?.perMonthNeeded).toBeUndefined();
});

it('spreads a goal of six years over its 72 months', () => {
  const pace = paceOf(reaching('2010/2015', 750), 250, civilDate('2011-12-31'))!;
  const days = 365 + 365 + 366 + 365 + 365 + 365;
  expect(pace.gone).toEqual({ numerator: 730, denominator: days });
  expect(pace.perMonthSoFar).toEqual({ numerator: 250 * days, denominator: 730 * 72 });
  expect(pace.perMonthNeeded).toEqual({ numerator: 500 * days, denominator: (days - 730) * 72 });
  expect(rateText(pace.perMonthNeeded!)).toBe('10,4');
});

it('spreads a goal of months on end over those months, across the turn of the year, too', () => {
  const pace = paceOf(reaching('2023-11/2024-02', 100), 50, civilDate('2023-12-31'))!;
  expect(pace.gone).toEqual({ numerator: 30 + 31, denominator: 30 + 31 + 31 + 29 });
  expect(pace.perMonthNeeded).toEqual({ numerator: 50 * 121, denominator: 60 * 4 });
});

it('runs to the day before the last, when one day is left', () => {
  const pace = paceOf(reaching('2024', 805), 800, civilDate('2024-12-30'))!;
  expect(pace.gone).toEqual({ numerator: 365, denominator: 366 });
  expect(pace.perMonthNeeded).toEqual({ numerator: 5 * 366, denominator: 1 * 12 });
});

it.each([
  ['on the last day, when nothing is left to run', '2024', '2024-12-31'],
  ['after the period', '2024', '2025-01-01'],
  ['before the period', '2024', '2023-12-31'],
  ['for a single day', '2024-06-14', '2024-06-14'],
  ['for every year, none named', 'annual', '2024-06-14'],
])('has no pace %s', (_, of, cutOffOn) => {
  expect(paceOf(reaching(of, 805), 269, civilDate(cutOffOn))).toBeUndefined();
});

it.each(targetDirections.filter((direction) => direction !== 'atLeast'))(
  'has no pace for a goal of %s',
  (direction) => {
    expect(paceOf({ ...reaching('2024', 805), direction }, 269, civilDate('2024-06-14'))).toBeUndefined();
  },
);

it('has no pace for a goal that is a share', () => {
  const share = { kind: 'share', numerator: 85, denominator: 100 } as const;
  expect(paceOf({ ...reaching('2024', 805), goal: share }, 269, civilDate('2024-06-14'))).toBeUndefined();
});

const halfYear = aFigure({ period: period('2024-01/2024-06'), cutOffOn: civilDate('2024-06-14') });
const yearBefore = aFigure({
  period: period('2023-01/2023-06'),
  cutOffOn: civilDate('2023-06-14'),
  quantity: { kind: 'value', value: 300 },
});

it('sets a figure against the same stretch of the year before, and against no other', () => {
  expect(paceOfFigure(aTarget(), halfYear, [])).toEqual(ninhThuan);
  expect(paceOfFigure(aTarget(), halfYear, [yearBefore])?.lastYear).toEqual({ actual: 300, verdict: 'behind' });
  for (const other of [{ cutOffOn: civilDate('2023-06-15') }, { category: 'women' }, { period: period('2023') }])
    expect(paceOfFigure(aTarget(), halfYear, [{ ...yearBefore, ...other }])?.lastYear).toBeUndefined();
});

it('has no pace for a figure without a cut-off day or a count', () => {
  expect(paceOfFigure(aTarget(), { ...halfYear, cutOffOn: null }, [])).toBeUndefined();
  expect(
    paceOfFigure(aTarget(), { ...halfYear, quantity: { kind: 'percentage', percent: '33.4' as DecimalText } }, []),
  ).toBeUndefined();
});

it.each([
  ['2024-01/2024-06', '2024-06-14', true],
  ['2024-01/2024-06', null, true],
  ['2024', '2024-12-30', true],
  ['2024', '2024-12-31', false],
  ['2024', null, false],
])('a goal of 2024 is still running at a figure of %s as of %s: %s', (of, on, isRunning) => {
  const figure = aFigure({ period: period(of), cutOffOn: on === null ? null : civilDate(on) });
  expect(isRunningAt({ period: period('2024') }, figure)).toBe(isRunning);
});
