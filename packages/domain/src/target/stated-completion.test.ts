import { expect, it } from 'vitest';
import { decimalText } from '../decimal-text.ts';
import type { Qualifier, Quantity } from '../indicator/figure.ts';
import { checkStatedCompletion } from './stated-completion.ts';
import type { Goal } from './target.ts';

const admitted: Quantity = { kind: 'value', value: 993 };
const asked = (value: number) => ({ goal: { kind: 'value', value }, direction: 'atLeast' }) as const;

function stated(percent: string | null, quantity = admitted, qualifier: Qualifier = 'exact') {
  return { quantity, qualifier, statedPercent: percent === null ? null : decimalText(percent) };
}

it.each([
  ['132.4', 'exact', 'agrees'],
  ['132', 'exact', 'agrees'],
  ['132.5', 'exact', 'differs'],
  ['132', 'moreThan', 'boundHolds'],
  ['133', 'moreThan', 'boundBroken'],
] as const)('sets the printed %s (%s) beside 993 of 750: %s', (percent, qualifier, verdict) => {
  expect(checkStatedCompletion(asked(750), stated(percent, admitted, qualifier))).toMatchObject({
    verdict,
    computed: '132,4%',
  });
});

it.each<[string, { goal: Goal; direction: 'atLeast' }, ReturnType<typeof stated>]>([
  ['nothing was printed', asked(750), stated(null)],
  ['the goal is zero', asked(0), stated('132.4')],
  [
    'the goal is a share',
    { goal: { kind: 'share', numerator: 85, denominator: 100 }, direction: 'atLeast' },
    stated('1'),
  ],
  ['it is that of a share', asked(750), stated('19.64', { kind: 'ratio', numerator: 11, denominator: 56 })],
])('has nothing to set beside where %s', (_, target, figure) => {
  expect(checkStatedCompletion(target, figure)).toBeUndefined();
});
