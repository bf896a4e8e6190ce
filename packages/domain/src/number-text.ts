import { parts, vietnamClock, vietnamDay, beginningOfTime, endOfTime } from './civil-date.ts';
import type { CivilDate, Instant } from './civil-date.ts';
import { roundRatio } from './ratio.ts';
import type { Ratio } from './ratio.ts';
import { scaled } from './decimal-text.ts';
import type { DecimalText } from './decimal-text.ts';

/** What stands for a number that is not there. A zero is written `0`, never like this. */
export const missingText = '-';

/**
 * Prints a scaled whole number the Vietnamese way: dots between thousands, a decimal comma, trailing zeros dropped.
 * Every number on a screen or in an export goes through here.
 */
export function numberText(units: bigint | number, decimals = 0): string {
  const value = BigInt(units);
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, '.');
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${whole}${decimals > 0 && fraction ? `,${fraction}` : ''}`;
}

/** `33,42%`, half up to two decimals; a missing base prints as missing. */
export function shareText(share: Ratio): string {
  return share.denominator === 0 ? missingText : `${numberText(roundRatio(share, 4), 2)}%`;
}

/** A share in a column of a table, where commas stand one below the other: `80,00%`. Elsewhere `shareText`. */
export function columnShareText(share: Ratio): string {
  const [whole = '', fraction = ''] = shareText(share).slice(0, -1).split(',');
  return share.denominator === 0 ? missingText : `${whole},${fraction.padEnd(2, '0')}%`;
}

/** The completion of a goal: `33,42%`, `132,4%`. */
export function completionText(actual: number, goal: number): string {
  return shareText({ numerator: actual, denominator: goal });
}

/** Against a goal in words: `vượt 32,4%`, `đạt`, `thiếu 66,58%`. */
export function excessText(actual: number, goal: number): string {
  if (goal === 0) return missingText;
  if (actual === goal) return 'đạt';
  const distance = shareText({ numerator: Math.abs(actual - goal), denominator: goal });
  return actual > goal ? `vượt ${distance}` : `thiếu ${distance}`;
}

/** A quotient that is no percentage, to one decimal: so many a month. */
export function rateText(rate: Ratio): string {
  return rate.denominator === 0 ? missingText : numberText(roundRatio(rate, 1), 1);
}

/** A percentage as its source printed it, trailing zeros included: `80,35%`. */
export function statedPercentText(percent: DecimalText): string {
  const [whole = '0', fraction] = percent.split('.');
  return `${numberText(BigInt(whole))}${fraction ? `,${fraction}` : ''}%`;
}

/** The distance between two percentages: `0,01 điểm phần trăm`. */
export function pointsText(hundredths: bigint): string {
  return `${numberText(hundredths < 0n ? -hundredths : hundredths, 2)} điểm phần trăm`;
}

/** `14/6/2024`. */
export function dayText(date: CivilDate): string {
  if (date === beginningOfTime || date === endOfTime) return 'không rõ ngày';
  const { year, month, day } = parts(date);
  return `${day}/${month}/${year}`;
}

/** `08:05 ngày 14/6/2024`, in Vietnam. */
export function momentText(at: Instant): string {
  return `${vietnamClock(at)} ngày ${dayText(vietnamDay(at))}`;
}

/** A printed percentage in hundredths of a point, half up, for arithmetic with a computed one: 8036 for `80.357`. */
export function percentHundredths(percent: DecimalText): bigint {
  const { units, decimals } = scaled(percent);
  return roundRatio({ numerator: Number(units), denominator: 10 ** decimals }, 2);
}
