import { findUnitLives } from '@co-so/db';
import type { NamedUnit, ProvinceDb } from '@co-so/db';
import { can } from '@co-so/domain';
import type { Actor, CivilDate, TargetSuccession } from '@co-so/domain';

/** What a plan did to a target, with the units as they are called. */
export interface CarriedTarget extends Pick<TargetSuccession, 'planId' | 'on' | 'outcome' | 'period' | 'revision'> {
  /** Whether the unit whose target is asked for received it. */
  readonly isReceived: boolean;
  /** The unit that it came from or went to; `null` where it ended, or the actor may not know of the unit. */
  readonly other: NamedUnit | null;
}

export async function shownCarried(
  db: ProvinceDb,
  actor: Actor,
  unitId: string,
  carried: readonly TargetSuccession[],
  today: CivilDate,
): Promise<readonly CarriedTarget[]> {
  if (carried.length === 0) return [];
  const ids = carried.flatMap((one) => [one.unitId, ...(one.toUnitId === null ? [] : [one.toUnitId])]);
  const units = await findUnitLives(db, [...new Set(ids)], today);
  const seen = new Map(units.filter(({ path }) => can(actor, 'view-figures', path)).map((unit) => [unit.id, unit]));
  return carried.map(({ planId, on, outcome, period, revision, ...one }) => {
    const isReceived = one.toUnitId === unitId;
    const unit = seen.get(isReceived ? one.unitId : (one.toUnitId ?? ''));
    return { planId, on, outcome, period, revision, isReceived, other: unit ? { id: unit.id, name: unit.name } : null };
  });
}
