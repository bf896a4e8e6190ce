import { ancestorsIn, treeOn } from '../structure.ts';
import type { Structure } from '../structure.ts';
import type { PlanProblem } from './plan-problem.ts';
import { placesIn, subjectsIn } from './plan-reach.ts';
import type { NamedAt } from './plan-reach.ts';
import { stepsByDay } from './step.ts';
import type { Plan } from './step.ts';

/**
 * Units that a plan names beyond the one it is made for. What it changes stands below that unit, and what receives
 * something is that unit or below it. The answer for one beyond it is that for one that does not exist.
 */
export function planScopeProblems(structure: Structure, plan: Plan, scopeId: string): readonly PlanProblem[] {
  const founded = new Set(plan.steps.flatMap((step) => subjectsIn(step).founded));
  return stepsByDay(plan).flatMap(([day, placed]) => {
    const tree = treeOn(structure, day);
    const isBelow = (unitId: string) =>
      tree.units.has(unitId)
        ? ancestorsIn(tree, unitId).some(({ id }) => id === scopeId)
        : everAbove(structure, unitId).has(scopeId);
    const isBeyond = ({ unitId, isSubject }: NamedAt) =>
      structure.units.has(unitId) && !founded.has(unitId) && !isBelow(unitId) && (isSubject || unitId !== scopeId);
    return placed.flatMap(({ step, at }) =>
      [...subjectsIn(step).named, ...placesIn(step)]
        .filter(isBeyond)
        .map(({ unitId, path }): PlanProblem => ({ code: 'unit-unknown', at: `${at}${path}`, unitId })),
    );
  });
}

/** Everything that ever stood above a unit. */
function everAbove({ units }: Structure, unitId: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [unitId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const { value } of units.get(id)?.parents ?? [])
      if (value !== null && !found.has(value)) {
        found.add(value);
        waiting.push(value);
      }
  return found;
}
