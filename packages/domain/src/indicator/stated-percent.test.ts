import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalText } from '../decimal-text.ts';
import { ratio } from '../ratio.ts';
import { checkStated } from './stated-percent.ts';

it.each([
  ['19.64', 11, 56, 'agrees', '19,64%', 0n],
  ['80.35', 45, 56, 'truncated', '80,36%', -1n],
  ['16.28', 857, 5262, 'truncated', '16,29%', -1n],
  ['76.99', 4051, 5262, 'agrees', '76,99%', 0n],
  ['97', 1837, 1899, 'agrees', '96,74%', 26n],
  ['96', 1837, 1899, 'truncated', '96,74%', -74n],
  ['80.357', 45, 56, 'agrees', '80,36%', 0n],
  ['132.4', 993, 750, 'agrees', '132,4%', 0n],
  ['80.37', 45, 56, 'near', '80,36%', 1n],
  ['80.34', 45, 56, 'differs', '80,36%', -2n],
  ['80.38', 45, 56, 'differs', '80,36%', 2n],
  ['91.63', 11, 12, 'differs', '91,67%', -4n],
  ['76.3', 350, 459, 'agrees', '76,25%', 5n],
  ['0', 0, 11, 'agrees', '0%', 0n],
  ['100', 72, 72, 'agrees', '100%', 0n],
])('finds of a stated %s beside %i/%i that it %s', (stated, numerator, denominator, verdict, computed, difference) => {
  expect(checkStated(decimalText(stated), 'exact', ratio(numerator, denominator))).toEqual({
    verdict,
    stated,
    computed,
    difference,
  });
});

it.each([
  ['moreThan', '96', 1837, 1899, 'boundHolds'],
  ['moreThan', '88', 1677, 1899, 'boundHolds'],
  ['moreThan', '66.67', 48, 72, 'boundBroken'],
  ['moreThan', '66.67', 49, 72, 'boundHolds'],
  ['moreThan', '50', 3, 6, 'boundHolds'],
  ['atLeast', '50', 3, 6, 'boundHolds'],
  ['atLeast', '50.01', 3, 6, 'boundBroken'],
  ['lessThan', '50', 3, 6, 'boundHolds'],
  ['atMost', '50', 3, 6, 'boundHolds'],
  ['atMost', '49.99', 3, 6, 'boundBroken'],
  ['about', '80', 45, 56, 'agrees'],
  ['about', '85', 45, 56, 'differs'],
] as const)('holds "%s %s%%" against %i/%i: %s', (qualifier, stated, numerator, denominator, verdict) => {
  expect(checkStated(decimalText(stated), qualifier, ratio(numerator, denominator))?.verdict).toBe(verdict);
});

it('checks nothing where there is no base', () => {
  expect(checkStated(decimalText('0'), 'exact', ratio(0, 0))).toBeUndefined();
});

it('agrees with every percentage rounded half up to two decimals, and lets every bound at it or beyond hold', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 99 }), (whole, hundredths) => {
      const stated = decimalText(`${whole}.${String(hundredths).padStart(2, '0')}`);
      const exactly = ratio(whole * 100 + hundredths, 10_000);
      expect(checkStated(stated, 'exact', exactly)?.verdict).toBe('agrees');
      expect(checkStated(stated, 'atLeast', exactly)?.verdict).toBe('boundHolds');
      expect(checkStated(stated, 'atMost', exactly)?.verdict).toBe('boundHolds');
    }),
  );
});
