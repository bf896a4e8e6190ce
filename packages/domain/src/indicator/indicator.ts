import type { Basis } from '../citation.ts';
import type { CivilDate } from '../civil-date.ts';

export const topics = [
  'organization',
  'member',
  'committee',
  'admission',
  'rating',
  'meeting',
  'study',
  'task',
  'award',
] as const;
export type Topic = (typeof topics)[number];

/**
 * What kind of number an indicator is: a `count`; a `ratio` of a part to its base; or `outOf`, a count out of a count that
 * is no rate ("1 trong 3 đảng bộ được tặng cờ").
 */
export type Measure = 'count' | 'ratio' | 'outOf';

/** How figures of several units, or of several periods, become one. `latest` takes the last; `none` never adds. */
export type Aggregation = 'sum' | 'ratioOfSums' | 'latest' | 'none';

/** `referenceOnly`: shown side by side and never ranked. */
export type Direction = 'moreIsBetter' | 'lessIsBetter' | 'noneMayOccur' | 'referenceOnly';

/** One reading of an indicator, in force for periods that end on `validFrom` or later, until the next version's day. */
export interface Definition {
  readonly version: number;
  readonly validFrom: CivilDate;
  readonly text: string;
  readonly basis: Basis;
}

export interface Category {
  readonly id: string;
  readonly name: string;
}

/**
 * `partition`: each counted thing is in exactly one category, so the categories sum to the whole (checked).
 * `overlapping`: one thing may be in several; there is no sum.
 */
export interface CategoryScheme {
  readonly id: string;
  readonly name: string;
  readonly kind: 'partition' | 'overlapping';
  readonly categories: readonly Category[];
}

export interface IndicatorPart {
  readonly indicator: string;
  readonly category: string | null;
}

export interface Indicator {
  readonly id: string;
  readonly topic: Topic;
  readonly name: string;
  /** What is counted, as it stands behind the number: `tổ chức`, `đảng viên`. */
  readonly countedIn: string;
  /** Set where each thing counted is a person: a small cell of such an indicator does not leave the province. */
  readonly counts?: 'persons';
  readonly measure: Measure;
  readonly overUnits: Aggregation;
  readonly overTime: Aggregation;
  readonly direction: Direction;
  readonly definitions: readonly [Definition, ...Definition[]];
  /** Other figures that this one is the sum of; checked where all are known. */
  readonly sumOf?: readonly IndicatorPart[];
  /** Another figure that this one counts with others, and so is never less than; checked where both are known. */
  readonly atLeast?: IndicatorPart;
  readonly categories?: CategoryScheme;
}
