import type { ShownPreview } from '@co-so/api';
import type { DraftDecision, Plan, TargetDecision } from '@co-so/domain';
import { questionOf } from '@co-so/domain';

type Run = NonNullable<ShownPreview['preview']>;
export type TargetMove = Run['targets'][number];
export type DraftMove = Run['drafts'][number];
type Choice = TargetMove['choices'][number];

/** What is chosen for a target in the plan as it is drawn. */
export function chosenFor({ targetDecisions = [] }: Plan, move: TargetMove): TargetDecision | undefined {
  return targetDecisions.find((one) => isAbout(one, move));
}

/** The plan with these choices, each in place of what was chosen before; null leaves it to the proposal. */
export function withTargets(plan: Plan, choices: readonly (readonly [TargetMove, Choice | null])[]): Plan {
  const others = (plan.targetDecisions ?? []).filter((one) => choices.every(([move]) => !isAbout(one, move)));
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

function isAbout(one: TargetDecision, { from, target }: TargetMove): boolean {
  return one.fromUnitId === from && questionOf(one) === questionOf(target);
}

export function draftChosen({ draftDecisions = [] }: Plan, move: DraftMove): DraftDecision | undefined {
  return draftDecisions.find((one) => one.draftId === move.draftId && one.fromUnitId === move.from);
}

/** The plan with another choice for an unfinished plan; undefined leaves it to the proposal. */
export function withDraft(plan: Plan, move: DraftMove, toUnitId: string | null | undefined): Plan {
  const { draftId, from: fromUnitId } = move;
  const others = (plan.draftDecisions ?? []).filter((one) => one !== draftChosen(plan, move));
  const chosen = toUnitId === undefined ? [] : [{ draftId, fromUnitId, toUnitId }];
  return { ...plan, draftDecisions: [...others, ...chosen] };
}
