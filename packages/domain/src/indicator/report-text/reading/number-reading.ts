import { parseDecimalText } from '../../../decimal-text.ts';
import type { DecimalText } from '../../../decimal-text.ts';

/** `5262`, `5.262`, `02`; undefined for decimals and for what is no ordinary count. */
export function wholeNumber(digits: string): number | undefined {
  if (/^[1-9]\d{0,2}(\.\d{3}){1,3}$/.test(digits)) return Number(digits.replaceAll('.', ''));
  return /^(0?\d{1,2}|[1-9]\d{0,11})$/.test(digits) ? Number(digits) : undefined;
}

export interface PercentReading {
  readonly stated: DecimalText;
  readonly twoReadings: boolean;
}

/** `80,35`, `80.35`, `1.250`, `1.250,5`. */
export function percentReading(digits: string): PercentReading | undefined {
  const thousands = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(digits);
  const stated = parseDecimalText(thousands ? digits.replaceAll('.', '') : digits);
  return stated && { stated, twoReadings: thousands && !digits.includes(',') };
}

/** `1,5` and `1,25`; three digits after the comma could be thousands of another country. */
export function isDecimal(digits: string): boolean {
  return /^[\d.]+,(\d{1,2}|\d{4,})$/.test(digits);
}

export function isYear(digits: string): boolean {
  return /^(19|20)\d\d$/.test(digits);
}

/** `14.6.2024`, `06.2024`: groups that are no thousands. */
export function isDottedDay(digits: string): boolean {
  return /^\d{1,2}\.(\d{1,2}\.)?(19|20)\d\d$/.test(digits);
}

export function isDayAndMonth(day: string, month: string): boolean {
  return isUpTo(day, 31) && isUpTo(month, 12);
}

export function isMonthAndYear(month: string, year: string): boolean {
  return isUpTo(month, 12) && isYear(year);
}

function isUpTo(digits: string, greatest: number): boolean {
  return /^\d{1,2}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= greatest;
}
