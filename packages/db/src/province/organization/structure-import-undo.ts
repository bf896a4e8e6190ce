import { eq, isNull, sql } from 'drizzle-orm';
import { importRecord, structureChange, vietnamDay } from '@co-so/domain';
import type {
  ImportedPlace,
  Instant,
  PlanRecord,
  RecordedSince,
  Signature,
  Structure,
  UnitGrouping,
} from '@co-so/domain';
import { columns, prepared, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { groupingStatements } from './grouping-queries.ts';
import { placeReads, placesIn } from './host-place-queries.ts';
import { importedPlaces, isOfImport, removeImportedPlaces } from './imported-places.ts';
import { groupsChangedSince, importedUnits } from './imported-units.ts';
import { unitConsent } from './plan-table.ts';
import { lastRegisterWriting, unlessRegistersWritten } from './register-revision.ts';
import { findStructureImport } from './structure-import-queries.ts';
import type { StructureImport } from './structure-import-queries.ts';
import { structureImport, structureImportPlace, structureImportUnit } from './structure-import-table.ts';
import { structureStatements } from './structure-saving.ts';
import { loadStructurePart } from './structure-queries.ts';
import type { StructurePart } from './structure-queries.ts';
import { loadRecordedSince, unlessKeptSince } from './unit-dependants.ts';

/** What is decided on before an import is taken back. */
export interface UndoFacts {
  readonly imported: StructureImport;
  readonly record: PlanRecord;
  /** Everything below the units that it founded, and all that stands above them. */
  readonly part: StructurePart;
  readonly recorded: readonly RecordedSince[];
  /** The groups that it brought. */
  readonly groupings: readonly UnitGrouping[];
  /** The places that it recorded, and the number of the last writing of any form. */
  readonly places: readonly ImportedPlace[];
  readonly lastWriting: number;
}

export async function findUndoFacts(db: ProvinceDb, importId: string): Promise<UndoFacts | undefined> {
  const imported = await findStructureImport(db, importId);
  if (!imported) return undefined;
  const {
    founded: units,
    recorded: places,
    last,
    ...stored
  } = await readBatch(db, {
    founded: db.orm
      .select(columns({ unitId: structureImportUnit.unitId, after: structureImportUnit.after }))
      .from(structureImportUnit)
      .where(eq(structureImportUnit.importId, importId)),
    recorded: db.orm
      .select(columns({ after: structureImportPlace.after }))
      .from(structureImportPlace)
      .where(eq(structureImportPlace.importId, importId)),
    last: lastRegisterWriting(db),
    ...placeReads(db, (id) => isOfImport(id, importId)),
  });
  const ids = units.map(({ unitId }) => unitId);
  const part = await loadStructurePart(db, { unitIds: ids, changingIds: ids, codes: [] });
  const { founded, groupings } = importedUnits(units.map(({ after }) => after));
  const recorded = [
    ...(await loadRecordedSince(db, { by: 'import', id: importId })),
    ...(await groupsChangedSince(db, ids, groupings)),
  ];
  return {
    imported,
    record: importRecord(founded),
    part,
    recorded,
    groupings,
    places: importedPlaces(
      places.map(({ after }) => after),
      placesIn(stored),
    ),
    lastWriting: last[0]!.writing,
  };
}

/**
 * Takes an import back: its units and places are as if they had never been, and the record of it stays. Refused where
 * anything has come to rest on them since.
 */
export async function saveUndoneImport(
  db: ProvinceDb,
  { imported, part, record, groupings, places, lastWriting }: UndoFacts,
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
      ...unlessKeptSince(db, { by: 'import', id: imported.id }),
      ...unlessRegistersWritten(db, `structure-import/${imported.id}`, { at, basedOn: 1 }, lastWriting),
      ...removeImportedPlaces(
        db,
        places.map(({ recorded }) => recorded.id),
        at,
      ),
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
