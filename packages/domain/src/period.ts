import { civilDateOf, daysInMonth, parseCivilDate, parts } from './civil-date.ts';
import type { CivilDate } from './civil-date.ts';
import { dayText } from './number-text.ts';

/**
 * What a figure covers, in one canonical text:
 * a day `2024-06-14`, a month `2021-10`, months on end `2024-01/2024-06`, a year `2018`, years on end `2010/2015`,
 * or `annual`: every year, no year named (for targets only). The same days have one text: twelve months are a year.
 */
export type Period = string & { readonly period: unique symbol };

export interface PeriodSpan {
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
}

interface Month {
  readonly year: number;
  readonly month: number;
}

export type PeriodShape =
  | { readonly kind: 'day'; readonly day: CivilDate }
  | { readonly kind: 'months'; readonly from: Month; readonly to: Month }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'annual' };

export const annual = 'annual' as Period;

/** Reads a canonical period; undefined for a day or month that does not exist, an end before its start, or another spelling. */
export function parsePeriod(text: string): Period | undefined {
  const shape = shapeOf(text);
  return shape && canonical(shape) === text ? (text as Period) : undefined;
}

/** For periods written in the source itself; throws when it is none. */
export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(`not a period: ${text}`);
  return parsed;
}

export function periodShape(of: Period): PeriodShape {
  return shapeOf(of)!;
}

/** The first and last day, both inclusive; undefined for `annual`, which has none. */
export function periodSpan(of: Period): PeriodSpan | undefined {
  const shape = periodShape(of);
  switch (shape.kind) {
    case 'day':
      return { firstDay: shape.day, lastDay: shape.day };
    case 'months':
      return {
        firstDay: civilDateOf({ ...shape.from, day: 1 })!,
        lastDay: civilDateOf({ ...shape.to, day: daysInMonth(shape.to.year, shape.to.month) })!,
      };
    case 'years':
      return {
        firstDay: civilDateOf({ year: shape.from, month: 1, day: 1 })!,
        lastDay: civilDateOf({ year: shape.to, month: 12, day: 31 })!,
      };
    case 'annual':
      return undefined;
  }
}

export function includesDay(of: Period, day: CivilDate): boolean {
  const span = periodSpan(of);
  return span !== undefined && span.firstDay <= day && day <= span.lastDay;
}

/** Whether every day of `inner` lies in `outer`. */
export function covers(outer: Period, inner: Period): boolean {
  const wide = periodSpan(outer);
  const narrow = periodSpan(inner);
  return (
    wide !== undefined && narrow !== undefined && wide.firstDay <= narrow.firstDay && narrow.lastDay <= wide.lastDay
  );
}

/** The same period a year earlier; undefined for `annual`. */
export function periodLastYear(of: Period): Period | undefined {
  const shape = periodShape(of);
  switch (shape.kind) {
    case 'day': {
      const { year, month, day } = parts(shape.day);
      return civilDateOf({ year: year - 1, month, day: Math.min(day, daysInMonth(year - 1, month)) }) as
        | Period
        | undefined;
    }
    case 'months':
      return canonical({
        kind: 'months',
        from: { ...shape.from, year: shape.from.year - 1 },
        to: { ...shape.to, year: shape.to.year - 1 },
      }) as Period;
    case 'years':
      return canonical({ kind: 'years', from: shape.from - 1, to: shape.to - 1 }) as Period;
    case 'annual':
      return undefined;
  }
}

/** In Vietnamese: `ngày 14/6/2024`, `tháng 10/2021`, `6 tháng đầu năm 2024`, `năm 2018`, `giai đoạn 2010–2015`, `hằng năm`. */
export function periodText(of: Period): string {
  const shape = periodShape(of);
  switch (shape.kind) {
    case 'day':
      return `ngày ${dayText(shape.day)}`;
    case 'months':
      return monthsText(shape.from, shape.to);
    case 'years':
      return shape.from === shape.to ? `năm ${shape.from}` : `giai đoạn ${shape.from}–${shape.to}`;
    case 'annual':
      return 'hằng năm';
  }
}

/** The period with its cut-off day where that says more: `năm 2024, tính đến 14/6/2024`. */
export function coverageText(of: Period, cutOffOn: CivilDate | null): string {
  const shape = periodShape(of);
  const span = periodSpan(of);
  if (!span || !cutOffOn || shape.kind === 'day') return periodText(of);
  if (cutOffOn === span.lastDay) return periodText(of);
  return `${periodText(of)}, tính đến ${dayText(cutOffOn)}`;
}

function monthsText(from: Month, to: Month): string {
  if (from.year === to.year && from.month === to.month) return `tháng ${from.month}/${from.year}`;
  if (from.year !== to.year) return `từ tháng ${from.month}/${from.year} đến tháng ${to.month}/${to.year}`;
  if (from.month === 1) return `${to.month} tháng đầu năm ${to.year}`;
  if (to.month - from.month === 2 && to.month % 3 === 0) return `quý ${to.month / 3}/${to.year}`;
  return `từ tháng ${from.month} đến tháng ${to.month}/${to.year}`;
}

function shapeOf(text: string): PeriodShape | undefined {
  if (text === annual) return { kind: 'annual' };
  const day = parseCivilDate(text);
  if (day) return { kind: 'day', day };
  const [left = '', right = left, more] = text.split('/');
  if (more !== undefined) return undefined;
  const years = [yearIn(left), yearIn(right)] as const;
  if (years[0] && years[1]) return years[0] <= years[1] ? { kind: 'years', from: years[0], to: years[1] } : undefined;
  const months = [monthIn(left), monthIn(right)] as const;
  if (!months[0] || !months[1] || monthText(months[0]) > monthText(months[1])) return undefined;
  return { kind: 'months', from: months[0], to: months[1] };
}

function canonical(shape: PeriodShape): string {
  switch (shape.kind) {
    case 'day':
      return shape.day;
    case 'months':
      return isWholeYears(shape)
        ? interval(String(shape.from.year), String(shape.to.year))
        : interval(monthText(shape.from), monthText(shape.to));
    case 'years':
      return interval(String(shape.from), String(shape.to));
    case 'annual':
      return annual;
  }
}

function isWholeYears({ from, to }: { readonly from: Month; readonly to: Month }): boolean {
  return from.month === 1 && to.month === 12;
}

function interval(from: string, to: string): string {
  return from === to ? from : `${from}/${to}`;
}

function yearIn(text: string): number | undefined {
  return /^[12]\d{3}$/.test(text) ? +text : undefined;
}

function monthIn(text: string): Month | undefined {
  const found = /^([12]\d{3})-(\d{2})$/.exec(text);
  return found && civilDateOf({ year: +found[1]!, month: +found[2]!, day: 1 })
    ? { year: +found[1]!, month: +found[2]! }
    : undefined;
}

function monthText({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
