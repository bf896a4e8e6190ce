import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { importRecord, structureChange, vietnamDay } from '@co-so/domain';
import type {
  DatedUnit,
  Instant,
  PlanRecord,
  RecordedSince,
  SheetWords,
  Signature,
  Structure,
  UnitConsent,
  UnitGrouping,
} from '@co-so/domain';
import { roleGrant } from '../../access/table.ts';
import { columns, insertRows, prepared, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { figure } from '../indicator/table.ts';
import { target } from '../target/table.ts';
import { consentStatements } from './consent-queries.ts';
import { foundedGroupingStatements, groupingStatements } from './grouping-queries.ts';
import { groupsChangedSince, importedUnits, keepImportedUnits } from './imported-units.ts';
import { structureImport, structureImportUnit, unitConsent } from './plan-table.ts';
import { foundingStatements, structureStatements } from './structure-saving.ts';
import { isCoded, top } from './queries.ts';
import { loadStructurePart } from './structure-queries.ts';
import type { StructurePart } from './structure-queries.ts';
import { hostPlaceBranch, hostPlaceUnit, unit, unitCode, unitKind, unitLink, unitName } from './table.ts';

/** The units that a sheet may speak of, with all above them, and whoever bears one of its codes. */
export async function loadSheetPart(
  db: ProvinceDb,
  { ids, codes, names, speaksOfHead }: SheetWords,
  underId: string | null,
): Promise<StructurePart> {
  const { byId, byCode, byName, heads } = await readBatch(db, {
    byId: db.orm
      .select(columns({ id: unit.id }))
      .from(unit)
      .where(isIn(unit.id, ids)),
    byCode: db.orm
      .selectDistinct(columns({ id: unitCode.unitId }))
      .from(unitCode)
      .where(isCoded(codes)),
    byName: db.orm
      .selectDistinct(columns({ id: unitName.unitId }))
      .from(unitName)
      .where(isIn(unitName.folded, names)),
    heads: db.orm
      .selectDistinct(columns({ id: unitKind.unitId }))
      .from(unitLink)
      .innerJoin(unitKind, eq(unitKind.unitId, unitLink.unitId))
      .where(speaksOfHead ? and(eq(unitLink.parentId, top), eq(unitKind.kind, 'province')) : sql`FALSE`),
  });
  const found = [...byId, ...byCode, ...byName, ...heads].map(({ id }) => id);
  const unitIds = [...new Set([...found, ...(underId === null ? [] : [underId])])];
  return loadStructurePart(db, { unitIds, changingIds: [], codes: [] });
}

/** A list of units that was imported, as it is listed. */
export interface StructureImport {
  readonly id: string;
  readonly name: string;
  readonly units: number;
  readonly unchanged: number;
  readonly importedBy: Signature;
  readonly importedAt: Instant;
  readonly undone: { readonly by: Signature; readonly at: Instant } | null;
}

/** What was imported, ready to be stored. */
export interface NewStructureImport {
  readonly id: string;
  readonly name: string;
  readonly contentHash: string;
  readonly unchanged: number;
  readonly founded: readonly DatedUnit[];
  /** The groups of what it founds. */
  readonly groupings: readonly UnitGrouping[];
  /** The superiors' consents to where some of them stand. */
  readonly consents: readonly UnitConsent[];
  readonly importedBy: Signature;
  readonly importedAt: Instant;
}

/** Founds the units of a list in one batch, with what is needed to take it back. */
export async function saveStructureImport(
  db: ProvinceDb,
  part: StructurePart,
  { founded, groupings, consents, importedBy, ...record }: NewStructureImport,
  signed: Signed,
): Promise<void> {
  const { id, importedAt: at } = record;
  const row = { ...record, units: founded.length, importedBy: importedBy.id, importedByTitle: importedBy.title };
  await write(
    db,
    [
      ...foundingStatements(db, part, founded, { subject: `structure-import/${id}`, at }),
      ...foundedGroupingStatements(db, groupings, at),
      ...consentStatements(
        db,
        consents.map((one) => ({ ...one, planId: id })),
      ),
      ...insertRows(db, structureImport, [row]),
      ...keepImportedUnits(
        db,
        id,
        founded.map((one) => one.id),
      ),
    ],
    signed,
  );
}

const listedMaximum = 100;

/** The last imports, the newest first. */
export async function listStructureImports(db: ProvinceDb): Promise<readonly StructureImport[]> {
  const { found } = await readBatch(db, { found: imports(db).orderBy(desc(structureImport.id)).limit(listedMaximum) });
  return found.map(importOf);
}

function imports(db: ProvinceDb) {
  const { id, name, units, unchanged, importedBy, importedByTitle, importedAt } = structureImport;
  const { undoneBy, undoneByTitle, undoneAt } = structureImport;
  return db.orm
    .select(
      columns({
        id,
        name,
        units,
        unchanged,
        importedBy,
        importedByTitle,
        importedAt,
        undoneBy,
        undoneByTitle,
        undoneAt,
      }),
    )
    .from(structureImport)
    .$dynamic();
}

function importOf({
  importedBy,
  importedByTitle,
  importedAt,
  undoneBy,
  undoneByTitle,
  undoneAt,
  ...row
}: Awaited<ReturnType<typeof imports>>[number]): StructureImport {
  return {
    ...row,
    importedBy: { id: importedBy, title: importedByTitle },
    importedAt: importedAt as Instant,
    undone:
      undoneBy === null || undoneByTitle === null
        ? null
        : { by: { id: undoneBy, title: undoneByTitle }, at: undoneAt as Instant },
  };
}

/** What is decided on before an import is taken back. */
export interface UndoFacts {
  readonly imported: StructureImport;
  readonly record: PlanRecord;
  /** Everything below the units that it founded, and all that stands above them. */
  readonly part: StructurePart;
  readonly recorded: readonly RecordedSince[];
  /** The groups that it brought. */
  readonly groupings: readonly UnitGrouping[];
}

export async function findUndoFacts(db: ProvinceDb, importId: string): Promise<UndoFacts | undefined> {
  const { found, units } = await readBatch(db, {
    found: imports(db).where(eq(structureImport.id, importId)),
    units: db.orm
      .select(columns({ unitId: structureImportUnit.unitId, after: structureImportUnit.after }))
      .from(structureImportUnit)
      .where(eq(structureImportUnit.importId, importId)),
  });
  if (!found[0]) return undefined;
  const ids = units.map(({ unitId }) => unitId);
  const part = await loadStructurePart(db, { unitIds: ids, changingIds: ids, codes: [] });
  const { founded, groupings } = importedUnits(units.map(({ after }) => after));
  const recorded = [...(await recordedFor(db, ids)), ...(await groupsChangedSince(db, ids, groupings))];
  return { imported: importOf(found[0]), record: importRecord(founded), part, recorded, groupings };
}

/** How much was recorded for units by whoever keeps something of them. */
async function recordedFor(db: ProvinceDb, unitIds: readonly string[]): Promise<readonly RecordedSince[]> {
  const counted = await readBatch(db, {
    figures: countsBy(db, figure, figure.unitId, unitIds),
    targets: countsBy(db, target, target.unitId, unitIds),
    grants: countsBy(db, roleGrant, roleGrant.unitId, unitIds),
    hostPlaces: countsBy(db, hostPlaceUnit, hostPlaceUnit.unitId, unitIds),
    hostedBranches: countsBy(db, hostPlaceBranch, hostPlaceBranch.unitId, unitIds),
  });
  return Object.entries(counted).flatMap(([what, rows]) =>
    rows.map(({ unitId, count }): RecordedSince => ({ kind: 'recorded', unitId, what, count })),
  );
}

type Placing = typeof hostPlaceUnit | typeof hostPlaceBranch;
type Kept = typeof figure | typeof target | typeof roleGrant | Placing;

function countsBy(db: ProvinceDb, table: Kept, unitId: SQLiteColumn, unitIds: readonly string[]) {
  return db.orm
    .select(columns({ unitId: sql<string>`${unitId}`, count: sql<number>`count(*)` }))
    .from(table)
    .where(isIn(unitId, unitIds))
    .groupBy(sql`1`);
}

/** Takes an import back: the units are as if they had never been, and the record of it stays. */
export async function saveUndoneImport(
  db: ProvinceDb,
  { imported, part, record, groupings }: UndoFacts,
  after: Structure,
  { by, at }: { readonly by: Signature; readonly at: Instant },
  signed: Signed,
): Promise<void> {
  const touched = record.after.map(({ id }) => id);
  const change = structureChange(part.structure, after, { touched, counts: part.counts, today: vietnamDay(at) });
  const subject = `structure-import-undone/${imported.id}`;
  const undoing = db.orm
    .update(structureImport)
    .set({ undoneBy: by.id, undoneByTitle: by.title, undoneAt: at })
    .where(sql`${eq(structureImport.id, imported.id)} AND ${isNull(structureImport.undoneAt)}`);
  await write(
    db,
    [
      ...structureStatements(db, change, { subject, at, basedOn: part.revision }),
      ...groupingStatements(
        db,
        groupings.map((one) => ({ ...one, stretches: [] })),
      ),
      prepared(db, db.orm.delete(unitConsent).where(eq(unitConsent.planId, imported.id))),
      prepared(db, undoing),
    ],
    signed,
  );
}

function isIn(column: SQLiteColumn, values: readonly string[]): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
}
