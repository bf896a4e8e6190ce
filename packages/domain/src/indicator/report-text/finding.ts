import type { DecimalText } from '../../decimal-text.ts';
import type { Qualifier } from '../figure.ts';

/** UTF-16 offsets in the text as it was given; `end` is exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface CountAt {
  readonly value: number;
  readonly span: TextSpan;
}

/** A base or goal. `assumed`: not written beside the part but carried over from earlier in the paragraph. */
export interface WholeAt extends CountAt {
  readonly origin: 'written' | 'assumed';
}

export interface PercentAt {
  readonly stated: DecimalText;
  readonly qualifier: Qualifier;
  /** The number alone, without its sign. */
  readonly span: TextSpan;
}

/** What to write in the place of the number at `span`. */
export interface Replacement {
  readonly span: TextSpan;
  readonly text: string;
}

export type ReportVerdict = 'right' | 'wrong' | 'note' | 'uncheckable';

/**
 * `cutOff`: the digits were cut off instead of rounded. `near`: at most 0.01 points away. `boundNotStrict`: "trên" of exactly
 * that much. `boundByRounding`: a bound that only rounding makes true. `aboutDiffers`: an estimate that is not the rounded value.
 */
export type PercentReason =
  | 'agrees'
  | 'cutOff'
  | 'near'
  | 'differs'
  | 'boundHolds'
  | 'boundNotStrict'
  | 'boundByRounding'
  | 'boundBroken'
  | 'aboutDiffers';

interface Checked<Kind extends string> {
  readonly kind: Kind;
  readonly verdict: Exclude<ReportVerdict, 'uncheckable'>;
  readonly span: TextSpan;
}

interface Unchecked<Kind extends string> {
  readonly kind: Kind;
  readonly verdict: 'uncheckable';
  readonly span: TextSpan;
}

export interface ShareFinding extends Checked<'share'> {
  readonly reason: PercentReason | 'partExceedsBase';
  readonly part: CountAt;
  readonly base: WholeAt;
  readonly percent: PercentAt;
  readonly computed: string;
  readonly suggestion: Replacement | null;
}

/** A count with its percentage of a base that the paragraph does not give, or gives in more than one reading. */
export interface UnbasedShareFinding extends Unchecked<'unbasedShare'> {
  readonly reason: 'noBase' | 'unclearBase';
  readonly part: CountAt;
  readonly percent: PercentAt;
  readonly considered: readonly CountAt[];
}

export type TargetWording = 'completion' | 'excess';

/** `statesExcess`: "đạt" with the percentage that belongs to "vượt"; `statesCompletion`: the other way round. */
export interface TargetFinding extends Checked<'target'> {
  readonly reason: PercentReason | 'statesExcess' | 'statesCompletion' | 'notExceeded';
  readonly wording: TargetWording;
  readonly actual: CountAt;
  readonly goal: WholeAt;
  readonly percent: PercentAt;
  readonly computed: string;
  readonly suggestion: Replacement | null;
}

/** The whole goals from `least` to `greatest`; `cutOff` where the percentage only comes about by cutting its digits off. */
export interface ImpliedGoals {
  readonly least: number;
  readonly greatest: number;
  readonly by: 'rounding' | 'cutOff';
}

/** A percentage of a goal that the text does not give, with the whole goals that would print this percentage. */
export interface ImpliedTargetFinding extends Unchecked<'impliedTarget'> {
  readonly wording: TargetWording;
  readonly actual: CountAt;
  readonly percent: PercentAt;
  /** `null`: no whole goal does. */
  readonly implied: ImpliedGoals | null;
}

/** `listed`: the parts follow a colon. `total`: the whole stands behind its parts, as "tổng số 468" or "cộng 468". */
export type SumWording = 'consistsOf' | 'ofWhich' | 'brackets' | 'listed' | 'total' | 'addition';

/** Uncheckable where the sum differs and the words leave open whether these are all the parts of this whole. */
export interface SumFinding {
  readonly kind: 'sum';
  readonly verdict: ReportVerdict;
  readonly span: TextSpan;
  /**
   * `remainder`: parts "trong đó" that leave a rest. `mayOverlap`: parts that exceed the whole but may count someone twice.
   * `unequal`: the sum differs, and it is for the reader to say whether it should not.
   */
  readonly reason: 'sums' | 'exceeds' | 'fallsShort' | 'remainder' | 'mayOverlap' | 'unequal';
  readonly wording: SumWording;
  readonly whole: CountAt;
  readonly parts: readonly CountAt[];
  readonly sum: number;
}

/** Percentages of all parts of one whole that do not add up to 100: nothing to correct, but a reader will add them. */
export interface PercentGroupFinding extends Checked<'percentGroup'> {
  readonly verdict: 'note';
  readonly percents: readonly PercentAt[];
  readonly sum: DecimalText;
  /** The parts behind the percentages, which do add up to their base; `null` where only percentages are written. */
  readonly counts: {
    readonly parts: readonly CountAt[];
    readonly base: number;
    readonly roundedSum: DecimalText;
  } | null;
}

/** A fraction or percentage that no other finding speaks of, as it is written. */
export interface UnreadFinding extends Unchecked<'unread'> {
  readonly number: 'fraction' | 'percent';
  readonly written: string;
}

export type ReportFinding =
  | ShareFinding
  | UnbasedShareFinding
  | TargetFinding
  | ImpliedTargetFinding
  | SumFinding
  | PercentGroupFinding
  | UnreadFinding;

export function spanOver(spans: readonly TextSpan[]): TextSpan {
  return {
    start: spans.reduce((least, { start }) => Math.min(least, start), Infinity),
    end: spans.reduce((greatest, { end }) => Math.max(greatest, end), 0),
  };
}
