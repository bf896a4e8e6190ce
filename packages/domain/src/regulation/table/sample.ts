import type { Claim, Claims, RuleMeasure } from '../measure.ts';
import { noPoints } from '../points.ts';
import type { Group, SubjectRules } from '../scoring-rules.ts';

/** A sample subject for a preview: the best that can be claimed for every criterion, over a base of 20. */
export function bestClaims({ groups }: Pick<SubjectRules, 'groups'>): Claims {
  return Object.fromEntries(
    groups.flatMap((group) => group.criteria.map(({ id, measure }) => [id, bestClaim(measure, group)] as const)),
  );
}

function bestClaim(measure: RuleMeasure, { max, criteria }: Group): Claim {
  switch (measure.kind) {
    case 'manual':
      // Where the weights are open, the first item has what the group gives.
      return { kind: 'manual', points: measure.max ?? (criteria[0]?.measure === measure ? max : noPoints) };
    case 'bands':
      return { kind: 'bands', part: 20, whole: 20 };
    case 'yesNo':
      return { kind: 'yesNo', yes: true };
    case 'perOccurrence':
      return { kind: 'perOccurrence', count: measure.each > 0 ? Math.ceil(measure.max / measure.each) : 0 };
    case 'allOrNothing':
      return { kind: 'allOrNothing', met: measure.items.map(({ id }) => id) };
  }
}
