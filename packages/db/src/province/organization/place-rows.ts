import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { CivilDate, HostedBranch, HostPlaceKind } from '@co-so/domain';
import { columns } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { headsOn } from './place-counts.ts';
import type { PlaceHeads } from './place-counts.ts';
import { isSeenOn } from './relation-queries.ts';
import { hostPlaceStanding } from './standing-table.ts';
import type { ViewScope } from './unit-search.ts';
import { hostPlace, hostPlaceBranch, hostPlaceUnit, unitName } from './table.ts';

/** Places are listed by kind, and of one kind by what is known of their branch. */
export interface PlaceClass {
  readonly kind: HostPlaceKind;
  readonly state: HostedBranch['state'] | 'unknown';
}

/** Where a page ended: a place by its class and what orders it there. */
export interface PlaceCursor extends PlaceClass {
  readonly id: string;
  readonly validUntil: string;
}

export interface ClassPage {
  readonly after: PlaceCursor | null;
  readonly limit: number;
}

export interface RowsQuestion {
  readonly day: CivilDate;
  readonly heads: PlaceHeads;
  /** Where whoever asks may change places. */
  readonly keeps: ViewScope;
}

/** Where a place stands on the day below what is asked about. */
export function cursorRows(db: ProvinceDb, { day, heads }: RowsQuestion, placeId: string) {
  const { kind, state, validFrom, validUntil, unitId } = hostPlaceStanding;
  return db.orm
    .select(columns({ id: hostPlaceStanding.placeId, kind, state, validUntil }))
    .from(hostPlaceStanding)
    .where(
      and(
        eq(hostPlaceStanding.placeId, placeId),
        sql`${unitId} IN ${headsOn(heads, day)}`,
        and(lte(validFrom, day), gt(validUntil, day)),
      ),
    )
    .limit(1);
}

/** Who has no name on the day is not there. */
const branchName = alias(unitName, 'branch_name');
/** A read in a batch gives what is stored: 0 or 1. */
const isLed = sql<number | null>`${hostPlaceBranch.hasCommittee}`;

/** The places of a class after a cursor, in an index that knows on which day each is no more. */
export function classRows(
  db: ProvinceDb,
  question: RowsQuestion,
  { kind, state }: PlaceClass,
  { after, limit }: ClassPage,
) {
  const { day, heads, keeps } = question;
  const isAfter = after ? sql`AND (valid_until, place_id) > (${after.validUntil}, ${after.id})` : sql``;
  const listed = sql`(SELECT place_id, valid_until FROM ${hostPlaceStanding}
    WHERE unit_id IN ${headsOn(heads, day)} AND state = ${state} AND kind = ${kind}
      AND valid_until > ${day} AND valid_from <= ${day} ${isAfter}
    ORDER BY valid_until, place_id LIMIT ${limit}) AS listed`;
  return db.orm
    .select(
      columns({
        id: hostPlace.id,
        name: hostPlace.name,
        kind: hostPlace.kind,
        underId: hostPlaceUnit.unitId,
        underName: unitName.name,
        state: sql<PlaceClass['state']>`${state}`,
        branchId: branchName.unitId,
        branchName: branchName.name,
        hasCommittee: isLed,
        isKept: isSeenOn(keeps, hostPlaceUnit.unitId, sql`${day}`),
        validFrom: hostPlace.validFrom,
        validUntil: hostPlace.validUntil,
      }),
    )
    .from(listed)
    .innerJoin(hostPlace, sql`${hostPlace.id} = listed.place_id`)
    .innerJoin(hostPlaceUnit, and(eq(hostPlaceUnit.placeId, hostPlace.id), holdsOn(hostPlaceUnit, day)))
    .innerJoin(unitName, and(eq(unitName.unitId, hostPlaceUnit.unitId), holdsOn(unitName, day)))
    .leftJoin(hostPlaceBranch, and(eq(hostPlaceBranch.placeId, hostPlace.id), holdsOn(hostPlaceBranch, day)))
    .leftJoin(branchName, and(eq(branchName.unitId, hostPlaceBranch.unitId), holdsOn(branchName, day)))
    .orderBy(sql`listed.valid_until`, asc(hostPlace.id));
}

function holdsOn(
  table: typeof hostPlaceUnit | typeof hostPlaceBranch | typeof unitName | typeof branchName,
  day: CivilDate,
) {
  return and(lte(table.validFrom, day), gt(table.validUntil, day));
}
