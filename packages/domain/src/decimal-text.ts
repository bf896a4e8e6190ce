/** A decimal number as it was written, with a point and no thousands marks: `80.35`, `96`. Keeps its precision. */
export type DecimalText = string & { readonly decimalText: unique symbol };

export interface ScaledNumber {
  readonly units: bigint;
  readonly decimals: number;
}

/** Reads `80.35` or `80,35`; undefined for a sign, an exponent or anything else. */
export function parseDecimalText(text: string): DecimalText | undefined {
  const trimmed = text.trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,6})?$/.test(trimmed) ? (trimmed as DecimalText) : undefined;
}

export function decimalText(text: string): DecimalText {
  const decimal = parseDecimalText(text);
  if (!decimal) throw new Error(`not a decimal: ${text}`);
  return decimal;
}

/** Whether a percentage is of more than there is. */
export function isOverHundred(percent: DecimalText): boolean {
  const { units, decimals } = scaled(percent);
  return units > 100n * 10n ** BigInt(decimals);
}

/** `80.35` as 8035 units of 10^-2. */
export function scaled(decimal: DecimalText): ScaledNumber {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { units: BigInt(whole + fraction), decimals: fraction.length };
}
