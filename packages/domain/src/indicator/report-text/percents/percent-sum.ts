import { decimalText, scaled } from '../../../decimal-text.ts';
import type { DecimalText, ScaledNumber } from '../../../decimal-text.ts';

/** Adds percentages exactly, in as many decimals as the finest has. */
export function sumOfPercents(percents: readonly DecimalText[]): ScaledNumber {
  return sumOfScaled(percents.map(scaled));
}

export function sumOfScaled(numbers: readonly ScaledNumber[]): ScaledNumber {
  const decimals = numbers.reduce((most, one) => Math.max(most, one.decimals), 0);
  const units = numbers.reduce((sum, one) => sum + one.units * 10n ** BigInt(decimals - one.decimals), 0n);
  return { units, decimals };
}

export function isHundred({ units, decimals }: ScaledNumber): boolean {
  return units === 100n * 10n ** BigInt(decimals);
}

export function decimalOf({ units, decimals }: ScaledNumber): DecimalText {
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return decimalText(decimals > 0 ? `${whole}.${digits.slice(-decimals)}` : whole);
}
