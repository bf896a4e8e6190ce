import type { CivilDate } from '../../civil-date.ts';
import { questionOf } from './belongings.ts';
import type { RunningTarget } from './belongings.ts';
import type { TargetOutcome } from './step.ts';
import { contentOf } from './target-goal.ts';

/** What an applied plan did to a target of a unit. */
export type TargetSuccession = Pick<RunningTarget, 'unitId' | 'indicator' | 'category' | 'period' | 'revision'> & {
  readonly planId: string;
  readonly on: CivilDate;
  readonly outcome: TargetOutcome;
  /** `null` where it ended. */
  readonly toUnitId: string | null;
  readonly toRevision: number | null;
};

export interface TargetReversal {
  /** Revisions of receiving units that had none of their own. */
  readonly removed: readonly RunningTarget[];
  /** What those had of their own, as the next revision. */
  readonly restored: readonly RunningTarget[];
  /** Units whose target was set anew since: the plan cannot be taken back. */
  readonly changedIds: readonly string[];
}

/** What taking a plan back does to the targets it moved; `known` are all revisions under the keys that received one. */
export function targetReversal(
  successions: readonly TargetSuccession[],
  known: readonly RunningTarget[],
): TargetReversal {
  const received = successions.flatMap((one) =>
    one.toUnitId === null || one.toRevision === null
      ? []
      : [{ place: placeAt(one.toUnitId, one), unitId: one.toUnitId, revision: one.toRevision }],
  );
  const revisions = Map.groupBy(known, (target) => placeAt(target.unitId, target));
  const places = [...Map.groupBy(received, ({ place }) => place)].map(([place, own]) => {
    const numbers = own.map(({ revision }) => revision);
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    const under = revisions.get(place) ?? [];
    const former = under.find(({ revision }) => revision === first - 1);
    return {
      removed: former ? [] : under.filter(({ revision }) => first <= revision && revision <= last),
      restored: former ? [{ ...identityOf(former), ...contentOf(former), revision: last + 1 }] : [],
      changedIds: under.some(({ revision }) => revision > last) ? own.slice(0, 1).map(({ unitId }) => unitId) : [],
    };
  });
  return {
    removed: places.flatMap(({ removed }) => removed),
    restored: places.flatMap(({ restored }) => restored),
    changedIds: places.flatMap(({ changedIds }) => changedIds),
  };
}

function placeAt(unitId: string, of: Pick<RunningTarget, 'indicator' | 'category' | 'period'>): string {
  return `${unitId} ${questionOf(of)}`;
}

function identityOf({ unitId, indicator, category, period }: RunningTarget) {
  return { unitId, indicator, category, period };
}
