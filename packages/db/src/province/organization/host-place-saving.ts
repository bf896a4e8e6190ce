import { folded } from '@co-so/domain';
import type { FollowedPlace, HostPlace } from '@co-so/domain';
import { insertRows, jsonLists } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import type { LoadedBeside } from './host-place-queries.ts';
import { claimStatements, nextOnStructure } from './register-revision.ts';
import { followedPlanStatements } from './register-record.ts';
import type { RegisterAct } from './register-revision.ts';
import { standPlaces } from './place-standing.ts';
import { hostPlace, hostPlaceBranch, hostPlaceUnit } from './table.ts';

const newLife =
  'ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, folded = excluded.folded, valid_from = excluded.valid_from, valid_until = excluded.valid_until';

/**
 * Writes a place as it is from now on, with its whole life, and what plans did to it that were applied before it was
 * entered; refused by the schema where it, or what it claims, was written, or the
 * structure has changed, since it was read.
 */
export async function saveHostPlace(
  db: ProvinceDb,
  { place, plans, claims, structure }: FollowedPlace & Pick<LoadedBeside, 'claims'> & { readonly structure: number },
  act: RegisterAct,
  signed: Signed,
): Promise<void> {
  const written = [
    ...nextOnStructure(db, `host-place/${place.id}`, act, structure),
    ...claimStatements(db, claims, act),
  ];
  await write(db, [...written, ...placeStatements(db, [place]), ...followedPlanStatements(db, plans)], signed);
}

/** Puts places with their whole lives in the stead of what is stored of them. */
export function placeStatements(db: ProvinceDb, places: readonly HostPlace[]): readonly D1PreparedStatement[] {
  const lives = places.map(({ id, name, kind, validFrom, validUntil }) => ({
    id,
    name,
    kind,
    validFrom,
    validUntil,
    folded: folded(name),
  }));
  const units = places.flatMap(({ id, underUnitId }) =>
    underUnitId.map(({ value, ...days }) => ({ ...days, placeId: id, unitId: value })),
  );
  const hosted = places.flatMap(({ id, branches }) =>
    branches.map(({ value, ...days }) => ({
      ...days,
      placeId: id,
      state: value.state,
      unitId: value.state === 'none' ? null : value.unitId,
      hasCommittee: value.state !== 'none' && value.hasCommittee,
    })),
  );
  const gone = jsonLists(places.map(({ id }) => id)).flatMap((json) =>
    ['host_place_unit', 'host_place_branch'].map((table) =>
      db.d1.prepare(`DELETE FROM ${table} WHERE place_id IN (SELECT value FROM json_each(?))`).bind(json),
    ),
  );
  return [
    ...insertRows(db, hostPlace, lives, newLife),
    ...gone,
    ...insertRows(db, hostPlaceUnit, units),
    ...insertRows(db, hostPlaceBranch, hosted),
    ...standPlaces(
      db,
      places.map(({ id }) => id),
    ),
  ];
}
