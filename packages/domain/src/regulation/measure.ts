import type { Ratio } from '../ratio.ts';
import type { Cited } from './clause.ts';
import type { CountFact } from './facts.ts';
import type { Points } from './points.ts';

/** How a criterion gives points. Closed: a text that needs another shape adds a file under `measures/`. */
export type RuleMeasure = ManualMeasure | BandsMeasure | YesNoMeasure | PerOccurrenceMeasure | AllOrNothingMeasure;

/** A person gives points from 0 to `max`; `steps` names the only values that may be given. */
export interface ManualMeasure {
  readonly kind: 'manual';
  /** `null` where the text leaves the weight to the province: then only the group bounds it. */
  readonly max: Points | null;
  readonly steps?: readonly Step[];
}

/** Points that may be given. */
type Step = {
  readonly points: Points;
  readonly text: string;
} & Cited;

/** A step table over a computed share: the last band whose `from` the share reaches gives its points. */
export interface BandsMeasure {
  readonly kind: 'bands';
  readonly part: CountFact;
  readonly whole: CountFact;
  readonly bands: readonly Band[];
  /** No more than `points` where the fact is above 0. */
  readonly ceiling?: { readonly over: CountFact; readonly points: Points } & Cited;
}

export type Band = {
  readonly from: Ratio;
  readonly points: Points;
} & Cited;

export interface YesNoMeasure {
  readonly kind: 'yesNo';
  readonly yes: Points;
}

/** `start`, and `each` (below 0 for a deduction) for every occurrence; never below 0, never above `max`. */
export interface PerOccurrenceMeasure {
  readonly kind: 'perOccurrence';
  readonly start: Points;
  readonly each: Points;
  readonly max: Points;
}

/** All of `points` when every item is met, nothing otherwise. */
export interface AllOrNothingMeasure {
  readonly kind: 'allOrNothing';
  readonly points: Points;
  readonly items: readonly { readonly id: string; readonly text: string }[];
}

/** What is claimed for a criterion. */
export type Claim =
  /** Points that a person gave: who, and why so many, where it was said. */
  | { readonly kind: 'manual'; readonly points: Points; readonly by?: string; readonly why?: string }
  | { readonly kind: 'bands'; readonly part: number; readonly whole: number; readonly over?: number }
  | { readonly kind: 'yesNo'; readonly yes: boolean }
  | { readonly kind: 'perOccurrence'; readonly count: number }
  | { readonly kind: 'allOrNothing'; readonly met: readonly string[] }
  | { readonly kind: 'notApplicable' };

/** Claims by the id of their criterion. */
export type Claims = Readonly<Record<string, Claim>>;
