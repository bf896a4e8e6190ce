import { findCategory, findIndicator } from '../indicator/catalogue/catalogue.ts';
import { choiceIn, countIn, isBlank, percentIn, periodIn, textIn } from '../indicator/cell.ts';
import type { Cell } from '../indicator/cell.ts';
import { noteMaximum } from '../indicator/figure-row.ts';
import { figureSources, figureSourceWords } from '../indicator/figure.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { isOverHundred, scaled } from '../decimal-text.ts';
import type { DecimalText } from '../decimal-text.ts';
import type { Period } from '../period.ts';
import type { Problem } from '../problem.ts';
import { settle } from '../result.ts';
import type { Result } from '../result.ts';
import { targetDirections, targetDirectionWords } from './target.ts';
import type { Goal, TargetContent } from './target.ts';

/** One target as a form, a sheet or a JSON file gives it. `goal` is a number, or text: a percentage with its sign. */
export interface TargetRow {
  readonly unit?: Cell;
  readonly indicator?: Cell;
  readonly category?: Cell;
  readonly period?: Cell;
  readonly goal?: Cell;
  readonly direction?: Cell;
  readonly source?: Cell;
  readonly document?: Cell;
  readonly note?: Cell;
}

export interface TargetDraft extends TargetContent {
  readonly unit: string;
  readonly indicator: string;
  readonly category: string | null;
  readonly period: Period;
}

export function readTargetRow(row: TargetRow): Result<TargetDraft> {
  const problems: Problem[] = [];
  const refuse = (field: keyof TargetRow, problem: Problem) => {
    problems.push({ ...problem, at: `/${field}` });
    return undefined;
  };
  const required = (field: keyof TargetRow) => textIn(row[field]) ?? refuse(field, { code: 'text-missing', field });

  const unit = required('unit');
  const indicatorId = required('indicator');
  const indicator = indicatorId === undefined ? undefined : findIndicator(indicatorId);
  if (indicatorId !== undefined && !indicator)
    refuse('indicator', { code: 'indicator-unknown', indicator: indicatorId });
  const category = textIn(row.category);
  if (indicator && category !== null && !findCategory(indicator, category))
    refuse('category', { code: 'category-unknown', indicator: indicator.id, category });
  const periodText = required('period');
  const period = periodText === undefined ? undefined : periodIn(row.period);
  if (periodText !== undefined && !period) refuse('period', { code: 'period-unreadable', given: periodText });
  const goal = readGoal(row.goal, indicator, category, refuse);
  const direction = choiceIn(row.direction, targetDirections, targetDirectionWords);
  if (!direction && !isBlank(row.direction))
    refuse('direction', {
      code: 'choice-unknown',
      given: String(row.direction),
      allowed: Object.values(targetDirectionWords),
    });
  const source = choiceIn(row.source, figureSources, figureSourceWords);
  if (!source && !isBlank(row.source))
    refuse('source', { code: 'choice-unknown', given: String(row.source), allowed: Object.values(figureSourceWords) });

  for (const field of ['document', 'note'] as const)
    if ((textIn(row[field])?.length ?? 0) > noteMaximum)
      refuse(field, { code: 'text-too-long', field, maximum: noteMaximum });

  return settle(problems, () => ({
    unit: unit!,
    indicator: indicator!.id,
    category,
    period: period!,
    goal: goal!,
    direction: direction ?? 'atLeast',
    source: source ?? 'reported',
    document: textIn(row.document),
    note: textIn(row.note),
  }));
}

/** A ratio is aimed at by a share; a count by a number, and its part by a share as well, since the whole is its base. */
export function goalKindsOf({ measure }: Pick<Indicator, 'measure'>, category: string | null): readonly Goal['kind'][] {
  if (measure === 'ratio') return ['share'];
  return measure === 'count' && category === null ? ['value'] : ['value', 'share'];
}

type Refuse = (field: keyof TargetRow, problem: Problem) => undefined;

function readGoal(
  cell: Cell,
  indicator: Indicator | undefined,
  category: string | null,
  refuse: Refuse,
): Goal | undefined {
  if (isBlank(cell)) return refuse('goal', { code: 'goal-missing' });
  const percent = typeof cell === 'string' && cell.includes('%') ? percentIn(cell) : undefined;
  const goal = percent === undefined ? valueIn(cell) : shareOf(percent);
  if (!goal) return refuse('goal', { code: 'number-unreadable', given: String(cell) });
  if (indicator && !goalKindsOf(indicator, category).includes(goal.kind))
    return refuse('goal', { code: 'goal-not-for-measure', goal: goal.kind });
  if (percent !== undefined && isOverHundred(percent)) return refuse('goal', { code: 'percent-over-hundred', percent });
  return goal;
}

function valueIn(cell: Cell): Goal | undefined {
  const value = countIn(cell);
  return value === undefined ? undefined : { kind: 'value', value };
}

function shareOf(percent: DecimalText): Goal {
  const { units, decimals } = scaled(percent);
  return { kind: 'share', numerator: Number(units), denominator: 100 * 10 ** decimals };
}
