import { and, eq, sql } from 'drizzle-orm';
import type { HostPlace, SheetWords } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { placeReads, placesIn } from './host-place-queries.ts';
import { isCoded, top } from './queries.ts';
import { lastRegisterWriting } from './register-revision.ts';
import { isIn, loadStructurePart } from './structure-queries.ts';
import type { StructurePart } from './structure-queries.ts';
import { unit, unitCode, unitKind, unitLink, unitName } from './table.ts';

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

/** The places that a sheet is read against, and the number of the last writing of any form. */
export interface SheetPlaces {
  readonly places: readonly HostPlace[];
  readonly lastWriting: number;
}

/** Those that lie under some units or have their branch there, and those that the sheet calls by id. */
export async function loadSheetPlaces(
  db: ProvinceDb,
  unitIds: readonly string[],
  placeIds: readonly string[],
): Promise<SheetPlaces> {
  const { last, ...rows } = await readBatch(db, {
    last: lastRegisterWriting(db),
    ...placeReads(
      db,
      (id) => sql`${id} IN (SELECT place_id FROM host_place_unit WHERE ${isIn(sql`unit_id`, unitIds)}
        UNION SELECT place_id FROM host_place_branch WHERE ${isIn(sql`unit_id`, unitIds)}
        UNION SELECT value FROM json_each(${JSON.stringify(placeIds)}))`,
    ),
  });
  return { places: placesIn(rows), lastWriting: last[0]!.writing };
}
