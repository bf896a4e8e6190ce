import type { CivilDate } from '../civil-date.ts';
import { findCategory, findDefinition, findIndicator } from '../indicator/catalogue/catalogue.ts';
import { annual, includesDay, periodSpan } from '../period.ts';
import { within } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { SentFigure } from './sent-figure.ts';

/** What no province could have approved by this day, each problem at its member of the row. */
export function sentFigureProblems(row: SentFigure, today: CivilDate): readonly Problem[] {
  return [...catalogueProblems(row), ...dayProblems(row, today), ...numberProblems(row)];
}

function catalogueProblems({ indicator: id, category, definitionVersion }: SentFigure): readonly Problem[] {
  const indicator = findIndicator(id);
  if (!indicator) return [{ code: 'indicator-unknown', indicator: id, at: '/indicator' }];
  const problems: Problem[] = [];
  if (category !== null && !findCategory(indicator, category))
    problems.push({ code: 'category-unknown', indicator: id, category, at: '/category' });
  if (!findDefinition(indicator, definitionVersion))
    problems.push({ code: 'definition-unknown', indicator: id, version: definitionVersion, at: '/definitionVersion' });
  return problems;
}

/** A goal alone may be of a year to come, or of every year; what was counted may not. */
function dayProblems({ period, quantity, cutOffOn }: SentFigure, today: CivilDate): readonly Problem[] {
  const problems: Problem[] = [];
  const span = periodSpan(period);
  if (quantity && period === annual) problems.push({ code: 'period-annual-figure', at: '/period' });
  if (quantity && span && span.firstDay > today)
    problems.push({ code: 'period-in-future', day: span.firstDay, today, at: '/period' });
  if (cutOffOn && cutOffOn > today) problems.push({ code: 'period-in-future', day: cutOffOn, today, at: '/cutOffOn' });
  if (cutOffOn && span && !includesDay(period, cutOffOn))
    problems.push({ code: 'cut-off-outside-period', cutOffOn, period, at: '/cutOffOn' });
  return problems;
}

function numberProblems({ quantity, goal, coverage }: SentFigure): readonly Problem[] {
  const problems: Problem[] = [];
  if (quantity?.kind === 'ratio') problems.push(...partProblems(quantity.numerator, quantity.denominator, '/quantity'));
  if (!quantity && !goal) problems.push({ code: 'quantity-missing', at: '/quantity' });
  if (coverage) problems.push(...partProblems(coverage.reported, coverage.expected, '/coverage'));
  return problems;
}

function partProblems(numerator: number, denominator: number, at: string): readonly Problem[] {
  return numerator > denominator ? [within(at, { code: 'part-over-base', numerator, denominator })] : [];
}
