import { catalogue, periodIn, textIn } from '@co-so/domain';
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
import { insertRows, readBatch, write } from '../../batch.ts';
import type { Signed } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { closureAbove, closureOf, foundUnits, lifeOf, unitsById, unitsByReference } from '../organization/queries.ts';
import {
  figureHistory,
  figureInForce,
  figureOf,
  figureSeries,
  figuresInForce,
  figuresUpTo,
  insertFigures,
  insertTargets,
  targetHistory,
  targetInForce,
  targetOf,
  targetsInForce,
  targetsUpTo,
} from './figure-queries.ts';
import type { WantedFigure } from './figure-queries.ts';
import { importedFile } from './table.ts';

const everything: readonly WantedFigure[] = catalogue.flatMap(({ id, categories }) => [
  { indicator: id, category: null },
  ...(categories?.categories ?? []).map((category) => ({ indicator: id, category: category.id })),
]);

export interface UnitFigures {
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
}

/** What a unit's page shows on a day; bounded by the catalogue, not by how much was ever recorded. */
export async function loadUnitFigures(db: ProvinceDb, unitId: string, day: CivilDate): Promise<UnitFigures> {
  const found = await readBatch(db, {
    figures: figuresUpTo(db, unitId, day, everything),
    targets: targetsUpTo(db, unitId, day, everything),
  });
  return { figures: found.figures.map(figureOf), targets: found.targets.map(targetOf) };
}

/** Figures in force under keys, as many as there are of them. */
export async function listFiguresInForce(db: ProvinceDb, keys: readonly FigureKey[]): Promise<readonly Figure[]> {
  const { found } = await readBatch(db, { found: figuresInForce(db, keys) });
  return found.map(figureOf);
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
  const keys = lives.flatMap(({ id }) => keysOfUnit(id, file));
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

function referencesIn(file: FigureFile): readonly string[] {
  const cells = [
    ...file.units.flatMap(({ id, name, parent }) => [id, name, parent]),
    ...file.figures.map(({ unit }) => unit),
    ...file.targets.map(({ unit }) => unit),
  ];
  return cells.filter((cell): cell is string => typeof cell === 'string' && cell !== '');
}

function keysOfUnit(unitId: string, file: FigureFile): readonly FigureKey[] {
  const about = [...file.figures, ...file.targets].flatMap(({ indicator, category, period }) => {
    const read = periodIn(period);
    return read ? [{ indicator: String(indicator ?? ''), category: textIn(category), period: read }] : [];
  });
  return about.map((key) => ({ ...key, unitId }));
}
