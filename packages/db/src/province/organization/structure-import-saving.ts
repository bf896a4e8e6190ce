import type { DatedUnit, HostPlace, Instant, Signature, UnitConsent, UnitGrouping } from '@co-so/domain';
import { insertRows } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { consentStatements } from './consent-queries.ts';
import { foundedGroupingStatements } from './grouping-queries.ts';
import { placeStatements } from './host-place-saving.ts';
import { keepImportedPlaces, placeSubject } from './imported-places.ts';
import { keepImportedUnits } from './imported-units.ts';
import { goOnCounting, unlessRegistersWritten } from './register-revision.ts';
import { structureImport } from './structure-import-table.ts';
import { structureRevision } from './table.ts';
import { foundingStatements } from './structure-saving.ts';
import type { StructurePart } from './structure-queries.ts';

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
  /** The host places that it records, and the number of the last writing of any form before. */
  readonly places: readonly HostPlace[];
  readonly lastWriting: number;
  readonly importedBy: Signature;
  readonly importedAt: Instant;
}

/** Founds the units of a list and records its places in one batch, with what is needed to take it back. */
export async function saveStructureImport(
  db: ProvinceDb,
  part: StructurePart,
  { founded, groupings, consents, places, lastWriting, importedBy, ...record }: NewStructureImport,
  signed: Signed,
): Promise<void> {
  const { id, importedAt: at } = record;
  const row = {
    ...record,
    units: founded.length,
    places: places.length,
    importedBy: importedBy.id,
    importedByTitle: importedBy.title,
  };
  const subject = `structure-import/${id}`;
  const act = { at, basedOn: 0 };
  await write(
    db,
    [
      ...(places.length > 0 ? unlessRegistersWritten(db, subject, act, lastWriting) : []),
      ...(founded.length > 0
        ? foundingStatements(db, part, founded, { subject, at })
        : insertRows(db, structureRevision, [{ revision: part.revision + 1, subject, changedAt: at }])),
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
      ...goOnCounting(db, places.map(placeSubject), act),
      ...placeStatements(db, places),
      ...keepImportedPlaces(
        db,
        id,
        places.map((one) => one.id),
      ),
    ],
    signed,
  );
}
