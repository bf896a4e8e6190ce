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

/**
 * Everything that stands against a plan: what it names beyond its unit, and of the rest all that can be known. Of the steps
 * and units beyond nothing is said but that they are not there.
 */
export function withinScope<One extends { readonly at: string; readonly unitId?: string; readonly other?: string }>(
  said: readonly One[],
  beyond: readonly PlanProblem[],
): readonly One[] {
  const hidden = new Set(beyond.map(({ unitId }) => unitId));
  const steps = new Set(beyond.map(({ at }) => stepOf(at)));
  return said.filter(
    ({ at, unitId, other }) =>
      !steps.has(stepOf(at)) &&
      (unitId === undefined || !hidden.has(unitId)) &&
      (other === undefined || !hidden.has(other)),
  );
}

/** The pointer of the step in which a pointer lies. */
export function stepOf(at: string): string {
  return at.split('/').slice(0, 3).join('/');
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
