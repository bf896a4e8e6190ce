import type { CivilDate } from '../civil-date.ts';
import type { Facts } from './facts.ts';
import type { Claims } from './measure.ts';
import type { Points } from './points.ts';
import type { TraceLine } from './trace.ts';

/** What is evaluated. `checkAssessed` says beforehand whether it can be. */
export interface Assessed {
  readonly subject: string;
  /** The day that everything is seen from; of a yearly rating the last of the year. */
  readonly on: CivilDate;
  readonly scored:
    | { readonly kind: 'given'; readonly points: Points }
    | { readonly kind: 'claims'; readonly claims: Claims };
  readonly facts: Facts;
  /** The province's choices by the id of their setting; the set's default where there is none. */
  readonly settings: Readonly<Record<string, string>>;
  /** Codes of knock-outs for which the written exception is claimed. */
  readonly mitigated: readonly string[];
}

/**
 * A result that explains itself: the trace's points sum to the total. `level` is `null` unless one is given; `manual`
 * asks a person to decide. `reasons` are the codes that kept the result from what the score alone would give, sorted.
 */
export interface Evaluation {
  readonly outcome: 'level' | 'manual' | 'notRated' | 'scoreOnly';
  readonly level: string | null;
  readonly total: Points;
  readonly reasons: readonly string[];
  readonly trace: readonly TraceLine[];
}
