import type { CountFact } from '../facts.ts';
import type { Claims } from '../measure.ts';
import type { Criterion } from '../scoring-rules.ts';

/** A criterion whose share counts something otherwise than an earlier one of the same line did. */
export interface Contradiction {
  readonly id: string;
  readonly given: number;
  readonly expected: number;
}

/** Two shares of the same thing are claimed with one count of it: a meeting has one number of members present. */
export function contradictionsIn(criteria: readonly Criterion[], claims: Claims): readonly Contradiction[] {
  const known = new Map<CountFact, number>();
  return criteria.flatMap(({ id, measure }) => {
    const claim = claims[id];
    if (measure.kind !== 'bands' || claim?.kind !== 'bands') return [];
    return (['part', 'whole'] as const).flatMap((side): readonly Contradiction[] => {
      const [expected, given] = [known.get(measure[side]), claim[side]];
      if (expected === undefined) known.set(measure[side], given);
      return expected === undefined || expected === given ? [] : [{ id, given, expected }];
    });
  });
}
