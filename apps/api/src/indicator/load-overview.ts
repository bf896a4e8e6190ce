import { findUnitOn, listFiguresInForce, listTopUnits, loadUnitFigures } from '@co-so/db';
import type { ListedUnit, ProvinceDb } from '@co-so/db';
import { periodLastYear, sameDayLastYear } from '@co-so/domain';
import type { CivilDate, Figure, FigureKey, Target } from '@co-so/domain';

/** What a unit's page shows on a day. */
export interface UnitOverview {
  readonly day: CivilDate;
  readonly unit: ListedUnit;
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
  /** The same day of the year before, for figures that stand against a target; only where it is known. */
  readonly lastYear: readonly Figure[];
}

/** Undefined when no such unit existed on the day. Without a unit: the topmost one that holds figures. */
export async function loadOverview(
  db: ProvinceDb,
  unitId: string | undefined,
  day: CivilDate,
): Promise<UnitOverview | undefined> {
  const unit = unitId === undefined ? homeUnit(await listTopUnits(db, day)) : await findUnitOn(db, unitId, day);
  if (!unit) return undefined;
  const { figures, targets } = await loadUnitFigures(db, unit.id, day);
  const aimed = figures.filter((figure) => targets.some((target) => isAbout(target, figure)));
  const candidates = await listFiguresInForce(db, aimed.flatMap(keyLastYear));
  return { day, unit, figures, targets, lastYear: candidates.filter((earlier) => isSameDay(earlier, aimed)) };
}

function homeUnit(units: readonly ListedUnit[]): ListedUnit | undefined {
  return units.find(({ hasFigures }) => hasFigures) ?? units[0];
}

type About = Pick<FigureKey, 'indicator' | 'category'>;

function isAbout(left: About, right: About): boolean {
  return left.indicator === right.indicator && left.category === right.category;
}

function keyLastYear(figure: Figure): readonly FigureKey[] {
  const period = periodLastYear(figure.period);
  return period ? [{ ...figure, period }] : [];
}

/** A year before, counted to the same day; a figure counted to another day would compare unequal stretches. */
function isSameDay(earlier: Figure, aimed: readonly Figure[]): boolean {
  return aimed.some(
    (figure) =>
      isAbout(earlier, figure) &&
      (figure.cutOffOn === null ? null : sameDayLastYear(figure.cutOffOn)) === earlier.cutOffOn,
  );
}
