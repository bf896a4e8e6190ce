import { ancestorsIn, treeOn } from '../structure.ts';
import type { Structure } from '../structure.ts';
import type { PlanProblem } from './plan-problem.ts';
import { placesIn, subjectsIn } from './plan-reach.ts';
import type { NamedAt } from './plan-reach.ts';
import { stepsByDay } from './step.ts';
import type { Plan, PlanStep } from './step.ts';

/**
 * Units that a plan names beyond the one it is made for. What it changes stands below that unit, and what receives
 * something is that unit or below it; above the topmost unit nobody plans, so that a plan of its own gives it another name,
 * code or type of host. The answer for one beyond is that for one that does not exist.
 */
export function planScopeProblems(structure: Structure, plan: Plan, scopeId: string): readonly PlanProblem[] {
  const founded = new Set(plan.steps.flatMap((step) => subjectsIn(step).founded));
  const isTopmost = everAbove(structure, scopeId).size === 0;
  return stepsByDay(plan).flatMap(([day, placed]) => {
    const tree = treeOn(structure, day);
    const isBelow = (unitId: string) =>
      tree.units.has(unitId)
        ? ancestorsIn(tree, unitId).some(({ id }) => id === scopeId)
        : everAbove(structure, unitId).has(scopeId);
    const isBeyond = ({ unitId, isSubject }: NamedAt, step: PlanStep) => {
      if (unitId === scopeId) return isSubject && !(isTopmost && isRelabelling(step));
      return structure.units.has(unitId) && !founded.has(unitId) && !isBelow(unitId);
    };
    return placed.flatMap(({ step, at }) =>
      [...subjectsIn(step).named, ...placesIn(step)]
        .filter((named) => isBeyond(named, step))
        .map(({ unitId, path }): PlanProblem => ({
          code: unitId === scopeId ? 'unit-itself' : 'unit-unknown',
          at: `${at}${path}`,
          unitId,
        })),
    );
  });
}

function isRelabelling({ kind }: PlanStep): boolean {
  return kind === 'rename' || kind === 'changeCode' || kind === 'changeHostType';
}

/**
 * Everything that stands against a plan: what it names beyond its unit, and of the rest all that can be known. Of the steps
 * and units beyond nothing is said but that they are not there.
 */
export function withinScope<One extends { readonly at: string; readonly unitId?: string; readonly other?: string }>(
  said: readonly One[],
  beyond: readonly PlanProblem[],
): readonly One[] {
  const hidden = new Set(beyond.flatMap(({ code, unitId }) => (code === 'unit-unknown' ? unitId : [])));
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
