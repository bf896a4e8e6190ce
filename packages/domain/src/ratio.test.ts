import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareRatios, ratio, roundRatio, truncateRatio } from './ratio.ts';
import type { Ratio } from './ratio.ts';

const anyPart = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const anyRatio = fc
  .record({ numerator: anyPart, denominator: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }) })
  .map(({ numerator, denominator }) => ratio(numerator, denominator));

/** The exact order without multiplying across: whole parts first, then what remains, turned over. */
function orderByDivision(left: readonly [bigint, bigint], right: readonly [bigint, bigint]): number {
  const wholes = [left[0] / left[1], right[0] / right[1]] as const;
  if (wholes[0] !== wholes[1]) return wholes[0] < wholes[1] ? -1 : 1;
  const rests = [left[0] % left[1], right[0] % right[1]] as const;
  if (rests[0] === 0n || rests[1] === 0n) return rests[0] === rests[1] ? 0 : rests[0] === 0n ? -1 : 1;
  return orderByDivision([right[1], rests[1]], [left[1], rests[0]]);
}

function exact({ numerator, denominator }: Ratio): readonly [bigint, bigint] {
  return [BigInt(numerator), BigInt(denominator)];
}

it('orders ratios as exact numbers, however large', () => {
  fc.assert(
    fc.property(anyRatio, anyRatio, (left, right) => {
      expect(compareRatios(left, right)).toBe(orderByDivision(exact(left), exact(right)));
    }),
  );
});

it('tells apart ratios that are one floating-point number', () => {
  const smaller = ratio(9_007_199_254_740_991, 9_007_199_254_740_990);
  const larger = ratio(9_007_199_254_740_990, 9_007_199_254_740_989);
  expect(smaller.numerator / smaller.denominator).toBe(larger.numerator / larger.denominator);
  expect(compareRatios(smaller, larger)).toBe(-1);
  expect(compareRatios(larger, smaller)).toBe(1);
});

it('takes a ratio and its multiple for equal', () => {
  expect(compareRatios(ratio(2, 3), ratio(48, 72))).toBe(0);
  expect(compareRatios(ratio(0, 5), ratio(0, 7))).toBe(0);
});

it('refuses to order a ratio without a base', () => {
  expect(() => compareRatios(ratio(1, 0), ratio(1, 2))).toThrow('without a base');
  expect(() => compareRatios(ratio(1, 2), ratio(0, 0))).toThrow('without a base');
});

it.each([
  [11, 56, 1964n, 1964n],
  [45, 56, 8036n, 8035n],
  [857, 5262, 1629n, 1628n],
  [4051, 5262, 7699n, 7698n],
  [1, 800, 13n, 12n],
  [-1, 800, -13n, -12n],
  [993, 750, 13_240n, 13_240n],
  [0, 7, 0n, 0n],
])('brings %i/%i to %d hundredths of a per cent rounded and %d cut off', (numerator, denominator, rounded, cut) => {
  expect(roundRatio(ratio(numerator, denominator), 4)).toBe(rounded);
  expect(truncateRatio(ratio(numerator, denominator), 4)).toBe(cut);
});

it('never rounds further than half a unit, and up from exactly half', () => {
  fc.assert(
    fc.property(anyRatio, fc.integer({ min: 0, max: 6 }), (of, decimals) => {
      const [numerator, denominator] = exact(of);
      const twiceTooMuch = 2n * (roundRatio(of, decimals) * denominator - numerator * 10n ** BigInt(decimals));
      expect(twiceTooMuch > -denominator && twiceTooMuch <= denominator).toBe(true);
    }),
  );
});
