import type { CivilDate } from '../../civil-date.ts';
import type { HostPlace } from '../host-place.ts';
import { followUnit } from './follow-places.ts';
import type { PlanStep } from './step.ts';
import { stepsByDay } from './step.ts';

/** A plan that was applied, with its steps as they were then. */
export interface AppliedSteps {
  readonly id: string;
  readonly steps: readonly PlanStep[];
}

/** What an applied plan does to a place that was entered afterwards, so that it goes back with the plan. */
export interface FollowedPlan {
  readonly planId: string;
  readonly before: HostPlace;
  readonly after: HostPlace;
}

export interface FollowedPlace {
  readonly place: HostPlace;
  readonly plans: readonly FollowedPlan[];
}

/** A new place under a unit that plans have merged, divided or ended on later days, as if it had been there before them. */
export function followApplied(entered: HostPlace, applied: readonly AppliedSteps[]): FollowedPlace {
  let place = entered;
  const plans: FollowedPlan[] = [];
  for (const { planId, days } of applied.map(later(entered.validFrom)).toSorted(byFirstDay)) {
    const before = place;
    for (const [day, placed] of days) place = followUnit(place, day, placed);
    if (place !== before) plans.push({ planId, before, after: place });
  }
  return { place, plans };
}

type PlanDays = { readonly planId: string; readonly days: ReturnType<typeof stepsByDay> };

/** What was done by the first day of the place was done without it. */
function later(from: CivilDate): (plan: AppliedSteps) => PlanDays {
  return ({ id, steps }) => ({
    planId: id,
    days: stepsByDay({ steps, grantDecisions: [] }).filter(([day]) => day > from),
  });
}

function byFirstDay({ days: [left] }: PlanDays, { days: [right] }: PlanDays): number {
  return (left?.[0] ?? '') < (right?.[0] ?? '') ? -1 : 1;
}
