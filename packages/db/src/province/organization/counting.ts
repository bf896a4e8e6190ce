import { and, count, eq, gt, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { CivilDate, HostType, UnitCounts, UnitKind } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { onDay } from './searched-units.ts';
import { isIn } from './structure-queries.ts';
import { unitClosure, unitHostType, unitKind, unitLink } from './table.ts';

/**
 * What a table of stretches, which never overlap, says of a unit on a day; null where it says nothing. One row is read, the
 * last that begins by the day: a join, or a search for one that holds, would read others as well.
 */
export function heldOn(value: SQLiteColumn, unitId: SQL, day: CivilDate) {
  return lastBegun(sql`${value}`, sql`${value.table}`, unitId, day);
}

function lastBegun(value: SQL, table: SQL, unitId: SQL, day: CivilDate) {
  return sql`(SELECT CASE WHEN valid_until > ${day} THEN ${value} END FROM ${table} WHERE unit_id = ${unitId} AND valid_from <= ${day} ORDER BY valid_from DESC LIMIT 1)`;
}

/** The counts that are kept of a unit for a stretch of days, in one column; null where none are. */
function keptCountsOn(unitId: SQL, day: CivilDate) {
  const counts = sql`json_object('units', units, 'byKind', json(by_kind), 'byHostType', json(by_host_type))`;
  return sql<string | null>`${lastBegun(counts, sql`unit_count`, unitId, day)}`;
}

/** Written by `structureStatements` from counts. */
function keptCounts(json: string | null): UnitCounts | undefined {
  return json === null ? undefined : (JSON.parse(json) as UnitCounts);
}

/** Stands in the place of counts that are not kept, where something stands below. */
const below = 'below';

/**
 * The counts that are kept, else whether something stands below, which is looked at only where no counts tell it: in the
 * index of the search, which knows what stands there on a day without walking over what once did.
 */
export function keptOrBelow(unitId: SQL, day: CivilDate) {
  const child = sql`SELECT ${below} FROM unit_search WHERE unit_search MATCH ${onDay(day)} || ' AND beneath : "_' || replace(${unitId}, '-', '') || '"' LIMIT 1`;
  return sql<string | null>`coalesce(${keptCountsOn(unitId, day)}, (${child}))`;
}

/** What `keptOrBelow` has read of counts. */
export function countsKept(kept: string | null): UnitCounts | undefined {
  return kept === below ? undefined : keptCounts(kept);
}

export function hasBelow(kept: string | null, counts: UnitCounts | null): boolean {
  return counts ? counts.units > 1 : kept === below;
}

/** The counts of everything directly below a unit, kept or counted anew; two trips at most. */
export async function countChildren(
  db: ProvinceDb,
  day: CivilDate,
  unitId: string,
): Promise<ReadonlyMap<string, UnitCounts>> {
  const { children } = await readBatch(db, {
    children: db.orm
      .select(columns({ id: unitLink.unitId, kept: keptCountsOn(sql`unit_link.unit_id`, day) }))
      .from(unitLink)
      .where(and(eq(unitLink.parentId, unitId), holdsOn(unitLink, day))),
  });
  const uncounted = children.filter(({ kept }) => kept === null).map(({ id }) => id);
  const counted = await countFromLinks(db, day, uncounted);
  return new Map(children.map(({ id, kept }) => [id, keptCounts(kept) ?? counted.get(id)!]));
}

/** Counts subtrees from the dated links: for days of which no counts are kept. Reads each unit below. */
export async function countFromLinks(
  db: ProvinceDb,
  day: CivilDate,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, UnitCounts>> {
  if (unitIds.length === 0) return new Map();
  const { kinds, hostTypes } = await readBatch(db, {
    kinds: tallied(db, unitKind, unitKind.kind, day, unitIds),
    hostTypes: tallied(db, unitHostType, unitHostType.hostType, day, unitIds),
  });
  return new Map(
    unitIds.map((id) => {
      const own = kinds.filter(({ unitId }) => unitId === id);
      const hosted = hostTypes.filter(({ unitId }) => unitId === id);
      const units = own.reduce((sum, row) => sum + row.units, 0);
      return [id, { units, byKind: recordOf<UnitKind>(own), byHostType: recordOf<HostType>(hosted) }];
    }),
  );
}

function tallied(
  db: ProvinceDb,
  table: typeof unitKind | typeof unitHostType,
  value: typeof unitKind.kind | typeof unitHostType.hostType,
  day: CivilDate,
  unitIds: readonly string[],
) {
  return db.orm
    .select(columns({ unitId: unitClosure.ancestorId, word: value, units: count() }))
    .from(unitClosure)
    .innerJoin(table, and(eq(table.unitId, unitClosure.descendantId), holdsOn(table, day)))
    .where(and(isIn(unitClosure.ancestorId, unitIds), holdsOn(unitClosure, day)))
    .groupBy(unitClosure.ancestorId, value)
    .orderBy(unitClosure.ancestorId, value);
}

/** Safe: the words were written from the domain's own, and each stands once. */
function recordOf<Word extends string>(rows: readonly { readonly word: string; readonly units: number }[]) {
  return Object.fromEntries(rows.map(({ word, units }) => [word, units])) as Readonly<Partial<Record<Word, number>>>;
}

function holdsOn(table: typeof unitLink | typeof unitClosure | typeof unitKind | typeof unitHostType, day: CivilDate) {
  return and(lte(table.validFrom, day), gt(table.validUntil, day));
}
