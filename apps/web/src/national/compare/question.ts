import { annual, catalogue, findIndicator, indicatorOf, periodSpan, unitKinds } from '@co-so/domain';
import type { ComparedBy, Indicator, Origin, Period, ProvinceBasis, UnitKind } from '@co-so/domain';
import type { AskableQuestion, AskedComparison } from '../queries.ts';
import { periodsIn } from '../search.ts';
import type { ComparisonSearch } from '../search.ts';

/** The question as it is asked, nothing left open. */
export interface Question {
  readonly indicator: Indicator;
  readonly category: string | null;
  readonly by: ComparedBy;
  readonly unitKind: UnitKind;
  readonly provinces: ProvinceBasis;
  readonly periods: readonly Period[];
}

/** The most periods the office compares at once. */
export const periodsMaximum = 12;

/** Completes what an address leaves open, out of the questions that have an answer; undefined where there is none. */
export function completeQuestion(search: ComparisonSearch, askable: readonly AskableQuestion[]): Question | undefined {
  const named = askable.filter(({ indicator }) => indicator === search.indicator);
  const id = named.length > 0 ? search.indicator! : defaultIndicator(askable);
  if (id === undefined) return undefined;
  const about = askable.filter(({ indicator }) => indicator === id);
  const category = pick(categoriesIn(about), search.category ?? null);
  const within = about.filter((question) => question.category === category);
  const hasGoal = within.some((question) => question.hasGoal);
  const by = search.by ?? (named.length > 0 ? 'figure' : 'completion');
  const answerable = periodsOf(within);
  const periods = [...new Set(periodsIn(search.periods))].filter((period) => answerable.includes(period));
  return {
    indicator: indicatorOf(id),
    category,
    by: hasGoal ? by : 'figure',
    unitKind: search.unitKind ?? usualKind(within),
    provinces: search.provinces ?? 'ofDay',
    periods: periods.slice(0, periodsMaximum),
  };
}

/** The address of a question, in full, so that a link to it shows the same tomorrow. */
export function searchFor(question: Question, { origin, shown }: ComparisonSearch): ComparisonSearch {
  const { indicator, category, by, unitKind, provinces, periods } = question;
  const stays = periods.length > 1 && periodsIn(shown).some((period) => periods.includes(period));
  return {
    ...(origin ? { origin } : {}),
    indicator: indicator.id,
    ...(category === null ? {} : { category }),
    by,
    unitKind,
    ...(provinces === 'today' ? { provinces } : {}),
    ...(periods.length > 0 ? { periods: periods.join(',') } : {}),
    ...(stays ? { shown } : {}),
  };
}

/** Whether an address already says all that the question is. */
export function isComplete(search: ComparisonSearch, question: Question): boolean {
  const full = searchFor(question, search);
  return searchFields.every((field) => search[field] === full[field]);
}

const searchFields = ['origin', 'indicator', 'category', 'by', 'unitKind', 'provinces', 'periods', 'shown'] as const;

export function askedOf({ indicator, ...rest }: Question, origin: Origin): AskedComparison {
  return { ...rest, indicator: indicator.id, origin };
}

export function indicatorsIn(askable: readonly AskableQuestion[]): readonly Indicator[] {
  return catalogue.filter(({ id }) => askable.some(({ indicator }) => indicator === id));
}

/** The whole first, then the categories in the order of the catalogue. */
export function categoriesIn(askable: readonly AskableQuestion[]): readonly (string | null)[] {
  const asked = new Set(askable.map(({ category }) => category));
  const known = findIndicator(askable[0]?.indicator ?? '')?.categories?.categories ?? [];
  return [null, ...known.map(({ id }) => id)].filter((category) => asked.has(category));
}

export function kindsIn(askable: readonly AskableQuestion[]): readonly UnitKind[] {
  return unitKinds.filter((kind) => askable.some(({ unitKind }) => unitKind === kind));
}

/** The newest first; of those that end together the longest. `annual` names no year to compare. */
export function periodsOf(askable: readonly AskableQuestion[]): readonly Period[] {
  return [...new Set(askable.map(({ period }) => period))].filter((period) => period !== annual).toSorted(newestFirst);
}

export function newestFirst(left: Period, right: Period): number {
  const of = (period: Period) => periodSpan(period) ?? { firstDay: '', lastDay: '' };
  const byEnd = of(right).lastDay.localeCompare(of(left).lastDay);
  return byEnd || of(left).firstDay.localeCompare(of(right).firstDay);
}

/** Most often asked with a goal; without any goal the first of the catalogue. */
function defaultIndicator(askable: readonly AskableQuestion[]): string | undefined {
  const indicators = indicatorsIn(askable);
  const goals = (id: string) => askable.filter(({ indicator, hasGoal }) => hasGoal && indicator === id).length;
  return indicators.toSorted((left, right) => goals(right.id) - goals(left.id))[0]?.id;
}

function usualKind(askable: readonly AskableQuestion[]): UnitKind {
  const times = (kind: UnitKind) => askable.filter(({ unitKind }) => unitKind === kind).length;
  return kindsIn(askable).toSorted((left, right) => times(right) - times(left))[0] ?? 'province';
}

function pick<T>(choices: readonly T[], wanted: T): T {
  const [first = wanted] = choices;
  return choices.includes(wanted) ? wanted : first;
}
