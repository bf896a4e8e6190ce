import type { Ratio } from '../../ratio.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { isCount } from './check-facts.ts';

export function ratioProblems({ numerator, denominator }: Ratio, at: string): readonly RuleProblem[] {
  const isUsable = isCount(numerator) && isCount(denominator) && denominator > 0;
  return isUsable ? [] : [{ code: 'ratio-unusable', at, given: `${numerator}/${denominator}` }];
}

/** Of a part in a whole: over 1 nothing could ever reach it. */
export function shareProblems(share: Ratio, at: string): readonly RuleProblem[] {
  const { numerator, denominator } = share;
  return numerator > denominator
    ? [{ code: 'ratio-unusable', at, given: `${numerator}/${denominator}` }]
    : ratioProblems(share, at);
}
