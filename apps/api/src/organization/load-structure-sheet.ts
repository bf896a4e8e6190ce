import {
  loadKeptConsents,
  loadRegisters,
  loadSheetGroupings,
  loadStructurePart,
  loadWholeRegisters,
  loadWholeStructure,
} from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import { hostPlaceSheet, structureOf, structureSheet } from '@co-so/domain';
import type { CivilDate, HostPlace, Sheet, Structure } from '@co-so/domain';

/** A list of units as it goes out, and beside it their host places. */
export interface ExportedStructure extends Sheet {
  readonly places: Sheet;
  readonly day: CivilDate;
}

/** Of one unit with all below it, or of the whole province. */
export async function loadExportedStructure(
  db: ProvinceDb,
  unitId: string | undefined,
  day: CivilDate,
): Promise<ExportedStructure> {
  const { structure } =
    unitId === undefined
      ? await loadWholeStructure(db)
      : await loadStructurePart(db, { unitIds: [unitId], changingIds: [unitId], codes: [] });
  const ids = [...structure.units.keys()];
  const among = unitId === undefined ? 'all' : ids;
  const { stored: groupings } = await loadSheetGroupings(db, among);
  const consents = await loadKeptConsents(db, among);
  const { places } =
    unitId === undefined ? await loadWholeRegisters(db) : (await loadRegisters(db, { unitIds: ids })).registers;
  const named = await withBranches(db, structure, places);
  const under = unitId ?? null;
  return {
    ...structureSheet(structure, { groupings, consents }, day, under),
    places: hostPlaceSheet(named, places, day, under),
    day,
  };
}

/** The branch of a place may stand elsewhere: whoever sees the place sees what its branch is. */
async function withBranches(db: ProvinceDb, structure: Structure, places: readonly HostPlace[]): Promise<Structure> {
  const hosting = places.flatMap(({ branches }) =>
    branches.flatMap(({ value }) => (value.state === 'none' ? [] : value.unitId)),
  );
  const unitIds = [...new Set(hosting)].filter((id) => !structure.units.has(id));
  if (unitIds.length === 0) return structure;
  const others = await loadStructurePart(db, { unitIds, changingIds: [], codes: [] });
  return structureOf([...structure.units.values(), ...others.structure.units.values()], structure.links);
}
