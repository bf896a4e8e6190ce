import type { CivilDate } from '../../civil-date.ts';
import { placeOf } from './belongings.ts';
import type { RunningTarget } from './belongings.ts';
import type { ReceivedTarget, TargetMove } from './follow-targets.ts';
import type { PlanProblem, PlanProblemCode } from './plan-problem.ts';
import { contentOf, mayBeSummed, summedContent } from './target-goal.ts';

interface Landed {
  readonly moves: readonly TargetMove[];
  readonly received: readonly ReceivedTarget[];
  readonly problems: readonly PlanProblem[];
}

interface Days {
  readonly day: CivilDate;
  readonly today: CivilDate;
  /** The last under each key. */
  readonly revisions: ReadonlyMap<string, number>;
}

/** What becomes of the targets that leave units on a day where several come to one unit under one key. */
export function landed(leaving: readonly TargetMove[], left: readonly RunningTarget[], days: Days): Landed {
  const own = new Map(left.map((target) => [placeOf(target), target]));
  const groups = Map.groupBy(leaving, ({ to, target }) => (to === null ? null : placeOf({ ...target, unitId: to })));
  const landings = [...groups].map(([place, group]) =>
    place === null ? { moves: group, received: [], problems: [] } : landedAt(group, own.get(place), days),
  );
  return {
    moves: landings.flatMap(({ moves }) => moves),
    received: landings.flatMap(({ received }) => received),
    problems: landings.flatMap(({ problems }) => problems),
  };
}

/**
 * One that comes alone follows. Where there are others, or the unit has its own, somebody chooses: one of them, after
 * which the others end, or the sum of all that are named and its own.
 */
function landedAt(group: readonly TargetMove[], own: RunningTarget | undefined, days: Days): Landed {
  const { day, today } = days;
  const chosen = (outcome: TargetMove['outcome']) => group.filter((one) => one.isChosen && one.outcome === outcome);
  const [follow, summed] = [chosen('follows'), chosen('summed')];
  const open = group.filter(({ isChosen }) => !isChosen);
  const refuse = (code: PlanProblemCode, of: readonly TargetMove[]): Landed => ({
    moves: group.map((one) => ({ ...one, outcome: 'undecided', to: null })),
    received: [],
    problems: of.map(({ step: at, from: unitId, to, target: { indicator } }) => ({
      code,
      at,
      unitId,
      other: to!,
      indicator,
      day,
    })),
  });
  if (follow.length > 1 || (follow.length > 0 && summed.length > 0)) return refuse('targets-collide', follow);
  if (follow.length === 0 && summed.length === 0 && (open.length > 1 || own)) return refuse('target-undecided', open);
  if (summed.length > 0 && open.length > 0) return refuse('target-undecided', open);
  if (own && day > today) return refuse('target-day-to-come', [...follow, ...summed]);
  const [only] = follow.length > 0 ? follow : open;
  const adding = [...summed.map(({ target }) => target), ...(own ? [own] : [])];
  if (!only && !mayBeSummed(adding)) return refuse('target-sum-refused', summed);
  return settled({ group, own, only, adding }, days);
}

interface Settled {
  readonly group: readonly TargetMove[];
  readonly own: RunningTarget | undefined;
  /** The one that follows; undefined where they are summed. */
  readonly only: TargetMove | undefined;
  readonly adding: readonly RunningTarget[];
}

function settled({ group, own, only, adding }: Settled, { day, revisions }: Days): Landed {
  const { to, target } = only ?? group[0]!;
  const place = { ...target, unitId: to! };
  const revision = (revisions.get(placeOf(place)) ?? 0) + 1;
  const { unitId, indicator, category, period } = place;
  const [first, ...rest] = adding;
  const content = only || !first ? contentOf(target) : summedContent([first, ...rest]);
  const moves = group.map((one): TargetMove => {
    const isTaken = only ? one === only : true;
    return isTaken ? { ...one, toRevision: revision } : { ...one, outcome: 'ends', to: null, toRevision: null };
  });
  const received = { unitId, indicator, category, period, revision, ...content };
  return { moves, received: [{ on: day, target: received, replaced: own ?? null }], problems: [] };
}
