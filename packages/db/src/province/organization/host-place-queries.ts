import { asc, eq, sql } from 'drizzle-orm';
import type { CivilDate, KeptPlace, Placed } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { revisionOf } from './register-revision.ts';
import { findPlacedUnit } from './unit-page-queries.ts';
import { hostPlace, hostPlaceBranch, hostPlaceUnit } from './table.ts';

/** A place with its life, and the path of the unit under which it lies today. */
export async function findHostPlace(
  db: ProvinceDb,
  placeId: string,
  today: CivilDate,
): Promise<Placed<KeptPlace> | undefined> {
  const { places, units, branches, writings } = await readBatch(db, {
    writings: revisionOf(db, `host-place/${placeId}`),
    places: db.orm
      .select(
        columns({
          id: hostPlace.id,
          name: hostPlace.name,
          kind: hostPlace.kind,
          validFrom: hostPlace.validFrom,
          validUntil: hostPlace.validUntil,
        }),
      )
      .from(hostPlace)
      .where(eq(hostPlace.id, placeId)),
    units: db.orm
      .select(
        columns({
          value: hostPlaceUnit.unitId,
          validFrom: hostPlaceUnit.validFrom,
          validUntil: hostPlaceUnit.validUntil,
        }),
      )
      .from(hostPlaceUnit)
      .where(eq(hostPlaceUnit.placeId, placeId))
      .orderBy(asc(hostPlaceUnit.validFrom)),
    branches: db.orm
      .select(
        columns({
          state: hostPlaceBranch.state,
          unitId: hostPlaceBranch.unitId,
          hasCommittee: sql<number>`${hostPlaceBranch.hasCommittee}`,
          validFrom: hostPlaceBranch.validFrom,
          validUntil: hostPlaceBranch.validUntil,
        }),
      )
      .from(hostPlaceBranch)
      .where(eq(hostPlaceBranch.placeId, placeId))
      .orderBy(asc(hostPlaceBranch.validFrom)),
  });
  const above = await findPlacedUnit(db, units.at(-1)?.value ?? '', today);
  if (!places[0] || !above) return undefined;
  return {
    ...daysOf(places[0]),
    revision: writings[0]!.revision,
    underUnitId: units.map(daysOf),
    branches: branches.map(({ state: kept, unitId, hasCommittee, ...days }) =>
      daysOf({
        ...days,
        value:
          kept === 'none' || unitId === null
            ? { state: 'none' as const }
            : { state: kept, unitId, hasCommittee: hasCommittee === 1 },
      }),
    ),
    path: above.path,
  };
}

/** Safe: days are written as the domain gave them. */
function daysOf<Row extends { readonly validFrom: string; readonly validUntil: string }>(row: Row) {
  return { ...row, validFrom: row.validFrom as CivilDate, validUntil: row.validUntil as CivilDate };
}
