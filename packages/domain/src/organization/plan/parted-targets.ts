import type { CivilDate } from '../../civil-date.ts';
import { partingsOf, placeOf, runsOn } from './belongings.ts';
import type { Parting, RunningTarget } from './belongings.ts';
import type { PlacedStep, TargetOutcome } from './step.ts';
import { mayBeSummed } from './target-goal.ts';

/** What may be decided on a target. */
export interface TargetChoice {
  readonly outcome: TargetOutcome;
  readonly to: string | null;
}

/** A target that still runs when its unit ends or is divided. */
export interface Parted {
  readonly parting: Parting;
  readonly target: RunningTarget;
  readonly choices: readonly TargetChoice[];
}

/** The targets that have to go somewhere on a day; there may be thousands of them, so that each is looked up by its place. */
export function partedOn(
  placed: readonly PlacedStep[],
  targets: readonly RunningTarget[],
  day: CivilDate,
): readonly Parted[] {
  const byUnit = Map.groupBy(targets, ({ unitId }) => unitId);
  const parted = placed.flatMap(partingsOf).flatMap((parting) => {
    const own = byUnit.get(parting.from) ?? [];
    return own.filter((target) => runsOn(target, day)).map((target) => ({ parting, target }));
  });
  const leaving = new Set(parted.map(({ target }) => target));
  const coming = parted.flatMap(({ parting, target }) =>
    parting.receivers.map((to) => ({ place: placeOf({ ...target, unitId: to }), target })),
  );
  const staying = targets.filter((target) => !leaving.has(target));
  const at = Map.groupBy(
    [...coming, ...staying.map((target) => ({ place: placeOf(target), target }))],
    (one) => one.place,
  );
  return parted.map((one) => ({ ...one, choices: choicesOf(one, at) }));
}

/** Where others come to the same unit under the same key, or it has its own, and all add up, their sum is a choice too. */
function choicesOf(
  { parting, target }: Omit<Parted, 'choices'>,
  at: ReadonlyMap<string, readonly { readonly target: RunningTarget }[]>,
): readonly TargetChoice[] {
  const inTo = parting.receivers.flatMap((to): readonly TargetChoice[] => {
    const together = (at.get(placeOf({ ...target, unitId: to })) ?? []).map((one) => one.target);
    const isSum = together.length > 1 && mayBeSummed(together);
    return [...(isSum ? [{ outcome: 'summed', to } as const] : []), { outcome: 'follows', to }];
  });
  return [...inTo, { outcome: 'ends', to: null }];
}
