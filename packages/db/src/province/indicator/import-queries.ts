import { desc, eq } from 'drizzle-orm';
import { can, findIndexed, periodIn, textIn, unitIndex } from '@co-so/domain';
import type {
  Actor,
  CivilDate,
  FigureFile,
  FigureKey,
  ImportFacts,
  ImportPlan,
  Instant,
  Signature,
  UnitIndex,
} from '@co-so/domain';
import { columns, insertRows, readBatch } from '../../batch.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import type { ProvinceDb } from '../../handle.ts';
import { lifeOf, unitsByReference } from '../organization/queries.ts';
import { foundUnits } from '../organization/structure-saving.ts';
import { figureOf, figuresInForce, figuresSummedWith, insertFigures } from './figure-queries.ts';
import { importedFile } from './table.ts';
import { insertTargets, targetOf, targetsInForce } from '../target/queries.ts';

/**
 * The units a file names that the actor may know of, then what is in force for them: two trips, since ids are known after
 * the first. Namesakes elsewhere are left out here already, or a name that is plain to the actor would call two.
 */
export async function loadImportFacts(
  db: ProvinceDb,
  province: string,
  file: FigureFile,
  { actor, today }: { readonly actor: Actor; readonly today: CivilDate },
): Promise<ImportFacts> {
  const { units } = await readBatch(db, { units: unitsByReference(db, referencesIn(file), today) });
  const lives = units.map(lifeOf).filter(({ path }) => can(actor, 'view-figures', path));
  const index = unitIndex(lives);
  const figureKeys = keysIn(file.figures, index);
  const found = await readBatch(db, {
    figures: figuresInForce(db, figureKeys),
    summed: figuresSummedWith(db, figureKeys),
    targets: targetsInForce(db, keysIn(file.targets, index)),
  });
  return {
    province,
    units: lives,
    figures: found.figures.map(figureOf),
    summed: found.summed.map(figureOf),
    targets: found.targets.map(targetOf),
  };
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
  const founding = await foundUnits(db, plan.units, { subject: `imported-file/${file.id}`, at: file.importedAt });
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
      ...founding,
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
function keysIn(rows: FigureFile['figures'] | FigureFile['targets'], index: UnitIndex): readonly FigureKey[] {
  return rows.flatMap(({ unit: named, indicator, category, period }) => {
    const unit = findIndexed(index, textIn(named) ?? '');
    const read = periodIn(period);
    if (!unit || !read) return [];
    return [{ unitId: unit.id, indicator: textIn(indicator) ?? '', category: textIn(category), period: read }];
  });
}
