import type { CivilDate } from '../civil-date.ts';
import type { DecimalText } from '../decimal-text.ts';
import type { Period } from '../period.ts';
import type { Problem } from '../problem.ts';
import { unitProblems } from '../revision.ts';
import type { Revised, RevisionRules } from '../revision.ts';
import type { FigureDraft } from './figure-row.ts';

/** How exactly the figure was given. With a stated percentage it qualifies that percentage, else the quantity. */
export const qualifiers = ['exact', 'moreThan', 'atLeast', 'lessThan', 'atMost', 'about'] as const;
export type Qualifier = (typeof qualifiers)[number];

export const qualifierWords: Readonly<Record<Qualifier, string>> = {
  exact: 'đúng',
  moreThan: 'trên',
  atLeast: 'từ',
  lessThan: 'dưới',
  atMost: 'không quá',
  about: 'khoảng',
};

export const figureSources = ['reported', 'derived'] as const;
export type FigureSource = (typeof figureSources)[number];

export const figureSourceWords: Readonly<Record<FigureSource, string>> = { reported: 'báo cáo', derived: 'tự tính' };

/** A value; or a part with its base; or only the percentage that the source printed. */
export type Quantity =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'percentage'; readonly percent: DecimalText };

/** What a figure is about. Two figures with one key are revisions of each other. */
export interface FigureKey {
  readonly unitId: string;
  readonly indicator: string;
  /** `null`: the whole, not one of its categories. */
  readonly category: string | null;
  readonly period: Period;
}

/** How many of the units that should report are in a figure. */
export interface Coverage {
  readonly reported: number;
  /** From 1 up, and no less than have reported. */
  readonly expected: number;
}

/** Whether both numbers can be: some unit is expected, and no more reported. */
export function isCoverage({ reported, expected }: Coverage): boolean {
  return expected > 0 && reported <= expected;
}

/** What was said under a key, without who and when. */
export interface FigureContent {
  readonly definitionVersion: number;
  /** The day up to which was counted; `null` where the source names none. */
  readonly cutOffOn: CivilDate | null;
  readonly quantity: Quantity;
  /** The percentage printed beside the numbers, verbatim; that of a value is of its goal, since it has no base. */
  readonly statedPercent: DecimalText | null;
  readonly qualifier: Qualifier;
  /** `null` where nobody said of how many units it is. */
  readonly coverage: Coverage | null;
  readonly source: FigureSource;
  /** The document it was taken from. */
  readonly document: string | null;
  readonly note: string | null;
}

export type Figure = FigureKey & FigureContent & Revised;

export function sameKey(left: FigureKey, right: FigureKey): boolean {
  return (
    left.unitId === right.unitId &&
    left.indicator === right.indicator &&
    left.category === right.category &&
    left.period === right.period
  );
}

/** Equal for two figures with one key, and for no others. */
export function keyTextOf({ unitId, indicator, category, period }: FigureKey): string {
  return `${unitId} ${indicator} ${category ?? ''} ${period}`;
}

export function sameQuantity(left: Quantity, right: Quantity): boolean {
  switch (left.kind) {
    case 'value':
      return right.kind === 'value' && left.value === right.value;
    case 'ratio':
      return right.kind === 'ratio' && left.numerator === right.numerator && left.denominator === right.denominator;
    case 'percentage':
      return right.kind === 'percentage' && left.percent === right.percent;
  }
}

export function sameContent(left: FigureContent, right: FigureContent): boolean {
  return (
    left.definitionVersion === right.definitionVersion &&
    left.cutOffOn === right.cutOffOn &&
    sameQuantity(left.quantity, right.quantity) &&
    left.statedPercent === right.statedPercent &&
    left.qualifier === right.qualifier &&
    sameCoverage(left.coverage, right.coverage) &&
    left.source === right.source &&
    left.document === right.document &&
    left.note === right.note
  );
}

function sameCoverage(left: Coverage | null, right: Coverage | null): boolean {
  return left?.reported === right?.reported && left?.expected === right?.expected;
}

/** The count itself: the value, or the part of a ratio; undefined where only a percentage is known. */
export function countOf(quantity: Quantity): number | undefined {
  switch (quantity.kind) {
    case 'value':
      return quantity.value;
    case 'ratio':
      return quantity.numerator;
    case 'percentage':
      return undefined;
  }
}

/** Whether the quantity itself (not the percentage printed beside it) is only a bound or an estimate. */
export function isInexact(figure: Pick<FigureContent, 'qualifier' | 'quantity' | 'statedPercent'>): boolean {
  const qualifiesQuantity = figure.statedPercent === null || figure.quantity.kind === 'percentage';
  return figure.qualifier !== 'exact' && qualifiesQuantity;
}

export const figureRevision: RevisionRules<FigureDraft> = {
  action: 'record-figures',
  unitProblems,
  sameContent,
  movedOn: (revision): Problem => ({ code: 'figure-moved-on', revision }),
};
