import { isReleasing } from '../releasing.ts';
import { childrenIn } from '../structure.ts';
import type { UnitTree } from '../structure.ts';
import type { Claim } from './claim.ts';
import type { PlanProblem } from './plan-problem.ts';

/**
 * What a day leaves under a committee of army or police without a document that allows it: what is put there, and what
 * stood below a unit that becomes one. Both trees are of that day.
 */
export function releasingProblems(before: UnitTree, tree: UnitTree, claims: readonly Claim[]): readonly PlanProblem[] {
  return claims.flatMap((claim): readonly PlanProblem[] => {
    if (claim.head.consent !== null) return [];
    switch (claim.aspect) {
      case 'founding':
      case 'parent':
        return placedProblems(before, tree, claim);
      case 'kind':
      case 'hostType':
        return becomingProblems(before, tree, claim);
      case 'name':
      case 'code':
      case 'ending':
      case 'staying':
        return [];
    }
  });
}

function placedProblems(before: UnitTree, tree: UnitTree, { unitId, at }: Claim): readonly PlanProblem[] {
  const parentId = tree.units.get(unitId)?.parentId ?? '';
  return isReleasingIn(tree, parentId) && !isReleasingIn(before, before.units.get(unitId)?.parentId ?? '')
    ? [{ code: 'below-releasing', at, unitId, other: parentId, day: tree.day }]
    : [];
}

function becomingProblems(before: UnitTree, tree: UnitTree, { unitId, at }: Claim): readonly PlanProblem[] {
  const [below] = childrenIn(tree, unitId);
  return below && isReleasingIn(tree, unitId) && !isReleasingIn(before, unitId)
    ? [{ code: 'releasing-above', at, unitId, other: below.id, day: tree.day }]
    : [];
}

function isReleasingIn({ units }: UnitTree, unitId: string): boolean {
  const unit = units.get(unitId);
  return isReleasing(unit?.kind, unit?.hostType);
}
