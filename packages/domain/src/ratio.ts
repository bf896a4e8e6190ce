/** A pair of whole numbers; never stored or compared as a percentage. A denominator of 0 means "no base". */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

export function ratio(numerator: number, denominator: number): Ratio {
  return { numerator, denominator };
}

/** Negative, zero or positive, by multiplying across. Both denominators must be positive. */
export function compareRatios(left: Ratio, right: Ratio): number {
  if (left.denominator <= 0 || right.denominator <= 0) throw new Error('a ratio without a base has no order');
  const difference =
    BigInt(left.numerator) * BigInt(right.denominator) - BigInt(right.numerator) * BigInt(left.denominator);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The ratio as a whole number of units of 10^-decimals, rounded half up (away from zero for negatives). */
export function roundRatio({ numerator, denominator }: Ratio, decimals: number): bigint {
  const scaled = BigInt(numerator) * 10n ** BigInt(decimals) * 2n;
  const base = BigInt(denominator);
  const half = scaled < 0n ? -base : base;
  return (scaled + half) / (base * 2n);
}

/** The same, cut off instead of rounded. */
export function truncateRatio({ numerator, denominator }: Ratio, decimals: number): bigint {
  return (BigInt(numerator) * 10n ** BigInt(decimals)) / BigInt(denominator);
}
