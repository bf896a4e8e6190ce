import { aliasedTable, and, asc, eq, gt, gte, lt, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { CivilDate, Decision, GroupingScheme } from '@co-so/domain';
import { columns } from '../../batch.ts';
import type { RowsOf } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { decisionOf } from './structure-queries.ts';
import type { NamedUnit } from './unit-names.ts';
import type { ViewScope } from './unit-search.ts';
import { unitGrouping, unitName, unitSuccessor } from './table.ts';

export interface Succession {
  /** The other unit, by the name that it bore when one followed the other; `null` where one may not know of it. */
  readonly unit: NamedUnit | null;
  readonly on: CivilDate;
  readonly carries: 'whole' | 'part';
  readonly by: Decision | null;
}

/** How a unit stands to others besides the tree, as far as it had come by a day. */
export interface UnitRelations {
  readonly groupings: readonly { readonly scheme: GroupingScheme; readonly grouping: string }[];
  readonly predecessors: readonly Succession[];
  readonly successors: readonly Succession[];
}

/** Groupings of the day, successions until a day; each with whether it may be seen. */
export function relationReads(
  db: ProvinceDb,
  unitId: string,
  { day, until, scope }: { readonly day: CivilDate; readonly until: CivilDate; readonly scope: ViewScope },
) {
  return {
    groupings: groupingsOn(db, unitId, day),
    predecessors: predecessorsBy(db, unitId, until, scope),
    successors: successorsBy(db, unitId, until, scope),
  };
}

/** What `relationReads` has read. */
export function relationsIn({
  groupings,
  predecessors,
  successors,
}: RowsOf<ReturnType<typeof relationReads>>): UnitRelations {
  // Written by `saveUnitGrouping`.
  const grouped = groupings.map((one) => ({ ...one, scheme: one.scheme as GroupingScheme }));
  return { groupings: grouped, predecessors: predecessors.map(successionOf), successors: successors.map(successionOf) };
}

/** Whether somebody may know of a unit, as it stood on a day: it is in their scope. */
export function isSeenOn(scope: ViewScope, unitId: SQLiteColumn, day: SQL | SQLiteColumn) {
  if (scope === 'office') return sql<number>`1`;
  return sql<number>`EXISTS (SELECT 1 FROM unit_closure AS seen WHERE seen.descendant_id = ${unitId} AND seen.valid_from <= ${day} AND seen.valid_until > ${day} AND seen.ancestor_id IN (SELECT value FROM json_each(${JSON.stringify(scope)})))`;
}

function groupingsOn(db: ProvinceDb, unitId: string, day: CivilDate) {
  const { scheme, grouping, validFrom, validUntil } = unitGrouping;
  return db.orm
    .select(columns({ scheme, grouping }))
    .from(unitGrouping)
    .where(and(eq(unitGrouping.unitId, unitId), lte(validFrom, day), gt(validUntil, day)))
    .orderBy(asc(scheme));
}

const { predecessorId, successorId, on, carries, basis } = unitSuccessor;
const other = aliasedTable(unitName, 'other');

/** A predecessor may have ended on the day: its name is the one it bore until then. */
function predecessorsBy(db: ProvinceDb, unitId: string, day: CivilDate, scope: ViewScope) {
  const nameUntil = and(eq(other.unitId, predecessorId), lt(other.validFrom, on), gte(other.validUntil, on));
  return db.orm
    .select(
      columns({
        unitId: predecessorId,
        name: other.name,
        on,
        carries,
        basis,
        isSeen: isSeenOn(scope, predecessorId, sql`date(${on}, '-1 day')`),
      }),
    )
    .from(unitSuccessor)
    .innerJoin(other, nameUntil)
    .where(and(eq(successorId, unitId), lte(on, day)))
    .orderBy(asc(on), asc(other.name));
}

function successorsBy(db: ProvinceDb, unitId: string, day: CivilDate, scope: ViewScope) {
  const nameSince = and(eq(other.unitId, successorId), lte(other.validFrom, on), gt(other.validUntil, on));
  return db.orm
    .select(
      columns({ unitId: successorId, name: other.name, on, carries, basis, isSeen: isSeenOn(scope, successorId, on) }),
    )
    .from(unitSuccessor)
    .innerJoin(other, nameSince)
    .where(and(eq(predecessorId, unitId), lte(on, day)))
    .orderBy(asc(on), asc(other.name));
}

function successionOf({
  basis: json,
  isSeen,
  unitId,
  name,
  ...row
}: Awaited<ReturnType<typeof successorsBy>>[number]): Succession {
  const unit = isSeen === 1 ? { id: unitId, name } : null;
  return { ...row, unit, on: row.on as CivilDate, by: decisionOf(json) };
}
