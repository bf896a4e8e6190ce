import type { CivilDate } from '../civil-date.ts';
import type { DecimalText } from '../decimal-text.ts';
import { annual, includesDay, periodSpan } from '../period.ts';
import type { Period } from '../period.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { settle } from '../result.ts';
import type { Result } from '../result.ts';
import { definitionFor, findCategory, findDefinition, findIndicator } from './catalogue/catalogue.ts';
import { choiceIn, countIn, dayIn, isBlank, percentIn, periodIn, textIn } from './cell.ts';
import type { Cell } from './cell.ts';
import { figureSources, figureSourceWords, isCoverage, qualifiers, qualifierWords } from './figure.ts';
import type { Coverage, FigureContent, Quantity } from './figure.ts';
import type { Indicator } from './indicator.ts';
import { quantityProblems } from './quantity-problems.ts';

/** One figure as a form, a sheet or a JSON file gives it: nothing checked, everything a cell. */
export interface FigureRow {
  /** The unit's id, code or name. */
  readonly unit?: Cell;
  readonly indicator?: Cell;
  readonly category?: Cell;
  readonly definitionVersion?: Cell;
  readonly period?: Cell;
  readonly cutOffOn?: Cell;
  readonly value?: Cell;
  readonly numerator?: Cell;
  readonly denominator?: Cell;
  readonly statedPercent?: Cell;
  readonly qualifier?: Cell;
  /** Of how many units it is, and of how many it should be. */
  readonly reported?: Cell;
  readonly expected?: Cell;
  readonly source?: Cell;
  readonly document?: Cell;
  readonly note?: Cell;
}

/** A row that was read: everything but the unit, which only the province's tree can resolve. */
export interface FigureDraft extends FigureContent {
  readonly unit: string;
  readonly indicator: string;
  readonly category: string | null;
  readonly period: Period;
}

/** As long as a document or a note may be, so that the centre takes every row that a province stores. */
export const noteMaximum = 1000;

/** Reads a row; refuses with every problem of the row, each at its field. */
export function readFigureRow(row: FigureRow, today: CivilDate): Result<FigureDraft> {
  const problems: Problem[] = [];
  const refuse = (field: keyof FigureRow, problem: Problem) => {
    problems.push({ ...problem, at: `/${field}` });
    return undefined;
  };

  const unit = textIn(row.unit) ?? refuse('unit', { code: 'text-missing', field: 'unit' });
  const indicator = readIndicator(row, refuse);
  const category = readCategory(row, indicator, refuse);
  const period = readPeriod(row, today, refuse);
  const cutOffOn = readCutOff(row, period, today, refuse);
  const definitionVersion = readDefinition(row, indicator, period, refuse);
  const statedPercent = readPercent(row, refuse);
  const quantity = readQuantity(row, statedPercent, refuse);
  if (indicator && quantity)
    for (const problem of quantityProblems(indicator, quantity)) refuse(fieldOf[problem.code] ?? 'value', problem);
  const qualifier = readWord(row, 'qualifier', qualifiers, qualifierWords, refuse);
  const coverage = readCoverage(row, refuse);
  const source = readWord(row, 'source', figureSources, figureSourceWords, refuse);
  for (const field of ['document', 'note'] as const)
    if ((textIn(row[field])?.length ?? 0) > noteMaximum)
      refuse(field, { code: 'text-too-long', field, maximum: noteMaximum });

  return settle(problems, () => ({
    unit: unit!,
    indicator: indicator!.id,
    category: category!,
    period: period!,
    definitionVersion: definitionVersion!,
    cutOffOn: cutOffOn ?? null,
    quantity: quantity!,
    statedPercent: quantity!.kind === 'percentage' ? null : (statedPercent ?? null),
    qualifier: qualifier ?? 'exact',
    coverage: coverage ?? null,
    source: source ?? 'reported',
    document: textIn(row.document),
    note: textIn(row.note),
  }));
}

/** The field at which a problem of the numbers stands; any other stands at the value. */
const fieldOf: Readonly<Partial<Record<ProblemCode, keyof FigureRow>>> = {
  'part-over-base': 'numerator',
  'percent-over-hundred': 'statedPercent',
};

type Refuse = (field: keyof FigureRow, problem: Problem) => undefined;

function readIndicator(row: FigureRow, refuse: Refuse): Indicator | undefined {
  const id = textIn(row.indicator);
  if (id === null) return refuse('indicator', { code: 'text-missing', field: 'indicator' });
  return findIndicator(id) ?? refuse('indicator', { code: 'indicator-unknown', indicator: id });
}

function readCategory(row: FigureRow, indicator: Indicator | undefined, refuse: Refuse): string | null | undefined {
  const category = textIn(row.category);
  if (category === null || !indicator) return null;
  return findCategory(indicator, category)
    ? category
    : refuse('category', { code: 'category-unknown', indicator: indicator.id, category });
}

function readPeriod(row: FigureRow, today: CivilDate, refuse: Refuse): Period | undefined {
  if (isBlank(row.period)) return refuse('period', { code: 'text-missing', field: 'period' });
  const period = periodIn(row.period);
  if (!period) return refuse('period', { code: 'period-unreadable', given: String(row.period) });
  if (period === annual) return refuse('period', { code: 'period-annual-figure' });
  const { firstDay } = periodSpan(period)!;
  return firstDay > today ? refuse('period', { code: 'period-in-future', day: firstDay, today }) : period;
}

function readCutOff(
  row: FigureRow,
  period: Period | undefined,
  today: CivilDate,
  refuse: Refuse,
): CivilDate | null | undefined {
  if (isBlank(row.cutOffOn)) return null;
  const cutOffOn = dayIn(row.cutOffOn);
  if (!cutOffOn) return refuse('cutOffOn', { code: 'day-unreadable', given: String(row.cutOffOn) });
  if (cutOffOn > today) return refuse('cutOffOn', { code: 'period-in-future', day: cutOffOn, today });
  if (period && !includesDay(period, cutOffOn))
    return refuse('cutOffOn', { code: 'cut-off-outside-period', cutOffOn, period });
  return cutOffOn;
}

function readDefinition(
  row: FigureRow,
  indicator: Indicator | undefined,
  period: Period | undefined,
  refuse: Refuse,
): number | undefined {
  if (!indicator || !period) return undefined;
  if (isBlank(row.definitionVersion)) return definitionFor(indicator, period).version;
  const version = countIn(row.definitionVersion);
  if (version === undefined)
    return refuse('definitionVersion', { code: 'number-unreadable', given: String(row.definitionVersion) });
  return findDefinition(indicator, version)
    ? version
    : refuse('definitionVersion', { code: 'definition-unknown', indicator: indicator.id, version });
}

function readPercent(row: FigureRow, refuse: Refuse): DecimalText | null | undefined {
  if (isBlank(row.statedPercent)) return null;
  return (
    percentIn(row.statedPercent) ??
    refuse('statedPercent', { code: 'percent-unreadable', given: String(row.statedPercent) })
  );
}

function readQuantity(row: FigureRow, percent: DecimalText | null | undefined, refuse: Refuse): Quantity | undefined {
  const value = readNumber(row, 'value', refuse);
  const numerator = readNumber(row, 'numerator', refuse);
  const denominator = readNumber(row, 'denominator', refuse);
  if (value === undefined || numerator === undefined || denominator === undefined) return undefined;
  if (value !== null && (numerator !== null || denominator !== null))
    return refuse('value', { code: 'quantity-ambiguous' });
  if (value !== null) return { kind: 'value', value };
  if (numerator !== null && denominator !== null) {
    if (denominator === 0) return refuse('denominator', { code: 'base-zero' });
    return { kind: 'ratio', numerator, denominator };
  }
  if (numerator !== null || denominator !== null)
    return refuse(numerator === null ? 'numerator' : 'denominator', { code: 'base-missing' });
  if (percent === undefined) return undefined;
  return percent === null ? refuse('value', { code: 'quantity-missing' }) : { kind: 'percentage', percent };
}

function readCoverage(row: FigureRow, refuse: Refuse): Coverage | null | undefined {
  const reported = readNumber(row, 'reported', refuse);
  const expected = readNumber(row, 'expected', refuse);
  if (reported === undefined || expected === undefined) return undefined;
  if (reported === null && expected === null) return null;
  if (reported !== null && expected !== null && isCoverage({ reported, expected })) return { reported, expected };
  return refuse(reported === null ? 'reported' : 'expected', { code: 'coverage-unusable', reported, expected });
}

function readNumber(
  row: FigureRow,
  field: 'value' | 'numerator' | 'denominator' | 'reported' | 'expected',
  refuse: Refuse,
): number | null | undefined {
  const cell = row[field];
  if (isBlank(cell)) return null;
  return countIn(cell) ?? refuse(field, { code: 'number-unreadable', given: String(cell) });
}

/** The choice named by a cell; undefined when it is blank, and refused when it names none. */
function readWord<Choice extends string>(
  row: FigureRow,
  field: keyof FigureRow,
  choices: readonly Choice[],
  words: Readonly<Record<Choice, string>>,
  refuse: Refuse,
): Choice | undefined {
  const given = row[field];
  if (isBlank(given)) return undefined;
  return (
    choiceIn(given, choices, words) ??
    refuse(field, { code: 'choice-unknown', given: String(given), allowed: choices.map((choice) => words[choice]) })
  );
}
