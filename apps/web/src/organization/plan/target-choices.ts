import type { ShownPreview } from '@co-so/api';
import type { DraftDecision, Plan, TargetDecision } from '@co-so/domain';
import { placeOf } from '@co-so/domain';

type Run = NonNullable<ShownPreview['preview']>;
export type TargetMove = Run['targets'][number];
export type DraftMove = Run['drafts'][number];
type Choice = TargetMove['choices'][number];

/** What is chosen for targets in the plan as it is drawn, by the key of each. */
export function chosenTargets({ targetDecisions = [] }: Plan): ReadonlyMap<string, TargetDecision> {
  return new Map(targetDecisions.map((one) => [decisionKey(one), one]));
}

export function moveKey({ target }: TargetMove): string {
  return placeOf(target);
}

function decisionKey({ fromUnitId: unitId, ...question }: TargetDecision): string {
  return placeOf({ unitId, ...question });
}

/** The plan with these choices, each in place of what was chosen before; null leaves it to the proposal. */
export function withTargets(plan: Plan, choices: readonly (readonly [TargetMove, Choice | null])[]): Plan {
  const chosenAnew = new Set(choices.map(([move]) => moveKey(move)));
  const others = (plan.targetDecisions ?? []).filter((one) => !chosenAnew.has(decisionKey(one)));
  const chosen = choices.flatMap(([{ from, target }, choice]): readonly TargetDecision[] => {
    const { indicator, category, period } = target;
    return choice
      ? [{ fromUnitId: from, indicator, category, period, outcome: choice.outcome, toUnitId: choice.to }]
      : [];
  });
  return { ...plan, targetDecisions: [...others, ...chosen] };
}

/** The choices by which everything that waits, and adds up, is summed; and by which everything that waits ends. */
export function forAllWaiting(
  moves: readonly TargetMove[],
  outcome: 'summed' | 'ends',
): readonly (readonly [TargetMove, Choice])[] {
  return moves
    .filter((move) => move.outcome === 'undecided')
    .flatMap((move) => {
      const choice = move.choices.find((one) => one.outcome === outcome);
      return choice ? [[move, choice] as const] : [];
    });
}

export function draftChosen(
  { draftDecisions = [] }: Plan,
  move: Pick<DraftMove, 'draftId' | 'from'>,
): DraftDecision | undefined {
  return draftDecisions.find((one) => one.draftId === move.draftId && one.fromUnitId === move.from);
}

/** The plan with another choice for an unfinished plan; undefined leaves it to the proposal. */
export function withDraft(
  plan: Plan,
  move: Pick<DraftMove, 'draftId' | 'from'>,
  toUnitId: string | null | undefined,
): Plan {
  const { draftId, from: fromUnitId } = move;
  const others = (plan.draftDecisions ?? []).filter((one) => one !== draftChosen(plan, move));
  const chosen = toUnitId === undefined ? [] : [{ draftId, fromUnitId, toUnitId }];
  return { ...plan, draftDecisions: [...others, ...chosen] };
}
