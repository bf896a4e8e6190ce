import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ratio } from '../ratio.ts';
import { capOutstanding } from './cap.ts';
import type { CapGroup, CapReading } from './cap.ts';

/** The rule as it is worded, tried out from the top. */
function triedOut({ candidates, good }: CapGroup, { base, ratio: { numerator, denominator }, rounding }: CapReading) {
  for (let staying = candidates; staying >= 0; staying -= 1) {
    const counted = base === 'goodOnly' ? good + candidates - staying : good + candidates;
    const twice = 2 * numerator * counted + (rounding === 'halfUp' ? denominator : 0);
    if (staying <= Math.floor(twice / (2 * denominator)))
      return { outstanding: staying, good: good + candidates - staying };
  }
  throw new Error('none may always stay');
}

const aGroup = fc.record({ candidates: fc.nat(200), good: fc.nat(200) });
const aReading = fc.record({
  base: fc.constantFrom('goodOnly' as const, 'goodOrBetter' as const),
  rounding: fc.constantFrom('floor' as const, 'halfUp' as const),
  ratio: fc.constantFrom(ratio(1, 5), ratio(1, 4), ratio(20, 100), ratio(3, 7), ratio(1, 1), ratio(0, 1)),
});

it('is the largest number that the words allow', () => {
  fc.assert(
    fc.property(aGroup, aReading, (group, reading) => {
      expect(capOutstanding(group, reading)).toEqual(triedOut(group, reading));
    }),
  );
});

// House style, property 6.
it('only lowers, never loses anybody, and lets no more stay for fewer candidates', () => {
  fc.assert(
    fc.property(aGroup, aReading, (group, reading) => {
      const capped = capOutstanding(group, reading);
      expect(capped.outstanding).toBeLessThanOrEqual(group.candidates);
      expect(capped.outstanding + capped.good).toBe(group.candidates + group.good);
      const again = capOutstanding({ candidates: capped.outstanding, good: capped.good }, reading);
      expect(again).toEqual(capped);
    }),
  );
});

it('is exact for numbers that no province has', () => {
  const [candidates, good] = [4_503_599_627_370_496, 4_503_599_627_370_490];
  const reading: CapReading = { base: 'goodOrBetter', ratio: ratio(1, 4), rounding: 'floor' };
  expect(capOutstanding({ candidates, good }, reading).outstanding).toBe(2_251_799_813_685_246);
});
