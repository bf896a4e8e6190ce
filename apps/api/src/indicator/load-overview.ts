import { findHomeUnit, findUnitOn, loadUnitFigures } from '@co-so/db';
import type { ListedUnit, ProvinceDb } from '@co-so/db';
import { can, sameDayLastYear, scopeOf } from '@co-so/domain';
import type { Actor, CivilDate, Figure, Placed, Target } from '@co-so/domain';
import { shownUnit } from '../request/shown-unit.ts';
import type { ShownUnit } from '../request/shown-unit.ts';

/** What a unit's page shows on a day. */
export interface UnitOverview {
  readonly day: CivilDate;
  readonly unit: ShownUnit<ListedUnit>;
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
  /** The same day of the year before, for figures that stand against a target; only where it is known. */
  readonly lastYear: readonly Figure[];
}

/** Undefined when no such unit existed on the day, or the actor may not know of it. Without a unit: the actor's own. */
export async function loadOverview(
  db: ProvinceDb,
  actor: Actor,
  unitId: string | undefined,
  day: CivilDate,
): Promise<UnitOverview | undefined> {
  const unit = await (unitId === undefined ? findOwnUnit(db, actor, day) : findUnitOn(db, unitId, day));
  if (!unit || !can(actor, 'view-figures', unit.path)) return undefined;
  const { figures, targets, lastYear } = await loadUnitFigures(db, unit.id, day);
  const sameDay = lastYear.filter((earlier) => isSameDay(earlier, figures));
  return { day, unit: shownUnit(unit, actor), figures, targets, lastYear: sameDay };
}

/** The unit somebody's work is about; for the whole office, the topmost one that holds figures. */
async function findOwnUnit(db: ProvinceDb, actor: Actor, day: CivilDate): Promise<Placed<ListedUnit> | undefined> {
  const scope = scopeOf(actor, 'view-figures');
  if (scope === 'office') return findHomeUnit(db, day);
  const [first] = scope;
  return first === undefined ? undefined : findUnitOn(db, first, day);
}

/** A year before, counted to the same day; a figure counted to another day would compare unequal stretches. */
function isSameDay(earlier: Figure, figures: readonly Figure[]): boolean {
  return figures.some(
    (figure) =>
      figure.indicator === earlier.indicator &&
      figure.category === earlier.category &&
      (figure.cutOffOn === null ? null : sameDayLastYear(figure.cutOffOn)) === earlier.cutOffOn,
  );
}
