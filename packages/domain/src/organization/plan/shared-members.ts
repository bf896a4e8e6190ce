import { carryAttached } from './attached.ts';
import type { AttachedFacts } from './attached.ts';
import type { PlanProblem } from './plan-problem.ts';
import { stepsByDay } from './step.ts';
import type { Plan } from './step.ts';

/**
 * Members of divided units that end of whom the plan does not say where they go. Those of a dissolved one are transferred
 * one by one within the days that the rules give, so that they do not wait for the plan.
 */
export function openMembers(plan: Plan, attached: AttachedFacts): readonly PlanProblem[] {
  const divisions = new Set(plan.steps.flatMap(({ kind }, index) => (kind === 'split' ? [`/steps/${index}`] : [])));
  const last = stepsByDay(plan).at(-1)?.[0];
  if (last === undefined) return [];
  return carryAttached(plan, attached, last).moves.flatMap(({ step, from, outcome, counts }): readonly PlanProblem[] =>
    outcome === 'undecided' && divisions.has(step)
      ? [{ code: 'members-unallocated', at: `${step}/shares`, unitId: from, count: counts.members }]
      : [],
  );
}
