import type { DatedUnit } from '../dated-unit.ts';
import type { PlanDependant } from './revert-plan.ts';

/** A plan by what its paper and its page are called. */
export interface NamedPlan {
  readonly id: string;
  readonly title: string;
  /** Of the decision by which it was applied. */
  readonly number: string;
}

/** A plan that was applied after another, with what it changed. */
export interface LaterPlan extends NamedPlan {
  readonly changed: readonly { readonly before: DatedUnit | null; readonly after: DatedUnit }[];
}

/** The last of the later plans that brought about what rests on an earlier one, as it has to go first; null where none did. */
export function laterPlanBehind(dependant: PlanDependant, later: readonly LaterPlan[]): NamedPlan | null {
  const found = later.findLast(({ changed }) => changed.some((one) => isBehind(dependant, one)));
  return found ? { id: found.id, title: found.title, number: found.number } : null;
}

function isBehind(dependant: PlanDependant, { before, after }: LaterPlan['changed'][number]): boolean {
  switch (dependant.kind) {
    case 'unit-changed':
      return after.id === dependant.unitId;
    case 'unit-below':
      return after.id === dependant.unitId && isUnder(after, dependant.underId) && !isUnder(before, dependant.underId);
    case 'link':
      return after.id === dependant.predecessorId || after.id === dependant.successorId;
    case 'fault':
      return after.id === dependant.fault.unitId;
    case 'register-changed':
    case 'target-changed':
    case 'recorded':
      return false;
  }
}

function isUnder(unit: DatedUnit | null, parentId: string): boolean {
  return unit !== null && unit.parents.some(({ value }) => value === parentId);
}
