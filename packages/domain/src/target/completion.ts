import { countOf } from '../indicator/figure.ts';
import type { Quantity } from '../indicator/figure.ts';
import { compareRatios, ratio } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';
import type { Target, TargetDirection } from './target.ts';

/**
 * A goal beside what was reached. `share` is reached ÷ goal for a number of things, the reached share itself for a goal
 * that is a share; `undefined` where no division makes sense (a goal of 0).
 */
export interface Completion {
  readonly achieved: boolean;
  readonly share: Ratio | undefined;
}

/** Undefined where the quantity cannot stand against the goal (only a percentage, a number against a share, no base). */
export function completionOf(target: Pick<Target, 'goal' | 'direction'>, quantity: Quantity): Completion | undefined {
  const { goal, direction } = target;
  if (goal.kind === 'share') {
    if (quantity.kind !== 'ratio' || quantity.denominator === 0) return undefined;
    const share = ratio(quantity.numerator, quantity.denominator);
    return {
      achieved: direction === 'none' ? share.numerator === 0 : meets(direction, compareRatios(share, goal)),
      share,
    };
  }
  const actual = countOf(quantity);
  if (actual === undefined) return undefined;
  const share = goal.value === 0 ? undefined : ratio(actual, goal.value);
  return { achieved: direction === 'none' ? actual === 0 : meets(direction, actual - goal.value), share };
}

function meets(direction: TargetDirection, order: number): boolean {
  switch (direction) {
    case 'atLeast':
      return order >= 0;
    case 'atMost':
      return order <= 0;
    case 'exactly':
    case 'none':
      return order === 0;
  }
}
