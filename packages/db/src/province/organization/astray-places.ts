import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { CivilDate, HostPlaceKind } from '@co-so/domain';
import { columns } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { hostPlaceStanding } from './standing-table.ts';
import type { NamedUnit } from './unit-names.ts';
import { hostPlace, hostPlaceUnit } from './table.ts';

/** The others come into the list as these are put under a unit. */
const listedMaximum = 5;

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

/** The first of those that lay, while their unit stood, below another. */
export function astrayRows(db: ProvinceDb, unitId: string, day: CivilDate) {
  const { placeId, kind, validFrom, validUntil, state } = hostPlaceStanding;
  return db.orm
    .select(
      columns({
        id: placeId,
        name: hostPlace.name,
        kind,
        underId: hostPlaceUnit.unitId,
        underName: sql<string>`(SELECT name FROM unit_name WHERE unit_id = ${hostPlaceUnit.unitId} ORDER BY valid_from DESC LIMIT 1)`,
      }),
    )
    .from(hostPlaceStanding)
    .crossJoin(hostPlace)
    .crossJoin(hostPlaceUnit)
    .where(
      and(
        and(eq(hostPlaceStanding.unitId, unitId), eq(state, 'astray'), lte(validFrom, day), gt(validUntil, day)),
        eq(hostPlace.id, placeId),
        and(eq(hostPlaceUnit.placeId, placeId), lte(hostPlaceUnit.validFrom, day), gt(hostPlaceUnit.validUntil, day)),
      ),
    )
    .orderBy(asc(kind), asc(validUntil), asc(placeId))
    .limit(listedMaximum);
}

export function astrayOf({
  underId,
  underName,
  ...place
}: Awaited<ReturnType<typeof astrayRows>>[number]): AstrayPlace {
  return { ...place, under: { id: underId, name: underName } };
}
