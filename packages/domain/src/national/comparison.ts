import { vietnamDay } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { UnitKind } from '../organization/unit.ts';
import type { Period } from '../period.ts';
import { compareRatios } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';
import type { TargetDirection } from '../target/target.ts';
import { comparability, measureOf } from './comparability.ts';
import type { Expectation } from './expectation.ts';
import type { ReceivedFigure, ReportingRound, Retraction } from './sent-figure.ts';

/** Compare the figures themselves, or how far each goal is reached. */
export type ComparedBy = 'figure' | 'completion';

export interface ComparisonQuestion extends Expectation {
  readonly indicator: Indicator;
  readonly category: string | null;
  readonly by: ComparedBy;
  readonly period: Period;
  /** The kind of unit whose figures are set side by side; figures of another kind are listed with that reason. */
  readonly unitKind: UnitKind;
  readonly definitionVersion: number;
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
  | { readonly reason: 'otherGoalPeriod'; readonly period: Period }
  | { readonly reason: 'otherGoalDirection'; readonly direction: TargetDirection }
  | { readonly reason: 'percentageOnly' }
  | { readonly reason: 'inexact' }
  | { readonly reason: 'smallNumber'; readonly base: number }
  | { readonly reason: 'lowCoverage'; readonly reported: number; readonly expected: number }
  | { readonly reason: 'noGoal' }
  | { readonly reason: 'noActual' }
  | { readonly reason: 'retracted'; readonly why: Retraction }
  | { readonly reason: 'goalNotANumber' }
  | { readonly reason: 'noBase' };

export interface ComparedRow {
  readonly province: ComparedProvince;
  readonly figure: ReceivedFigure;
  /** What is compared (`measureOf`). */
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

/** Every province asked about is missing, or has a row for each unit it sent figures of, comparable or not. */
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
  for (const province of provinces.toSorted(byId)) {
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
  const ordered = isRanked ? rank(question, comparable) : sideBySide(comparable);
  return { isRanked, comparable: ordered, incomparable, missing };
}

/** A count of things says how large a province is, not how good; only shares and completions are ranked. */
export function isRankable({
  indicator,
  by,
  goalDirection,
}: Pick<ComparisonQuestion, 'indicator' | 'by' | 'goalDirection'>): boolean {
  if (indicator.direction === 'referenceOnly') return false;
  // Of a goal to be met exactly neither more nor less is better.
  if (by === 'completion') return goalDirection !== 'exactly';
  return indicator.measure === 'ratio' || indicator.direction === 'noneMayOccur';
}

/** A round says when the figures of its own period are due, and nothing of those of another. */
function isLate({ round }: ComparisonQuestion, { period, approvedAt }: ReceivedFigure): boolean {
  return round?.period === period && vietnamDay(approvedAt) > round.dueOn;
}

/** Of one province's figures: those of every unit at the level asked for, or where there is none, whatever was sent. */
function bestOf({ unitKind }: ComparisonQuestion, figures: readonly ReceivedFigure[]): readonly ReceivedFigure[] {
  const atLevel = figures.filter((figure) => figure.unitKind === unitKind);
  return (atLevel.length > 0 ? atLevel : figures).toSorted(byUnitThenPeriod);
}

/** A completion by the direction of its goals where they have one, anything else by that of its indicator. */
function rank(question: ComparisonQuestion, rows: readonly Omit<RankedRow, 'rank'>[]): readonly RankedRow[] {
  const { by, goalDirection, indicator } = question;
  const directed = by === 'completion' && goalDirection !== null;
  const moreFirst = directed ? goalDirection === 'atLeast' : indicator.direction === 'moreIsBetter';
  const best = moreFirst ? -1 : 1;
  const ordered = rows.toSorted(
    (left, right) => best * compareRatios(left.measure, right.measure) || byId(left.province, right.province),
  );
  let current = 0;
  return ordered.map((row, index) => {
    const previous = ordered[index - 1];
    if (!previous || compareRatios(previous.measure, row.measure) !== 0) current = index + 1;
    return { ...row, rank: current };
  });
}

/** By name: an order by value would be a ranking all the same. */
function sideBySide(rows: readonly Omit<RankedRow, 'rank'>[]): readonly RankedRow[] {
  return rows.toSorted((left, right) => byName(left.province, right.province)).map((row) => ({ ...row, rank: null }));
}

const inVietnamese = new Intl.Collator('vi');

function byName(left: ComparedProvince, right: ComparedProvince): number {
  return inVietnamese.compare(left.name, right.name) || byId(left, right);
}

function byId(left: ComparedProvince, right: ComparedProvince): number {
  return compareText(left.id, right.id);
}

function byUnitThenPeriod(left: ReceivedFigure, right: ReceivedFigure): number {
  return compareText(left.unitId, right.unitId) || compareText(left.period, right.period);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
