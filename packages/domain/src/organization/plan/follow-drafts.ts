import type { CivilDate } from '../../civil-date.ts';
import { partingsOf } from './belongings.ts';
import type { OpenDraft, Parting } from './belongings.ts';
import type { PlanProblem } from './plan-problem.ts';
import { stepsByDay } from './step.ts';
import type { DraftDecision, Plan } from './step.ts';

/** What a plan does to an unfinished plan of a unit that ends or is divided. */
export interface DraftMove {
  readonly step: string;
  readonly on: CivilDate;
  readonly from: string;
  readonly draftId: string;
  readonly title: string;
  readonly outcome: 'follows' | 'ends' | 'stays';
  /** `null` unless it follows. */
  readonly to: string | null;
  readonly isChosen: boolean;
  readonly receivers: readonly string[];
}

export interface FollowedDrafts {
  readonly moves: readonly DraftMove[];
  readonly after: readonly OpenDraft[];
  readonly problems: readonly PlanProblem[];
}

/** Follows what others are still drawing for the units of a plan, day after day. */
export function followDrafts(plan: Plan, drafts: readonly OpenDraft[]): FollowedDrafts {
  const decisions = plan.draftDecisions ?? [];
  const moves: DraftMove[] = [];
  let after = drafts;
  for (const [day, placed] of stepsByDay(plan)) {
    const ofDay = placed
      .flatMap(partingsOf)
      .flatMap((parting) =>
        after.filter(({ unitId }) => unitId === parting.from).map((draft) => moveOf(parting, draft, decisions, day)),
      );
    const fates = new Map(ofDay.map((move) => [move.draftId, move]));
    after = after.flatMap((draft) => {
      const fate = fates.get(draft.id);
      if (!fate || fate.outcome === 'stays') return [draft];
      return fate.to === null ? [] : [{ ...draft, unitId: fate.to }];
    });
    moves.push(...ofDay);
  }
  return { moves, after, problems: foreignDecisions(decisions, moves) };
}

function moveOf(
  { step, from, receivers, proposal }: Parting,
  { id: draftId, title }: OpenDraft,
  decisions: readonly DraftDecision[],
  on: CivilDate,
): DraftMove {
  const head = { step, on, from, draftId, title, receivers };
  const decided = decisions.find((one) => one.draftId === draftId && one.fromUnitId === from);
  if (decided?.toUnitId === null) return { ...head, outcome: 'ends', to: null, isChosen: true };
  if (decided && receivers.includes(decided.toUnitId))
    return { ...head, outcome: 'follows', to: decided.toUnitId, isChosen: true };
  return { ...head, ...proposal, isChosen: false };
}

function foreignDecisions(decisions: readonly DraftDecision[], moves: readonly DraftMove[]): readonly PlanProblem[] {
  return decisions.flatMap(({ draftId, fromUnitId: unitId, toUnitId }, index): readonly PlanProblem[] =>
    moves.some((move) => move.isChosen && move.draftId === draftId && move.from === unitId)
      ? []
      : [{ code: 'belonging-decision-foreign', at: `/draftDecisions/${index}`, unitId, other: toUnitId ?? unitId }],
  );
}
