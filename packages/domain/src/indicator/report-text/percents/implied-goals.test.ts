import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalText } from '../../../decimal-text.ts';
import { ratio, roundRatio, truncateRatio } from '../../../ratio.ts';
import { impliedGoals } from './implied-goals.ts';

it.each([
  [993, '32.4', 'excess', { least: 750, greatest: 750, by: 'rounding' }],
  [993, '132.4', 'completion', { least: 750, greatest: 750, by: 'rounding' }],
  [288, '35.34', 'completion', { least: 815, greatest: 815, by: 'rounding' }],
  [1235, '102.91', 'completion', { least: 1200, greatest: 1200, by: 'cutOff' }],
  [3, '91', 'completion', null],
  [0, '50', 'completion', null],
  [5, '0', 'completion', null],
] as const)('finds the whole goals behind %i and %s%%, %s', (actual, stated, wording, expected) => {
  expect(impliedGoals(actual, decimalText(stated), wording)).toEqual(expected);
});

const units = fc.integer({ min: 1, max: 30_000 });

it('names exactly the goals that print the percentage', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), units, (actual, hundredths) => {
      const stated = decimalText((hundredths / 100).toFixed(2));
      const implied = impliedGoals(actual, stated, 'completion');
      const prints = (goal: number): boolean => roundRatio(ratio(actual, goal), 4) === BigInt(hundredths);
      const cutsOff = (goal: number): boolean => truncateRatio(ratio(actual, goal), 4) === BigInt(hundredths);
      const nearby = Math.round((actual * 10_000) / hundredths);
      for (let goal = Math.max(1, nearby - 3); goal <= nearby + 3; goal += 1) {
        const named = implied !== null && goal >= implied.least && goal <= implied.greatest;
        expect(named).toBe(implied?.by === 'cutOff' ? cutsOff(goal) : prints(goal));
        if (implied === null) expect(cutsOff(goal)).toBe(false);
      }
    }),
  );
});
