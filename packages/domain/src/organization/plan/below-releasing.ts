import { isReleasing } from '../releasing.ts';
import type { UnitTree } from '../structure.ts';
import type { Claim } from './claim.ts';
import type { PlanProblem } from './plan-problem.ts';

/** What a day puts under a committee of army or police without a document that allows it; both trees are of that day. */
export function releasingProblems(
  before: UnitTree,
  { units, day }: UnitTree,
  claims: readonly Claim[],
): readonly PlanProblem[] {
  return claims.flatMap(({ aspect, unitId, at, head }): readonly PlanProblem[] => {
    const parentId = units.get(unitId)?.parentId ?? '';
    const parent = units.get(parentId);
    const isPlacing = aspect === 'founding' || aspect === 'parent';
    const wasThere = isBelowReleasing(before, unitId);
    return isPlacing && !wasThere && head.consent === null && isReleasing(parent?.kind, parent?.hostType)
      ? [{ code: 'below-releasing', at, unitId, other: parentId, day }]
      : [];
  });
}

function isBelowReleasing({ units }: UnitTree, unitId: string): boolean {
  const parent = units.get(units.get(unitId)?.parentId ?? '');
  return isReleasing(parent?.kind, parent?.hostType);
}
