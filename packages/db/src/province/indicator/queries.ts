import { desc, eq } from 'drizzle-orm';
import {
  figureMeasuring,
  findIndexed,
  indicatorOf,
  isCountedUp,
  periodIn,
  periodLastYear,
  textIn,
  unitIndex,
} from '@co-so/domain';
import type {
  CivilDate,
  Figure,
  FigureFile,
  FigureKey,
  ImportFacts,
  ImportPlan,
  Instant,
  Signature,
  Target,
  UnitLife,
} from '@co-so/domain';
import { columns, insertRows, readBatch } from '../../batch.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import type { ProvinceDb } from '../../handle.ts';
import { closureAbove, closureOf, foundUnits, lifeOf, unitsById, unitsByReference } from '../organization/queries.ts';
import {
  figureHistory,
  figureInForce,
  figureOf,
  figureSeries,
  figuresCountedFor,
  figuresInForce,
  figuresUpTo,
  insertFigures,
  insertTargets,
  targetHistory,
  targetInForce,
  targetOf,
  targetsInForce,
  targetsCovering,
  targetsRunning,
} from './figure-queries.ts';
import { importedFile } from './table.ts';

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
  readonly unit: UnitLife | undefined;
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
  /** The indicator's other figures of the unit, in force: all categories and periods. */
  readonly series: readonly Figure[];
}

export async function loadFigureHistory(db: ProvinceDb, key: FigureKey): Promise<FigureHistory> {
  const found = await readBatch(db, {
    units: unitsById(db, [key.unitId]),
    figures: figureHistory(db, key),
    targets: targetHistory(db, key),
    series: figureSeries(db, key.unitId, key.indicator),
  });
  return {
    unit: found.units.map(lifeOf)[0],
    figures: found.figures.map(figureOf),
    targets: found.targets.map(targetOf),
    series: found.series.map(figureOf),
  };
}

export async function loadFigureFacts(db: ProvinceDb, key: FigureKey) {
  const found = await readBatch(db, { units: unitsById(db, [key.unitId]), latest: figureInForce(db, key) });
  return { unit: found.units.map(lifeOf)[0], latest: found.latest.map(figureOf)[0] };
}

export async function loadTargetFacts(db: ProvinceDb, key: FigureKey) {
  const found = await readBatch(db, { units: unitsById(db, [key.unitId]), latest: targetInForce(db, key) });
  return { unit: found.units.map(lifeOf)[0], latest: found.latest.map(targetOf)[0] };
}

export async function saveFigure(db: ProvinceDb, of: Figure, signed: Signed): Promise<void> {
  await write(db, insertFigures(db, [of]), signed);
}

export async function saveTarget(db: ProvinceDb, of: Target, signed: Signed): Promise<void> {
  await write(db, insertTargets(db, [of]), signed);
}

/** The units a file names, then what is in force for them: two trips, since ids are known after the first. */
export async function loadImportFacts(db: ProvinceDb, province: string, file: FigureFile): Promise<ImportFacts> {
  const { units } = await readBatch(db, { units: unitsByReference(db, referencesIn(file)) });
  const lives = units.map(lifeOf);
  const keys = keysIn(file, lives);
  const found = await readBatch(db, { figures: figuresInForce(db, keys), targets: targetsInForce(db, keys) });
  return { province, units: lives, figures: found.figures.map(figureOf), targets: found.targets.map(targetOf) };
}

export interface ImportedFile {
  readonly id: string;
  readonly contentHash: string;
  readonly name: string;
  readonly importedBy: Signature;
  readonly importedAt: Instant;
}

/** Everything a file brings, in one batch with its record. */
export async function saveImport(db: ProvinceDb, plan: ImportPlan, file: ImportedFile, signed: Signed): Promise<void> {
  const parentIds = plan.units.flatMap(({ parentId }) => (parentId === null ? [] : [parentId]));
  const { above } = await readBatch(db, { above: closureAbove(db, parentIds) });
  const record = {
    ...file,
    units: plan.units.length,
    figures: plan.figures.length,
    targets: plan.targets.length,
    unchanged: plan.unchanged,
    importedBy: file.importedBy.id,
    importedByTitle: file.importedBy.title,
  };
  await write(
    db,
    [
      ...foundUnits(db, plan.units, above.map(closureOf)),
      ...insertFigures(db, plan.figures),
      ...insertTargets(db, plan.targets),
      ...insertRows(db, importedFile, [record]),
    ],
    signed,
  );
}

export type EarlierImport = Pick<ImportedFile, 'importedBy' | 'importedAt'>;

/** When a file of the same content was last imported, and by whom. */
export async function findEarlierImport(db: ProvinceDb, contentHash: string): Promise<EarlierImport | undefined> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(
        columns({
          id: importedFile.importedBy,
          title: importedFile.importedByTitle,
          importedAt: importedFile.importedAt,
        }),
      )
      .from(importedFile)
      .where(eq(importedFile.contentHash, contentHash))
      .orderBy(desc(importedFile.importedAt))
      .limit(1),
  });
  return found.map(({ id, title, importedAt }) => ({
    importedBy: { id, title },
    importedAt: importedAt as Instant,
  }))[0];
}

/** Whether any file was ever imported. */
export async function hasImports(db: ProvinceDb): Promise<boolean> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ id: importedFile.id }))
      .from(importedFile)
      .limit(1),
  });
  return found.length > 0;
}

function referencesIn(file: FigureFile): readonly string[] {
  const cells = [
    ...file.units.flatMap(({ id, name, code, parent }) => [id, name, code, parent]),
    ...file.figures.map(({ unit }) => unit),
    ...file.targets.map(({ unit }) => unit),
  ];
  return cells.map(textIn).filter((text) => text !== null);
}

/** One key for each row whose unit exists already; what a file founds has nothing in force. */
function keysIn(file: FigureFile, units: readonly UnitLife[]): readonly FigureKey[] {
  const index = unitIndex(units);
  return [...file.figures, ...file.targets].flatMap(({ unit: named, indicator, category, period }) => {
    const unit = findIndexed(index, textIn(named) ?? '');
    const read = periodIn(period);
    if (!unit || !read) return [];
    return [{ unitId: unit.id, indicator: textIn(indicator) ?? '', category: textIn(category), period: read }];
  });
}
