import type { FigureContent } from '../indicator/figure.ts';
import { checkStated } from '../indicator/stated-percent.ts';
import type { StatedCheck } from '../indicator/stated-percent.ts';
import { completionOf } from './completion.ts';
import type { Target } from './target.ts';

/** The percentage that a source printed for what was reached of a goal, beside the computed one; a share has its own base. */
export function checkStatedCompletion(
  target: Pick<Target, 'goal' | 'direction'>,
  { quantity, qualifier, statedPercent }: Pick<FigureContent, 'quantity' | 'qualifier' | 'statedPercent'>,
): StatedCheck | undefined {
  if (statedPercent === null || quantity.kind !== 'value' || target.goal.kind !== 'value') return undefined;
  const share = completionOf(target, quantity)?.share;
  return share && checkStated(statedPercent, qualifier, share);
}
