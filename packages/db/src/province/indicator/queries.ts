import { figureMeasuring, indicatorOf, isCountedUp, periodLastYear } from '@co-so/domain';
import type { CivilDate, Figure, FigureKey, Placed, Target, TargetSuccession, UnitLife } from '@co-so/domain';
import { readBatch } from '../../batch.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import type { ProvinceDb } from '../../handle.ts';
import { lifeOf, unitsById } from '../organization/queries.ts';
import { successionOf, successionsOf } from '../organization/plan-belongings.ts';
import { targetHistory, targetOf, targetsCovering, targetsRunning } from '../target/queries.ts';
import {
  figureHistory,
  figureInForce,
  figureOf,
  figureSeries,
  figuresCountedFor,
  figuresInForce,
  figuresUpTo,
  insertFigures,
} from './figure-queries.ts';

export interface UnitFigures {
  /** The last of each indicator and category, and where it does not measure a target, the last that does. */
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
  /** What stood under the same keys a year earlier, for figures that are counted up over time. */
  readonly lastYear: readonly Figure[];
}

/** What a unit's page shows on a day; bounded by the catalogue, not by how much was ever recorded. */
export async function loadUnitFigures(db: ProvinceDb, unitId: string, day: CivilDate): Promise<UnitFigures> {
  const latest = await readBatch(db, { figures: figuresUpTo(db, unitId, day) });
  const figures = latest.figures.map(figureOf);
  const found = await readBatch(db, {
    covering: targetsCovering(db, unitId, day, figures),
    running: targetsRunning(db, unitId, day),
    lastYear: figuresInForce(db, figures.flatMap(keyLastYear)),
  });
  const targets = [...found.covering, ...found.running].map(targetOf);
  const counted = await loadCountedUp(db, targets, figures, day);
  return {
    figures: [...figures, ...counted.figures],
    targets,
    lastYear: [...found.lastYear.map(figureOf), ...counted.lastYear],
  };
}

/** What was counted from the first day of each target whose latest figure was counted from another day. */
async function loadCountedUp(
  db: ProvinceDb,
  targets: readonly Target[],
  latest: readonly Figure[],
  day: CivilDate,
): Promise<Pick<UnitFigures, 'figures' | 'lastYear'>> {
  const unmeasured = targets.filter((target) => isCountedUp(target) && !figureMeasuring(target, latest));
  if (unmeasured.length === 0) return { figures: [], lastYear: [] };
  const found = await readBatch(db, { figures: figuresCountedFor(db, day, unmeasured) });
  const counted = found.figures.map(figureOf);
  const measuring = new Set(unmeasured.map((target) => figureMeasuring(target, counted)));
  const figures = counted.filter((figure) => measuring.has(figure));
  if (figures.length === 0) return { figures, lastYear: [] };
  const { lastYear } = await readBatch(db, { lastYear: figuresInForce(db, figures.flatMap(keyLastYear)) });
  return { figures, lastYear: lastYear.map(figureOf) };
}

function keyLastYear(figure: Figure): readonly FigureKey[] {
  const period = indicatorOf(figure.indicator).overTime === 'sum' ? periodLastYear(figure.period) : undefined;
  return period ? [{ ...figure, period }] : [];
}

export interface FigureHistory {
  readonly unit: Placed<UnitLife> | undefined;
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
  /** What plans did to its targets, the earliest first. */
  readonly carried: readonly TargetSuccession[];
  /** The indicator's other figures of the unit, in force: all categories and periods. */
  readonly series: readonly Figure[];
}

export async function loadFigureHistory(db: ProvinceDb, key: FigureKey, today: CivilDate): Promise<FigureHistory> {
  const found = await readBatch(db, {
    units: unitsById(db, [key.unitId], today),
    figures: figureHistory(db, key),
    targets: targetHistory(db, key),
    carried: successionsOf(db, key),
    series: figureSeries(db, key.unitId, key.indicator),
  });
  return {
    unit: found.units.map(lifeOf)[0],
    figures: found.figures.map(figureOf),
    targets: found.targets.map(targetOf),
    carried: found.carried.map(successionOf),
    series: found.series.map(figureOf),
  };
}

export async function loadFigureFacts(db: ProvinceDb, key: FigureKey, today: CivilDate) {
  const found = await readBatch(db, { units: unitsById(db, [key.unitId], today), latest: figureInForce(db, key) });
  return { unit: found.units.map(lifeOf)[0], latest: found.latest.map(figureOf)[0] };
}

export async function saveFigure(db: ProvinceDb, of: Figure, signed: Signed): Promise<void> {
  await write(db, insertFigures(db, [of]), signed);
}
