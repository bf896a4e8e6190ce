import { and, asc, count, eq, gt, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { folded, hostPlaceKinds } from '@co-so/domain';
import type { CivilDate, HostedBranch, HostPlace, HostPlaceCounts, HostPlaceKind, Placed } from '@co-so/domain';
import { columns, insertRows, prepared, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { findPlacedUnit } from './unit-page-queries.ts';
import type { NamedUnit } from './unit-names.ts';
import type { ViewScope } from './unit-search.ts';
import { hostPlace, hostPlaceBranch, hostPlaceUnit, unit, unitName } from './table.ts';

const pageSize = 50;

/** A place as it is on a day. */
export interface ListedHostPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: HostPlaceKind;
  readonly under: NamedUnit;
  /** `unknown` where nobody has said, or the branch that was named does not exist on the day. */
  readonly state: HostedBranch['state'] | 'unknown';
  readonly branch: NamedUnit | null;
  readonly hasCommittee: boolean;
}

export interface HostPlaceList {
  readonly places: readonly ListedHostPlace[];
  readonly next: string | null;
  readonly counts: Readonly<Record<HostPlaceKind, HostPlaceCounts>>;
}

export interface HostPlaceQuestion {
  readonly day: CivilDate;
  /** All of an office, or below and including some units. */
  readonly under: ViewScope;
  readonly after: string | null;
}

const branchName = alias(unitName, 'branch_name');
const branchUnit = alias(unit, 'branch_unit');
/** A read in a batch gives what is stored: 0 or 1. */
const isLed = sql<number | null>`${hostPlaceBranch.hasCommittee}`;
/** A branch that does not exist on the day is as one of which nothing is known. */
const state = sql<
  ListedHostPlace['state']
>`CASE WHEN ${hostPlaceBranch.state} = 'none' THEN 'none' WHEN ${branchUnit.id} IS NULL THEN 'unknown' ELSE ${hostPlaceBranch.state} END`;

export async function listHostPlaces(db: ProvinceDb, question: HostPlaceQuestion): Promise<HostPlaceList> {
  const { listed, tallied } = await readBatch(db, {
    listed: listedPlaces(db, question),
    tallied: talliedPlaces(db, question),
  });
  const places = listed.slice(0, pageSize).map(listedOf);
  return { places, next: listed.length > pageSize ? places.at(-1)!.id : null, counts: countsIn(tallied) };
}

function listedOf(row: Awaited<ReturnType<typeof listedPlaces>>[number]): ListedHostPlace {
  const { id, name, kind, branchId } = row;
  const branch = branchId !== null && row.branchName !== null ? { id: branchId, name: row.branchName } : null;
  return {
    id,
    name,
    kind,
    under: { id: row.underId, name: row.underName },
    state: row.state,
    branch,
    hasCommittee: branch !== null && row.hasCommittee === 1,
  };
}

function listedPlaces(db: ProvinceDb, { day, under, after }: HostPlaceQuestion) {
  return db.orm
    .select(
      columns({
        id: hostPlace.id,
        name: hostPlace.name,
        kind: hostPlace.kind,
        underId: hostPlaceUnit.unitId,
        underName: unitName.name,
        state,
        branchId: branchUnit.id,
        branchName: branchName.name,
        hasCommittee: isLed,
      }),
    )
    .from(hostPlace)
    .innerJoin(hostPlaceUnit, and(eq(hostPlaceUnit.placeId, hostPlace.id), holdsOn(hostPlaceUnit, day)))
    .innerJoin(unitName, and(eq(unitName.unitId, hostPlaceUnit.unitId), holdsOn(unitName, day)))
    .leftJoin(hostPlaceBranch, and(eq(hostPlaceBranch.placeId, hostPlace.id), holdsOn(hostPlaceBranch, day)))
    .leftJoin(
      branchUnit,
      and(eq(branchUnit.id, hostPlaceBranch.unitId), lte(branchUnit.foundedOn, day), gt(branchUnit.closedOn, day)),
    )
    .leftJoin(branchName, and(eq(branchName.unitId, branchUnit.id), holdsOn(branchName, day)))
    .where(and(after === null ? undefined : gt(hostPlace.id, after), holdsOn(hostPlace, day), isBelow(under, day)))
    .orderBy(asc(hostPlace.id))
    .limit(pageSize + 1);
}

function talliedPlaces(db: ProvinceDb, { day, under }: HostPlaceQuestion) {
  return db.orm
    .select(columns({ kind: hostPlace.kind, state, hasCommittee: isLed, places: count() }))
    .from(hostPlace)
    .innerJoin(hostPlaceUnit, and(eq(hostPlaceUnit.placeId, hostPlace.id), holdsOn(hostPlaceUnit, day)))
    .leftJoin(hostPlaceBranch, and(eq(hostPlaceBranch.placeId, hostPlace.id), holdsOn(hostPlaceBranch, day)))
    .leftJoin(
      branchUnit,
      and(eq(branchUnit.id, hostPlaceBranch.unitId), lte(branchUnit.foundedOn, day), gt(branchUnit.closedOn, day)),
    )
    .where(and(holdsOn(hostPlace, day), isBelow(under, day)))
    .groupBy(hostPlace.kind, state, hostPlaceBranch.hasCommittee);
}

function countsIn(rows: Awaited<ReturnType<typeof talliedPlaces>>): HostPlaceList['counts'] {
  const countsOf = (kind: HostPlaceKind): HostPlaceCounts => {
    const own = rows.filter((row) => row.kind === kind);
    const sum = (of: readonly { readonly places: number }[]) => of.reduce((total, { places }) => total + places, 0);
    const having = (one: ListedHostPlace['state']) => sum(own.filter((row) => row.state === one));
    const hasOne = (row: (typeof rows)[number]) =>
      row.hasCommittee === 1 && (row.state === 'own' || row.state === 'joint');
    return {
      places: sum(own),
      own: having('own'),
      joint: having('joint'),
      none: having('none'),
      unknown: having('unknown'),
      withCommittee: sum(own.filter(hasOne)),
    };
  };
  const [village, quarter, school, enterprise, agency] = hostPlaceKinds.map(countsOf);
  return { village: village!, quarter: quarter!, school: school!, enterprise: enterprise!, agency: agency! };
}

function isBelow(under: ViewScope, day: CivilDate) {
  if (under === 'office') return undefined;
  return sql`${hostPlaceUnit.unitId} IN (SELECT descendant_id FROM unit_closure WHERE ancestor_id IN (SELECT value FROM json_each(${JSON.stringify(under)})) AND valid_from <= ${day} AND valid_until > ${day})`;
}

function holdsOn(
  table: typeof hostPlace | typeof hostPlaceUnit | typeof hostPlaceBranch | typeof unitName | typeof branchName,
  day: CivilDate,
) {
  return and(lte(table.validFrom, day), gt(table.validUntil, day));
}

/** A place with its life, and the path of the unit under which it lies today. */
export async function findHostPlace(
  db: ProvinceDb,
  placeId: string,
  today: CivilDate,
): Promise<Placed<HostPlace> | undefined> {
  const { places, units, branches } = await readBatch(db, {
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
          hasCommittee: isLed,
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

export async function saveHostPlace(db: ProvinceDb, place: HostPlace, signed: Signed): Promise<void> {
  const { underUnitId, branches: _, ...row } = place;
  await write(
    db,
    [
      ...insertRows(db, hostPlace, [{ ...row, folded: folded(place.name) }]),
      ...insertRows(
        db,
        hostPlaceUnit,
        underUnitId.map(({ value, ...days }) => ({ ...days, placeId: place.id, unitId: value })),
      ),
    ],
    signed,
  );
}

/** Writes the newest stretch. Only one may be open: who decided on what holds no more is refused by the schema. */
export async function saveHostedBranch(db: ProvinceDb, { id, branches }: HostPlace, signed: Signed): Promise<void> {
  const [before, last] = [branches.at(-2), branches.at(-1)!];
  const { value, ...days } = last;
  const ofPlace = eq(hostPlaceBranch.placeId, id);
  const row = {
    ...days,
    placeId: id,
    state: value.state,
    unitId: value.state === 'none' ? null : value.unitId,
    hasCommittee: value.state !== 'none' && value.hasCommittee,
  };
  await write(
    db,
    [
      prepared(db, db.orm.delete(hostPlaceBranch).where(and(ofPlace, eq(hostPlaceBranch.validFrom, days.validFrom)))),
      ...(before
        ? [
            prepared(
              db,
              db.orm
                .update(hostPlaceBranch)
                .set({ validUntil: days.validFrom })
                .where(and(ofPlace, eq(hostPlaceBranch.validFrom, before.validFrom))),
            ),
          ]
        : []),
      ...insertRows(db, hostPlaceBranch, [row]),
    ],
    signed,
  );
}
