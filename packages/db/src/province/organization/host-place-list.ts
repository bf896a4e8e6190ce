import { and, asc, count, eq, gt, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { hostPlaceKinds } from '@co-so/domain';
import type { CivilDate, HostedBranch, HostPlaceCounts, HostPlaceKind, Validity } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { isSeenOn } from './relation-queries.ts';
import type { NamedUnit } from './unit-names.ts';
import type { ViewScope } from './unit-search.ts';
import { hostPlace, hostPlaceBranch, hostPlaceUnit, unit, unitName } from './table.ts';

const pageSize = 50;

/** A place as it is on a day. */
export interface ListedHostPlace extends Validity {
  readonly id: string;
  readonly name: string;
  readonly kind: HostPlaceKind;
  readonly under: NamedUnit;
  /** `unknown` where nobody has said, or the branch that was named does not exist on the day. */
  readonly state: HostedBranch['state'] | 'unknown';
  readonly branch: NamedUnit | null;
  readonly hasCommittee: boolean;
  /** Whether whoever asks may change it. */
  readonly isKept: boolean;
}

export interface HostPlaceList {
  readonly places: readonly ListedHostPlace[];
  readonly next: string | null;
  readonly counts: Readonly<Record<HostPlaceKind, HostPlaceCounts>>;
}

export interface HostPlaceQuestion {
  readonly day: CivilDate;
  /** All of an office, or those of some units: what `findHostingUnits` found below others. */
  readonly of: 'office' | readonly string[];
  readonly after: string | null;
  /** Of one kind alone, and those whose branch is in one state alone; the counts are of all. */
  readonly kind: HostPlaceKind | null;
  readonly state: ListedHostPlace['state'] | null;
  /** Where whoever asks may change places. */
  readonly keeps: ViewScope;
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
  if (question.of.length === 0) return { places: [], next: null, counts: countsIn([]) };
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
    isKept: row.isKept === 1,
    validFrom: row.validFrom as CivilDate,
    validUntil: row.validUntil as CivilDate,
  };
}

function listedPlaces(db: ProvinceDb, { day, of, after, kind, state: wanted, keeps }: HostPlaceQuestion) {
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
        isKept: isSeenOn(keeps, hostPlaceUnit.unitId, sql`${day}`),
        validFrom: hostPlace.validFrom,
        validUntil: hostPlace.validUntil,
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
    .where(
      and(
        after === null ? undefined : gt(hostPlace.id, after),
        kind === null ? undefined : eq(hostPlace.kind, kind),
        wanted === null ? undefined : sql`${state} = ${wanted}`,
        holdsOn(hostPlace, day),
        isOf(of),
      ),
    )
    .orderBy(asc(hostPlace.id))
    .limit(pageSize + 1);
}

function talliedPlaces(db: ProvinceDb, { day, of }: HostPlaceQuestion) {
  return db.orm
    .select(columns({ kind: hostPlace.kind, state, hasCommittee: isLed, places: count() }))
    .from(hostPlace)
    .innerJoin(hostPlaceUnit, and(eq(hostPlaceUnit.placeId, hostPlace.id), holdsOn(hostPlaceUnit, day)))
    .leftJoin(hostPlaceBranch, and(eq(hostPlaceBranch.placeId, hostPlace.id), holdsOn(hostPlaceBranch, day)))
    .leftJoin(
      branchUnit,
      and(eq(branchUnit.id, hostPlaceBranch.unitId), lte(branchUnit.foundedOn, day), gt(branchUnit.closedOn, day)),
    )
    .where(and(holdsOn(hostPlace, day), isOf(of)))
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

function isOf(of: HostPlaceQuestion['of']) {
  return of === 'office'
    ? undefined
    : sql`${hostPlaceUnit.unitId} IN (SELECT value FROM json_each(${JSON.stringify(of)}))`;
}

function holdsOn(
  table: typeof hostPlace | typeof hostPlaceUnit | typeof hostPlaceBranch | typeof unitName | typeof branchName,
  day: CivilDate,
) {
  return and(lte(table.validFrom, day), gt(table.validUntil, day));
}
