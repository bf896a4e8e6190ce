import type { CivilDate } from '../../civil-date.ts';
import { placeOf } from './belongings.ts';
import type { Belongings, RunningTarget } from './belongings.ts';
import { landed } from './landed-targets.ts';
import type { PlanProblem } from './plan-problem.ts';
import { partedOn } from './parted-targets.ts';
import type { Parted, TargetChoice } from './parted-targets.ts';
import { stepsByDay } from './step.ts';
import type { Plan, TargetDecision, TargetOutcome } from './step.ts';

/** What a plan does to a running target of a unit that ends or is divided. */
export interface TargetMove {
  readonly step: string;
  readonly on: CivilDate;
  readonly from: string;
  readonly target: RunningTarget;
  /** `undecided`: several come together under one key, and nobody has said what becomes of them. */
  readonly outcome: TargetOutcome | 'stays' | 'undecided';
  /** `null` unless it follows or is summed. */
  readonly to: string | null;
  /** The revision of the target there. */
  readonly toRevision: number | null;
  readonly isChosen: boolean;
  readonly choices: readonly TargetChoice[];
}

/** A target that a unit receives on a day, the next revision under its key, and the one of its own whose place it takes. */
export interface ReceivedTarget {
  readonly on: CivilDate;
  readonly target: RunningTarget;
  readonly replaced: RunningTarget | null;
}

export interface FollowedTargets {
  readonly moves: readonly TargetMove[];
  readonly received: readonly ReceivedTarget[];
  /** Those in force after the plan. */
  readonly after: readonly RunningTarget[];
  readonly problems: readonly PlanProblem[];
}

/** Follows running targets through a plan, day after day, as was decided or is proposed; nothing is summed unasked. */
export function followTargets(plan: Plan, { targets, today }: Pick<Belongings, 'targets' | 'today'>): FollowedTargets {
  const moves: TargetMove[] = [];
  const received: ReceivedTarget[] = [];
  const revisions = new Map(targets.map((target) => [placeOf(target), target.revision]));
  const problems: PlanProblem[] = [];
  const decided = new Map((plan.targetDecisions ?? []).map((one) => [decidedPlace(one), one]));
  let after = targets;
  for (const [day, placed] of stepsByDay(plan)) {
    const leaving = partedOn(placed, after, day).map((one) => leavingOf(one, decided.get(placeOf(one.target)), day));
    const gone = new Set(leaving.filter(({ outcome }) => outcome !== 'stays').map(({ target }) => target));
    const left = after.filter((target) => !gone.has(target));
    const arrived = landed(leaving, left, { day, today, revisions });
    const replaced = new Set(arrived.received.map((one) => one.replaced));
    after = [...left.filter((target) => !replaced.has(target)), ...arrived.received.map(({ target }) => target)];
    for (const { target } of arrived.received) revisions.set(placeOf(target), target.revision);
    moves.push(...arrived.moves);
    received.push(...arrived.received);
    problems.push(...arrived.problems);
  }
  return { moves, received, after, problems: [...problems, ...foreignDecisions(plan, moves)] };
}

function decidedPlace({ fromUnitId: unitId, ...question }: TargetDecision): string {
  return placeOf({ unitId, ...question });
}

function leavingOf(
  { parting: { step, from, receivers, proposal }, target, choices }: Parted,
  decided: TargetDecision | undefined,
  on: CivilDate,
): TargetMove {
  const isPossible = decided && (decided.outcome === 'ends' || receivers.includes(decided.toUnitId ?? ''));
  const fate = isPossible
    ? { outcome: decided.outcome, to: decided.outcome === 'ends' ? null : decided.toUnitId }
    : proposal;
  return {
    step,
    on,
    from,
    target,
    toRevision: null,
    choices,
    ...fate,
    isChosen: isPossible === true,
  };
}

/** Decisions on what no step ends or divides, or that name a unit to which it cannot go. */
function foreignDecisions({ targetDecisions = [] }: Plan, moves: readonly TargetMove[]): readonly PlanProblem[] {
  const chosen = new Set(moves.filter(({ isChosen }) => isChosen).map(({ target }) => placeOf(target)));
  return targetDecisions.flatMap((one, index): readonly PlanProblem[] => {
    const { fromUnitId: unitId, toUnitId, indicator } = one;
    const at = `/targetDecisions/${index}`;
    return chosen.has(decidedPlace(one))
      ? []
      : [{ code: 'belonging-decision-foreign', at, unitId, other: toUnitId ?? unitId, indicator }];
  });
}
