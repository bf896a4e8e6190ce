import { asc, sql } from 'drizzle-orm';
import type { CivilDate, HostPlaceKind } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import type { NamedUnit } from './unit-names.ts';
import { hostPlace, hostPlaceUnit } from './table.ts';

/** The others come into the list as these are put under a unit. */
const listedMaximum = 50;

/** A place whose unit has ended by a day, while nobody has said under which it lies since. */
export interface AstrayPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: HostPlaceKind;
  /** The unit that has ended, as it was called last. */
  readonly under: NamedUnit;
}

export interface AstrayPlaces {
  readonly places: readonly AstrayPlace[];
  /** Of all of them. */
  readonly count: number;
}

/** The first of those of some units that have ended by the day, and how many there are. */
export async function listAstrayPlaces(
  db: ProvinceDb,
  endedIds: readonly string[],
  day: CivilDate,
): Promise<AstrayPlaces> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(
        columns({
          id: hostPlace.id,
          name: hostPlace.name,
          kind: hostPlace.kind,
          count: sql<number>`count(*) OVER ()`,
          underId: hostPlaceUnit.unitId,
          underName: sql<string>`(SELECT name FROM unit_name WHERE unit_id = ${hostPlaceUnit.unitId} ORDER BY valid_from DESC LIMIT 1)`,
        }),
      )
      .from(hostPlaceUnit)
      .innerJoin(hostPlace, sql`${hostPlace.id} = ${hostPlaceUnit.placeId}`)
      .where(
        sql`${hostPlaceUnit.validFrom} <= ${day} AND ${hostPlaceUnit.validUntil} > ${day}
          AND ${hostPlace.validFrom} <= ${day} AND ${hostPlace.validUntil} > ${day}
          AND ${hostPlaceUnit.unitId} IN (SELECT value FROM json_each(${JSON.stringify(endedIds)}))`,
      )
      .orderBy(asc(hostPlace.id))
      .limit(listedMaximum),
  });
  const places = found.map(({ id, name, kind, underId, underName }) => ({
    id,
    name,
    kind,
    under: { id: underId, name: underName },
  }));
  return { places, count: found[0]?.count ?? 0 };
}
