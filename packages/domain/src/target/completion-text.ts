import { countOf } from '../indicator/figure.ts';
import type { Quantity } from '../indicator/figure.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { excessText, numberText, pointsText, shareText, statedPercentText } from '../number-text.ts';
import { roundRatio } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';
import { completionOf } from './completion.ts';
import { targetDirectionWords } from './target.ts';
import type { Goal, Target, TargetDirection } from './target.ts';

type Aim = Pick<Target, 'goal' | 'direction'>;

/** What a target asks for: `805`, `không quá 5`, `đúng 5`, `không có`, `85%`. */
export function requirementText({ goal, direction }: Aim): string {
  if (direction === 'none') return targetDirectionWords.none;
  const amount = goal.kind === 'value' ? numberText(goal.value) : shareText(goal);
  return direction === 'atLeast' ? amount : `${targetDirectionWords[direction]} ${amount}`;
}

/** The same with what is counted: `805 đảng viên`; a percentage carries its sign already. */
export function countedRequirementText(aim: Aim, { countedIn }: Pick<Indicator, 'countedIn'>): string {
  const isBare = aim.goal.kind === 'share' || aim.direction === 'none' || countedIn === '%';
  return isBare ? requirementText(aim) : `${requirementText(aim)} ${countedIn}`;
}

/** How a goal and what was reached stand to each other, in one sentence without its full stop. */
export function completionSentence(aim: Aim, quantity: Quantity): string {
  const completion = completionOf(aim, quantity);
  if (!completion) return `có ${amountText(quantity)}, chưa đủ số liệu để đối chiếu với chỉ tiêu`;
  const { achieved, share } = completion;
  return aim.goal.kind === 'share'
    ? shareSentence(aim.goal, aim.direction, achieved, share!)
    : valueSentence(aim.goal.value, aim.direction, achieved, countOf(quantity)!);
}

function valueSentence(goal: number, direction: TargetDirection, achieved: boolean, actual: number): string {
  if (direction === 'atLeast') {
    if (goal === 0) return 'đạt chỉ tiêu';
    return actual > goal ? excessText(actual, goal) : `đạt ${shareText({ numerator: actual, denominator: goal })}`;
  }
  const asked = requirementText({ goal: { kind: 'value', value: goal }, direction });
  return bounded(asked, numberText(actual), direction, achieved, actual > goal, numberText(Math.abs(actual - goal)));
}

function shareSentence(goal: Goal & Ratio, direction: TargetDirection, achieved: boolean, share: Ratio): string {
  const reached = shareText(share);
  if (direction === 'atLeast') return `${achieved ? 'đạt' : 'chưa đạt'}: ${reached} so với ${shareText(goal)}`;
  const difference = roundRatio(share, 4) - roundRatio(goal, 4);
  return bounded(
    requirementText({ goal, direction }),
    reached,
    direction,
    achieved,
    difference > 0n,
    pointsText(difference),
  );
}

/** For goals that are no "more is better": what was asked, what there is, and by how much it misses. */
function bounded(
  asked: string,
  reached: string,
  direction: Exclude<TargetDirection, 'atLeast'>,
  achieved: boolean,
  isAbove: boolean,
  distance: string,
): string {
  const verdict = {
    atMost: achieved ? 'trong mức cho phép' : `vượt mức cho phép ${distance}`,
    exactly: achieved ? 'đạt' : `chưa đạt, ${isAbove ? 'thừa' : 'thiếu'} ${distance}`,
    none: achieved ? 'đạt' : 'chưa đạt',
  }[direction];
  return `${asked}: có ${reached}, ${verdict}`;
}

function amountText(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'value':
      return numberText(quantity.value);
    case 'ratio':
      return `${numberText(quantity.numerator)}/${numberText(quantity.denominator)}`;
    case 'percentage':
      return statedPercentText(quantity.percent);
  }
}
