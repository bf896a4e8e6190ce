import type { CivilDate } from '../civil-date.ts';
import { findCategory, findDefinition, findIndicator } from '../indicator/catalogue/catalogue.ts';
import { isCoverage } from '../indicator/figure.ts';
import { quantityProblems } from '../indicator/quantity-problems.ts';
import { annual, includesDay, periodSpan } from '../period.ts';
import { within } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { saysNothing } from './retraction.ts';
import type { SentFigure } from './sent-figure.ts';
import { isSentUnitKind, isSmallCell, smallCellBelow } from './withholding.ts';

/** What no province could have approved by this day, each problem at its member of the row. */
export function sentFigureProblems(row: SentFigure, today: CivilDate, endedOn: CivilDate): readonly Problem[] {
  return [
    ...catalogueProblems(row),
    ...dayProblems(row, today),
    ...lifeProblems(row, endedOn),
    ...numberProblems(row),
    ...withholdingProblems(row),
  ];
}

/** What the sending side withholds does not get in by another way either. */
function withholdingProblems(row: SentFigure): readonly Problem[] {
  const problems: Problem[] = [];
  if (!isSentUnitKind(row.unitKind))
    problems.push({ code: 'unit-kind-not-sent', unitKind: row.unitKind, at: '/unitKind' });
  if (isSmallCell(row)) problems.push({ code: 'cell-too-small', below: smallCellBelow, at: '/quantity' });
  return problems;
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

/** A province that ended counted nothing of a period that began afterwards; goals it may have had. */
function lifeProblems({ period, quantity }: SentFigure, endedOn: CivilDate): readonly Problem[] {
  const day = periodSpan(period)?.firstDay;
  if (!quantity || !day || day < endedOn) return [];
  return [{ code: 'period-after-province', day, endedOn, at: '/period' }];
}

function numberProblems(row: SentFigure): readonly Problem[] {
  const { indicator: id, quantity, goal, coverage } = row;
  if (row.retracted) return saysNothing(row) ? [] : [{ code: 'retraction-states', at: '/retracted' }];
  const problems: Problem[] = [];
  const indicator = findIndicator(id);
  if (indicator && quantity)
    problems.push(...quantityProblems(indicator, quantity).map((problem) => within('/quantity', problem)));
  if (!quantity && !goal) problems.push({ code: 'quantity-missing', at: '/quantity' });
  if (coverage && !isCoverage(coverage)) problems.push({ code: 'coverage-unusable', ...coverage, at: '/coverage' });
  return problems;
}
