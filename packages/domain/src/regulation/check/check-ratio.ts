import type { Ratio } from '../../ratio.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { isCount } from './check-facts.ts';

export function ratioProblems({ numerator, denominator }: Ratio, at: string): readonly RuleProblem[] {
  const isUsable = isCount(numerator) && isCount(denominator) && denominator > 0;
  return isUsable ? [] : [{ code: 'ratio-unusable', at, given: `${numerator}/${denominator}` }];
}
