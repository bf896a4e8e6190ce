import type { Basis } from '../citation.ts';
import type { CivilDate } from '../civil-date.ts';
import { vietnamDay } from '../civil-date.ts';
import { countOf, isInexact } from '../indicator/figure.ts';
import { periodSpan } from '../period.ts';
import { compareRatios, ratio } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';
import { completionOf } from '../target/completion.ts';
import type { ComparisonQuestion, Incomparability } from './comparison.ts';
import type { ReceivedFigure } from './sent-figure.ts';

/** Below this base a share moves by whole points with one case. */
export const smallNumberBelow = 20;
/** Below this share of units reporting, the figure is not yet the province's. */
export const coverageAtLeast = ratio(9, 10);
export const comparisonThresholds: Basis = {
  kind: 'productChoice',
  reason:
    'Ngưỡng số nhỏ (mẫu số dưới 20) và độ phủ (từ 90% số tổ chức đã báo cáo) là lựa chọn của sản phẩm, không phải quy định.',
};

/** Every reason for which a figure does not answer the question as asked; none means that it is comparable. */
export function comparability(question: ComparisonQuestion, figure: ReceivedFigure): readonly Incomparability[] {
  // What is not stated differs in nothing else.
  if (figure.retracted) return [{ reason: 'retracted', why: figure.retracted }];
  const reasons: Incomparability[] = [];
  const { quantity, coverage } = figure;
  if (figure.unitKind !== question.unitKind) reasons.push({ reason: 'otherLevel', unitKind: figure.unitKind });
  if (figure.period !== question.period) reasons.push({ reason: 'otherPeriod', period: figure.period });
  if (figure.definitionVersion !== question.definitionVersion)
    reasons.push({ reason: 'otherDefinition', version: figure.definitionVersion });
  const cutOffOn = effectiveCutOff(figure);
  if (question.cutOffOn !== null && cutOffOn !== question.cutOffOn) reasons.push({ reason: 'otherCutOff', cutOffOn });
  reasons.push(...otherGoal(question, figure));
  if (!quantity) reasons.push({ reason: 'noActual' });
  else if (quantity.kind === 'percentage') reasons.push({ reason: 'percentageOnly' });
  if (quantity && isInexact({ ...figure, quantity })) reasons.push({ reason: 'inexact' });
  const divisor = lackOfDivisor(question, figure);
  if (divisor) reasons.push({ reason: divisor });
  const base = baseOf(question, figure);
  if (base !== undefined && base < smallNumberBelow) reasons.push({ reason: 'smallNumber', base });
  if (coverage && compareRatios(ratio(coverage.reported, coverage.expected), coverageAtLeast) < 0)
    reasons.push({ reason: 'lowCoverage', ...coverage });
  return reasons;
}

/**
 * The day up to which was counted. Where the source names none, it is the day itself for a period of one day, and a
 * period that was over when the figure was approved is taken for counted to its end; of one still running nobody can say.
 */
export function effectiveCutOff({
  cutOffOn,
  period,
  approvedAt,
}: Pick<ReceivedFigure, 'cutOffOn' | 'period' | 'approvedAt'>): CivilDate | null {
  if (cutOffOn) return cutOffOn;
  const span = periodSpan(period);
  if (!span) return null;
  const isOver = span.firstDay === span.lastDay || span.lastDay <= vietnamDay(approvedAt);
  return isOver ? span.lastDay : null;
}

/** What is compared: the share of a whole, the completion, or the number over 1; undefined where there is none. */
export function measureOf(question: ComparisonQuestion, { quantity, goal }: ReceivedFigure): Ratio | undefined {
  if (!quantity || quantity.kind === 'percentage') return undefined;
  if (question.by === 'completion')
    return goal?.goal.kind === 'value' ? completionOf(goal, quantity)?.share : undefined;
  if (!isComparedAsShare(question)) return ratio(countOf(quantity)!, 1);
  return quantity.kind === 'ratio' ? ratio(quantity.numerator, quantity.denominator) : undefined;
}

/** A completion is a share, and a part of a whole its share of it; a count of things, and "1 trong 3", the number itself. */
export function isComparedAsShare({
  indicator,
  category,
  by,
}: Pick<ComparisonQuestion, 'indicator' | 'category' | 'by'>): boolean {
  return by === 'completion' || indicator.measure === 'ratio' || (indicator.measure === 'count' && category !== null);
}

function otherGoal({ by, goalPeriod, goalDirection }: ComparisonQuestion, { goal }: ReceivedFigure): Incomparability[] {
  if (by !== 'completion' || !goal) return [];
  const { period, direction } = goal;
  const reasons: Incomparability[] = [];
  if (goalPeriod !== null && period !== goalPeriod) reasons.push({ reason: 'otherGoalPeriod', period });
  if (goalDirection !== null && direction !== goalDirection) reasons.push({ reason: 'otherGoalDirection', direction });
  return reasons;
}

function lackOfDivisor(
  question: ComparisonQuestion,
  { quantity, goal }: ReceivedFigure,
): 'noGoal' | 'goalNotANumber' | 'noBase' | undefined {
  if (question.by === 'completion') {
    if (!goal) return 'noGoal';
    return goal.goal.kind === 'share' || goal.goal.value === 0 ? 'goalNotANumber' : undefined;
  }
  return isComparedAsShare(question) && quantity?.kind === 'value' ? 'noBase' : undefined;
}

/** The base that a share or a completion stands on; counts have none. */
function baseOf(question: ComparisonQuestion, { quantity, goal }: ReceivedFigure): number | undefined {
  if (question.by === 'completion') return goal?.goal.kind === 'value' ? goal.goal.value : undefined;
  return isComparedAsShare(question) && quantity?.kind === 'ratio' ? quantity.denominator : undefined;
}
