import type { Ratio } from '../ratio.ts';

/** Points in hundredths: 90 points are 9000. Whole numbers only, so that sums are exact. */
export type Points = number & { readonly points: unique symbol };

export const noPoints = 0 as Points;

/** For points written in a rule, `points(90)`, `points(0.5)`; throws on more than two decimals. */
export function points(value: number): Points {
  const hundredths = Math.round(value * 100);
  if (Math.abs(value * 100 - hundredths) > 1e-6) throw new Error(`more than two decimals: ${value}`);
  return asPoints(hundredths);
}

/** Takes a whole number of hundredths for points; throws on anything else. */
export function asPoints(hundredths: number): Points {
  if (!Number.isSafeInteger(hundredths)) throw new Error(`no whole hundredths: ${hundredths}`);
  return hundredths as Points;
}

/** Reads `92`, `92.5`, `92.55`; undefined for a sign, an exponent, a third decimal or anything else. */
export function parsePoints(text: string): Points | undefined {
  const found = /^(0|[1-9]\d{0,5})(?:\.(\d{1,2}))?$/.exec(text);
  return found ? asPoints(+found[1]! * 100 + +(found[2] ?? '').padEnd(2, '0')) : undefined;
}

export function addPoints(left: Points, right: Points): Points {
  return (left + right) as Points;
}

/** `92.5` for 9250: as `parsePoints` reads it. */
export function plainPoints(value: Points): string {
  const text = String(Math.abs(value)).padStart(3, '0');
  const fraction = text.slice(-2).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${text.slice(0, -2)}${fraction && `.${fraction}`}`;
}

/**
 * Negative, zero or positive: `part / whole` against `bound`, by multiplying across. Takes whole numbers from 0. A whole
 * of 0 is like a part of 0: nothing of nothing is all of it, and no more than any share.
 */
export function compareShare(part: number, whole: number, bound: Ratio): number {
  const left = part * bound.denominator;
  const right = bound.numerator * whole;
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left - right;
  const difference = BigInt(part) * BigInt(bound.denominator) - BigInt(bound.numerator) * BigInt(whole);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
