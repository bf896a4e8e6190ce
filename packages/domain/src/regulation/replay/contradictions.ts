import { countFactNames } from '../facts.ts';
import type { CountFact, Facts } from '../facts.ts';
import { ownOf } from '../keys.ts';
import type { Claims } from '../measure.ts';
import type { Criterion } from '../scoring-rules.ts';

/** A criterion whose share counts something otherwise than a fact or an earlier criterion of the same line does. */
export interface Contradiction {
  readonly id: string;
  readonly given: number;
  readonly expected: number;
}

/** What is counted twice in a line, as a fact or in shares of it, has one number: so many members were present. */
export function contradictionsIn(
  criteria: readonly Criterion[],
  claims: Claims,
  facts: Facts,
): readonly Contradiction[] {
  const known = new Map<CountFact, number>();
  for (const name of countFactNames) if (facts[name] !== undefined) known.set(name, facts[name]);
  return criteria.flatMap(({ id, measure }) => {
    const claim = ownOf(claims, id);
    if (measure.kind !== 'bands' || claim?.kind !== 'bands') return [];
    return (['part', 'whole'] as const).flatMap((side): readonly Contradiction[] => {
      const [expected, given] = [known.get(measure[side]), claim[side]];
      if (expected === undefined) known.set(measure[side], given);
      return expected === undefined || expected === given ? [] : [{ id, given, expected }];
    });
  });
}
