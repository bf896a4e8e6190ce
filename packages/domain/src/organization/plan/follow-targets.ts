import type { CivilDate } from '../../civil-date.ts';
import { partingsOf, placeOf, questionOf, runsOn } from './belongings.ts';
import type { Belongings, Parting, RunningTarget } from './belongings.ts';
import { landed } from './landed-targets.ts';
import type { PlanProblem } from './plan-problem.ts';
import { stepsByDay } from './step.ts';
import type { PlacedStep, Plan, TargetDecision, TargetOutcome } from './step.ts';
import { mayBeSummed } from './target-goal.ts';

/** What may be decided on a target. */
export interface TargetChoice {
  readonly outcome: TargetOutcome;
  readonly to: string | null;
}

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
export function followTargets(plan: Plan, { targets, today }: Omit<Belongings, 'drafts'>): FollowedTargets {
  const moves: TargetMove[] = [];
  const received: ReceivedTarget[] = [];
  const revisions = new Map(targets.map((target) => [placeOf(target), target.revision]));
  const problems: PlanProblem[] = [];
  let after = targets;
  for (const [day, placed] of stepsByDay(plan)) {
    const parted = partedOn(placed, after, day);
    const known = after;
    const leaving = parted.map((one) => leavingOf(one, plan.targetDecisions ?? [], day, choicesOf(one, parted, known)));
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

interface Parted {
  readonly parting: Parting;
  readonly target: RunningTarget;
}

function partedOn(placed: readonly PlacedStep[], targets: readonly RunningTarget[], day: CivilDate): readonly Parted[] {
  return placed
    .flatMap(partingsOf)
    .flatMap((parting) =>
      targets
        .filter((target) => target.unitId === parting.from && runsOn(target, day))
        .map((target) => ({ parting, target })),
    );
}

/** Where others come to the same unit under the same key, or it has its own, and all add up, their sum is a choice too. */
function choicesOf(
  { parting, target }: Parted,
  parted: readonly Parted[],
  targets: readonly RunningTarget[],
): readonly TargetChoice[] {
  const leaving = new Set(parted.map((one) => one.target));
  const isAlike = (one: RunningTarget) => one !== target && questionOf(one) === questionOf(target);
  const inTo = parting.receivers.flatMap((to): readonly TargetChoice[] => {
    const coming = parted.filter((one) => one.parting.receivers.includes(to)).map((one) => one.target);
    const own = targets.filter((one) => one.unitId === to && !leaving.has(one));
    const others = [...coming, ...own].filter(isAlike);
    const isSum = others.length > 0 && mayBeSummed([target, ...others]);
    return [...(isSum ? [{ outcome: 'summed', to } as const] : []), { outcome: 'follows', to }];
  });
  return [...inTo, { outcome: 'ends', to: null }];
}

function leavingOf(
  { parting: { step, from, receivers, proposal }, target }: Parted,
  decisions: readonly TargetDecision[],
  on: CivilDate,
  choices: readonly TargetChoice[],
): TargetMove {
  const decided = decisions.find((one) => one.fromUnitId === from && questionOf(one) === questionOf(target));
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
  return targetDecisions.flatMap((one, index): readonly PlanProblem[] => {
    const isOf = ({ from, target }: TargetMove) => from === one.fromUnitId && questionOf(target) === questionOf(one);
    const { fromUnitId: unitId, toUnitId, indicator } = one;
    const at = `/targetDecisions/${index}`;
    return moves.some((move) => isOf(move) && move.isChosen)
      ? []
      : [{ code: 'belonging-decision-foreign', at, unitId, other: toUnitId ?? unitId, indicator }];
  });
}
