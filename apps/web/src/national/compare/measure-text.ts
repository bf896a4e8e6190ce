import {
  columnShareText,
  goalText,
  isComparedAsShare,
  missingText,
  numberText,
  quantityText,
  ratio,
  shareText,
  unstatedText,
} from '@co-so/domain';
import type { Indicator, Ratio, ReceivedFigure } from '@co-so/domain';
import type { Question } from './question.ts';

type Asked = Pick<Question, 'indicator' | 'category' | 'by'>;

/** `33,42%`, or `1.204`. */
export function measureText(asked: Asked, measure: Ratio): string {
  return isComparedAsShare(asked) ? shareText(measure) : numberText(measure.numerator);
}

/** The same in a column: `80,00%`, so that the commas stand one below the other. */
export function columnText(asked: Asked, measure: Ratio): string {
  return isComparedAsShare(asked) ? columnShareText(measure) : numberText(measure.numerator);
}

/** The number as sent: `269`, `45/56`, `trên 2.100`; a qualifier that belongs to the printed percentage stays with that. */
export function actualText(figure: ReceivedFigure, { measure }: Indicator): string {
  const { quantity, qualifier, statedPercent } = figure;
  if (!quantity) return unstatedText(figure);
  return quantityText(quantity, measure, statedPercent === null ? qualifier : 'exact');
}

export function sentGoalText({ goal, retracted }: ReceivedFigure): string {
  if (retracted) return missingText;
  return goal ? goalText(goal.goal, goal.direction) : 'chưa có';
}

/** Where the goal stands on the axis of the comparison; undefined where the figure has none that fits it. */
export function goalMeasure(asked: Asked, { goal }: ReceivedFigure): Ratio | undefined {
  if (asked.by === 'completion') return ratio(1, 1);
  if (!goal) return undefined;
  if (goal.goal.kind === 'share') return isComparedAsShare(asked) ? goal.goal : undefined;
  return isComparedAsShare(asked) ? undefined : ratio(goal.goal.value, 1);
}
