import type { Ratio } from '../../ratio.ts';
import type { Claim, RuleMeasure } from '../measure.ts';
import type { CountFact } from '../facts.ts';
import type { Points } from '../points.ts';
import { noPoints } from '../points.ts';
import type { Criterion } from '../scoring-rules.ts';
import { reachedBand } from './bands.ts';

/** Which part of its measure a claim met: what the points of a criterion were read from. */
export type Met =
  | MetBand
  | { readonly kind: 'step'; readonly text: string }
  | { readonly kind: 'yesNo'; readonly yes: Points }
  /** `bound`: the sum went beyond it, and gives no more or no less. */
  | {
      readonly kind: 'occurrences';
      readonly start: Points;
      readonly each: Points;
      readonly bound: Points | null;
    }
  | { readonly kind: 'items'; readonly count: number; readonly missing: readonly string[] }
  | { readonly kind: 'notApplicable'; readonly when: string; readonly movedTo: string | null };

export interface MetBand {
  readonly kind: 'band';
  readonly part: CountFact;
  readonly whole: CountFact;
  /** The bounds of the band that the share reached; `null` without a base, and where no band lies below or above. */
  readonly from: Ratio | null;
  readonly under: Ratio | null;
  readonly points: Points;
  /** What held the points of the band down. */
  readonly cut: { readonly over: CountFact; readonly points: Points } | null;
}

/** Takes a claim that fits the criterion's measure; `null` where a person gave points between bounds alone. */
export function metBy({ measure, notApplicable }: Criterion, claim: Claim): Met | null {
  if (claim.kind === 'notApplicable') {
    const movedTo = notApplicable?.gives === 'weightTo' ? notApplicable.criterion : null;
    return { kind: 'notApplicable', when: notApplicable?.when ?? '', movedTo };
  }
  if (measure.kind === 'bands' && claim.kind === 'bands') return metBand(measure, claim);
  if (measure.kind === 'manual' && claim.kind === 'manual') return metStep(measure, claim);
  if (measure.kind === 'yesNo') return { kind: 'yesNo', yes: measure.yes };
  if (measure.kind === 'perOccurrence' && claim.kind === 'perOccurrence') return metOccurrences(measure, claim);
  if (measure.kind === 'allOrNothing' && claim.kind === 'allOrNothing') {
    const missing = measure.items.filter(({ id }) => !claim.met.includes(id)).map(({ text }) => text);
    return { kind: 'items', count: measure.items.length, missing };
  }
  return null;
}

type Measure<Kind> = RuleMeasure & { readonly kind: Kind };
type Claimed<Kind> = Claim & { readonly kind: Kind };

function metBand(measure: Measure<'bands'>, claim: Claimed<'bands'>): MetBand {
  const { part, whole, bands, ceiling } = measure;
  const index = reachedBand(measure, claim);
  const [reached, next] = [bands[index], claim.whole === 0 ? undefined : bands[index + 1]];
  const points = reached?.points ?? noPoints;
  const isCut = ceiling !== undefined && (claim.over ?? 0) > 0 && points > ceiling.points;
  const cut = isCut ? { over: ceiling.over, points: ceiling.points } : null;
  return { kind: 'band', part, whole, from: reached?.from ?? null, under: next?.from ?? null, points, cut };
}

function metStep({ steps }: Measure<'manual'>, { points }: Claimed<'manual'>): Met | null {
  const step = steps?.find((one) => one.points === points);
  return step ? { kind: 'step', text: step.text } : null;
}

function metOccurrences({ start, each, max }: Measure<'perOccurrence'>, { count }: Claimed<'perOccurrence'>): Met {
  const sum = start + count * each;
  return { kind: 'occurrences', start, each, bound: sum < 0 ? noPoints : sum > max ? max : null };
}
