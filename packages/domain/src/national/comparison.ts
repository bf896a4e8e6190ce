import type { CivilDate } from '../civil-date.ts';
import { vietnamDay } from '../civil-date.ts';
import type { Basis } from '../citation.ts';
import { countOf, isInexact } from '../indicator/figure.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { UnitKind } from '../organization/unit.ts';
import { periodSpan } from '../period.ts';
import type { Period } from '../period.ts';
import { compareRatios, ratio } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';
import { completionOf } from '../target/completion.ts';
import type { ReceivedFigure, ReportingRound } from './sent-figure.ts';

/** Compare the figures themselves, or how far each goal is reached. */
export type ComparedBy = 'figure' | 'completion';

export interface ComparisonQuestion {
  readonly indicator: Indicator;
  readonly category: string | null;
  readonly by: ComparedBy;
  readonly period: Period;
  /** The kind of unit whose figures are set side by side; figures of another kind are listed with that reason. */
  readonly unitKind: UnitKind;
  readonly definitionVersion: number;
  /** The cut-off day expected; `null` when any day will do. */
  readonly cutOffOn: CivilDate | null;
  readonly round: ReportingRound | undefined;
}

export interface ComparedProvince {
  readonly id: string;
  readonly name: string;
}

/** Why a figure stands beneath the ranking instead of in it. */
export type Incomparability =
  | { readonly reason: 'otherLevel'; readonly unitKind: UnitKind }
  | { readonly reason: 'otherPeriod'; readonly period: Period }
  | { readonly reason: 'otherDefinition'; readonly version: number }
  | { readonly reason: 'otherCutOff'; readonly cutOffOn: CivilDate | null }
  | { readonly reason: 'percentageOnly' }
  | { readonly reason: 'inexact' }
  | { readonly reason: 'smallNumber'; readonly base: number }
  | { readonly reason: 'lowCoverage'; readonly reported: number; readonly expected: number }
  | { readonly reason: 'noGoal' }
  | { readonly reason: 'noActual' }
  | { readonly reason: 'goalNotANumber' };

/** Below this base a share moves by whole points with one case. */
export const smallNumberBelow = 20;
/** Below this share of units reporting, the figure is not yet the province's. */
export const coverageAtLeast = ratio(9, 10);
export const comparisonThresholds: Basis = {
  kind: 'productChoice',
  reason:
    'Ngưỡng số nhỏ (mẫu số dưới 20) và độ phủ (từ 90% số đơn vị đã báo cáo) là lựa chọn của sản phẩm, không phải quy định.',
};

export interface ComparedRow {
  readonly province: ComparedProvince;
  readonly figure: ReceivedFigure;
  /** What is compared: the share, the completion, or the count over 1; undefined where there is none. */
  readonly measure: Ratio | undefined;
  readonly isLate: boolean;
}

export interface RankedRow extends ComparedRow {
  readonly measure: Ratio;
  /** Ties share a rank; `null` where the indicator is shown side by side and never ranked. */
  readonly rank: number | null;
}

export interface UnrankedRow extends ComparedRow {
  readonly reasons: readonly [Incomparability, ...Incomparability[]];
}

/** Every province asked about stands in exactly one of the three lists. */
export interface Comparison {
  readonly isRanked: boolean;
  readonly comparable: readonly RankedRow[];
  readonly incomparable: readonly UnrankedRow[];
  /** Nothing was sent. Missing is not zero. */
  readonly missing: readonly ComparedProvince[];
}

/** Sets figures of provinces side by side. The order in which provinces or figures come does not matter. */
export function compareFigures(
  question: ComparisonQuestion,
  provinces: readonly ComparedProvince[],
  figures: readonly ReceivedFigure[],
): Comparison {
  const comparable: Omit<RankedRow, 'rank'>[] = [];
  const incomparable: UnrankedRow[] = [];
  const missing: ComparedProvince[] = [];
  for (const province of [...provinces].sort(byId)) {
    const own = figures.filter(({ provinceId }) => provinceId === province.id);
    if (own.length === 0) missing.push(province);
    for (const figure of bestOf(question, own)) {
      const row = { province, figure, measure: measureOf(question, figure), isLate: isLate(question, figure) };
      const [first, ...rest] = comparability(question, figure);
      if (first) incomparable.push({ ...row, reasons: [first, ...rest] });
      else comparable.push({ ...row, measure: row.measure! });
    }
  }
  const isRanked = isRankable(question);
  return { isRanked, comparable: rank(question, comparable, isRanked), incomparable, missing };
}

/** A count of things says how large a province is, not how good; only shares and completions are ranked. */
export function isRankable({ indicator, by }: Pick<ComparisonQuestion, 'indicator' | 'by'>): boolean {
  if (indicator.direction === 'referenceOnly') return false;
  return by === 'completion' || indicator.measure === 'ratio' || indicator.direction === 'noneMayOccur';
}

/** Every reason for which a figure does not answer the question as asked; none means that it is comparable. */
export function comparability(question: ComparisonQuestion, figure: ReceivedFigure): readonly Incomparability[] {
  const reasons: Incomparability[] = [];
  const { quantity, coverage } = figure;
  if (figure.unitKind !== question.unitKind) reasons.push({ reason: 'otherLevel', unitKind: figure.unitKind });
  if (figure.period !== question.period) reasons.push({ reason: 'otherPeriod', period: figure.period });
  if (figure.definitionVersion !== question.definitionVersion)
    reasons.push({ reason: 'otherDefinition', version: figure.definitionVersion });
  if (question.cutOffOn !== null && effectiveCutOff(figure) !== question.cutOffOn)
    reasons.push({ reason: 'otherCutOff', cutOffOn: effectiveCutOff(figure) });
  if (!quantity) reasons.push({ reason: 'noActual' });
  else if (quantity.kind === 'percentage') reasons.push({ reason: 'percentageOnly' });
  else {
    if (isInexact({ ...figure, quantity })) reasons.push({ reason: 'inexact' });
    const base = baseOf(question, figure);
    if (base !== undefined && base < smallNumberBelow) reasons.push({ reason: 'smallNumber', base });
    if (question.by === 'completion' && !figure.goal) reasons.push({ reason: 'noGoal' });
    else if (measureOf(question, figure) === undefined) reasons.push({ reason: 'goalNotANumber' });
  }
  if (coverage && compareRatios(ratio(coverage.reported, coverage.expected), coverageAtLeast) < 0)
    reasons.push({ reason: 'lowCoverage', ...coverage });
  return reasons;
}

/** A figure without a cut-off day of its own was counted to the end of its period, where that is one day. */
export function effectiveCutOff({ cutOffOn, period }: Pick<ReceivedFigure, 'cutOffOn' | 'period'>): CivilDate | null {
  const span = periodSpan(period);
  return cutOffOn ?? (span && span.firstDay === span.lastDay ? span.lastDay : null);
}

function measureOf({ by, indicator }: ComparisonQuestion, { quantity, goal }: ReceivedFigure): Ratio | undefined {
  if (!quantity || quantity.kind === 'percentage') return undefined;
  if (by === 'completion') return goal ? completionOf(goal, quantity)?.share : undefined;
  if (quantity.kind === 'ratio' && (indicator.measure !== 'count' || quantity.denominator > 0)) return quantity;
  return ratio(countOf(quantity)!, 1);
}

/** The base that a share or a completion stands on; counts have none. */
function baseOf({ by }: ComparisonQuestion, { quantity, goal }: ReceivedFigure): number | undefined {
  if (by === 'completion') return goal?.goal.kind === 'value' ? goal.goal.value : undefined;
  return quantity?.kind === 'ratio' ? quantity.denominator : undefined;
}

function isLate({ round }: ComparisonQuestion, { approvedAt }: ReceivedFigure): boolean {
  return round !== undefined && vietnamDay(approvedAt) > round.dueOn;
}

/** Of one province's figures: those at the level asked for, or where there is none, whatever was sent. */
function bestOf({ unitKind }: ComparisonQuestion, figures: readonly ReceivedFigure[]): readonly ReceivedFigure[] {
  const atLevel = figures.filter((figure) => figure.unitKind === unitKind);
  return [...(atLevel.length > 0 ? atLevel : figures)].sort((left, right) => (left.unitId < right.unitId ? -1 : 1));
}

function rank(
  { indicator }: ComparisonQuestion,
  rows: readonly Omit<RankedRow, 'rank'>[],
  isRanked: boolean,
): readonly RankedRow[] {
  const best = indicator.direction === 'moreIsBetter' || indicator.direction === 'referenceOnly' ? -1 : 1;
  const ordered = [...rows].sort(
    (left, right) => best * compareRatios(left.measure, right.measure) || byId(left.province, right.province),
  );
  let current = 0;
  return ordered.map((row, index) => {
    const previous = ordered[index - 1];
    if (!previous || compareRatios(previous.measure, row.measure) !== 0) current = index + 1;
    return { ...row, rank: isRanked ? current : null };
  });
}

function byId(left: ComparedProvince, right: ComparedProvince): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
