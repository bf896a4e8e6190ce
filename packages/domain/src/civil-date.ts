/** A day of the civil calendar in Vietnam, `YYYY-MM-DD`. Compares as text. */
export type CivilDate = string & { readonly civilDate: unique symbol };

/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly instant: unique symbol };

/** Stands for "since before anything we know of"; never shown as a day. */
export const beginningOfTime = '0001-01-01' as CivilDate;

/** Stands for "until further notice"; never shown as a day. */
export const endOfTime = '9999-12-31' as CivilDate;

/** The day as it leaves the program: `null` where it only stands for what nobody knows or has set. */
export function knownDay(day: CivilDate): CivilDate | null {
  return day === beginningOfTime || day === endOfTime ? null : day;
}

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day, or undefined where no such day exists (30/2, month 13, year 0). */
export function civilDateOf({ year, month, day }: YearMonthDay): CivilDate | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}

/** Reads `YYYY-MM-DD`; undefined for anything else, a day that does not exist included. */
export function parseCivilDate(text: string): CivilDate | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found ? civilDateOf({ year: +found[1]!, month: +found[2]!, day: +found[3]! }) : undefined;
}

/** A day that somebody asks for; undefined also where it only stands for what nobody knows. */
export function parseKnownDay(text: string): CivilDate | undefined {
  const day = parseCivilDate(text);
  return day && (knownDay(day) ?? undefined);
}

/** For days written in the source itself; throws when the day does not exist. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (!date) throw new Error(`not a day: ${text}`);
  return date;
}

export function parts(date: CivilDate): YearMonthDay {
  return { year: +date.slice(0, 4), month: +date.slice(5, 7), day: +date.slice(8, 10) };
}

/** Days since 1970-01-01, by the proleptic Gregorian calendar (era arithmetic over 400-year cycles). */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = parts(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function dateOfDayNumber(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The same day of the year before; 29 February becomes 28 February. */
export function sameDayLastYear(date: CivilDate): CivilDate {
  const { year, month, day } = parts(date);
  return civilDateOf({ year: year - 1, month, day: Math.min(day, daysInMonth(year - 1, month)) })!;
}

/** The day it is in Vietnam (UTC+7, no daylight saving) at a moment. */
export function vietnamDay(at: Instant): CivilDate {
  return dateOfDayNumber(Math.floor((at + VIETNAM_OFFSET_MS) / MS_PER_DAY));
}

/** The first moment of a day in Vietnam. */
export function startOfDay(day: CivilDate): Instant {
  return (dayNumber(day) * MS_PER_DAY - VIETNAM_OFFSET_MS) as Instant;
}

/** The clock time in Vietnam at a moment, `HH:MM`. */
export function vietnamClock(at: Instant): string {
  const minutes = Math.floor(((((at + VIETNAM_OFFSET_MS) % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY) / 60_000);
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
