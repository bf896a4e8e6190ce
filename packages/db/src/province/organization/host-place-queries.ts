import { asc, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { folded, holdsOn } from '@co-so/domain';
import type { CivilDate, HostedBranch, HostPlace, KeptPlace, Placed } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { RowsOf } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { claimsOn, revisionOf } from './register-revision.ts';
import type { RegisterClaim } from './register-revision.ts';
import { isIn } from './structure-queries.ts';
import { findPlacedUnit } from './unit-page-queries.ts';
import { hostPlace, hostPlaceBranch, hostPlaceUnit } from './table.ts';

/** A place with its life, and the path of the unit under which it lies today. */
export async function findHostPlace(
  db: ProvinceDb,
  placeId: string,
  today: CivilDate,
): Promise<Placed<KeptPlace> | undefined> {
  const { writings, ...rows } = await readBatch(db, {
    writings: revisionOf(db, `host-place/${placeId}`),
    ...placeReads(db, (id) => eq(id, placeId)),
  });
  const [place] = placesIn(rows);
  const under = place?.underUnitId.find((one) => holdsOn(one, today)) ?? place?.underUnitId.at(-1);
  const above = await findPlacedUnit(db, under?.value ?? '', today);
  return place && above && { ...place, revision: writings[0]!.revision, path: above.path };
}

/** By what a place may clash with others: its name under some units, and the branches that are to be its. */
export interface BesideQuestion {
  readonly name: string;
  readonly unitIds: readonly string[];
  readonly branchIds: readonly string[];
}

/** The places beside one, and what its writing claims: of two who decide on the same ones, the later is refused. */
export interface LoadedBeside {
  readonly places: readonly HostPlace[];
  readonly claims: readonly RegisterClaim[];
}

export async function loadPlacesBeside(
  db: ProvinceDb,
  { name, unitIds, branchIds }: BesideQuestion,
): Promise<LoadedBeside> {
  const namesakes = sql`SELECT ${hostPlaceUnit.placeId} FROM ${hostPlaceUnit} JOIN ${hostPlace} ON ${hostPlace.id} = ${hostPlaceUnit.placeId}
    WHERE ${isIn(hostPlaceUnit.unitId, unitIds)} AND ${hostPlace.folded} = ${folded(name)}`;
  const hosts = sql`SELECT ${hostPlaceBranch.placeId} FROM ${hostPlaceBranch} WHERE ${isIn(hostPlaceBranch.unitId, branchIds)}`;
  const { claims, ...rows } = await readBatch(db, {
    claims: claimsOn(db, [
      ...unitIds.map((unitId) => `host-place-name/${unitId}/${folded(name)}`),
      ...branchIds.map((branchId) => `hosted-branch/${branchId}`),
    ]),
    ...placeReads(db, (id) => sql`${id} IN (${namesakes} UNION ${hosts})`),
  });
  return { places: placesIn(rows), claims };
}

/** Everything that a place is through its life, of the places that a condition on their id names. */
export function placeReads(db: ProvinceDb, of: (id: SQLiteColumn) => SQL | undefined) {
  return {
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
      .where(of(hostPlace.id))
      .orderBy(asc(hostPlace.id)),
    units: db.orm
      .select(
        columns({
          placeId: hostPlaceUnit.placeId,
          value: hostPlaceUnit.unitId,
          validFrom: hostPlaceUnit.validFrom,
          validUntil: hostPlaceUnit.validUntil,
        }),
      )
      .from(hostPlaceUnit)
      .where(of(hostPlaceUnit.placeId))
      .orderBy(asc(hostPlaceUnit.validFrom)),
    branches: db.orm
      .select(
        columns({
          placeId: hostPlaceBranch.placeId,
          state: hostPlaceBranch.state,
          unitId: hostPlaceBranch.unitId,
          hasCommittee: sql<number>`${hostPlaceBranch.hasCommittee}`,
          validFrom: hostPlaceBranch.validFrom,
          validUntil: hostPlaceBranch.validUntil,
        }),
      )
      .from(hostPlaceBranch)
      .where(of(hostPlaceBranch.placeId))
      .orderBy(asc(hostPlaceBranch.validFrom)),
  };
}

/** What `placeReads` has read. */
export function placesIn({ places, units, branches }: RowsOf<ReturnType<typeof placeReads>>): readonly HostPlace[] {
  const [under, hosted] = [Map.groupBy(units, placeOf), Map.groupBy(branches, placeOf)];
  return places.map((place) => ({
    ...daysOf(place),
    underUnitId: (under.get(place.id) ?? []).map(({ placeId: _, ...stretch }) => daysOf(stretch)),
    branches: (hosted.get(place.id) ?? []).map(({ placeId: _, state, unitId, hasCommittee, ...days }) =>
      daysOf({ ...days, value: branchOf(state, unitId, hasCommittee) }),
    ),
  }));
}

function placeOf({ placeId }: { readonly placeId: string }): string {
  return placeId;
}

function branchOf(state: HostedBranch['state'], unitId: string | null, hasCommittee: number): HostedBranch {
  return state === 'none' || unitId === null ? { state: 'none' } : { state, unitId, hasCommittee: hasCommittee === 1 };
}

/** Safe: days are written as the domain gave them. */
function daysOf<Row extends { readonly validFrom: string; readonly validUntil: string }>(row: Row) {
  return { ...row, validFrom: row.validFrom as CivilDate, validUntil: row.validUntil as CivilDate };
}
