import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { CivilDate, Decision, GroupingScheme } from '@co-so/domain';
import { columns } from '../../batch.ts';
import type { RowsOf } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { decisionOf } from './structure-queries.ts';
import type { NamedUnit } from './unit-names.ts';
import type { ViewScope } from './unit-search.ts';
import { unitGrouping, unitSuccessor } from './table.ts';

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
  /** Of which there are others besides those given. */
  readonly more: readonly ('predecessors' | 'successors')[];
}

/** Some of each that a page begins with, or all, which reads whatever there are. */
export type RelationExtent = 'first' | 'all';
const firstMaximum = 3;

export interface RelationQuestion {
  readonly day: CivilDate;
  readonly until: CivilDate;
  readonly scope: ViewScope;
  readonly relations: RelationExtent;
}

/** Groupings of the day, successions until a day; each with whether it may be seen. */
export function relationReads(db: ProvinceDb, unitId: string, question: RelationQuestion) {
  return {
    groupings: groupingsOn(db, unitId, question.day),
    predecessors: predecessorsBy(db, unitId, question),
    successors: successorsBy(db, unitId, question),
  };
}

/** What `relationReads` has read, in the order of time and names. */
export function relationsIn(
  { groupings, ...found }: RowsOf<ReturnType<typeof relationReads>>,
  extent: RelationExtent,
): UnitRelations {
  const maximum = extent === 'first' ? firstMaximum : Infinity;
  const of = (rows: (typeof found)['successors']) => rows.slice(0, maximum).toSorted(inOrder).map(successionOf);
  const sides = ['predecessors', 'successors'] as const;
  return {
    // Written by `saveUnitGrouping`.
    groupings: groupings.map((one) => ({ ...one, scheme: one.scheme as GroupingScheme })),
    predecessors: of(found.predecessors),
    successors: of(found.successors),
    more: sides.filter((side) => found[side].length > maximum),
  };
}

const { compare } = new Intl.Collator('vi', { numeric: true });

function inOrder(left: SuccessionRow, right: SuccessionRow): number {
  return left.on === right.on ? compare(left.name, right.name) : left.on < right.on ? -1 : 1;
}

/** Whether somebody may know of a unit, as it stood on a day: it is in their scope. */
export function isSeenOn(scope: ViewScope, unitId: SQLiteColumn, day: SQL | SQLiteColumn) {
  if (scope === 'office') return sql<number>`1`;
  // A single unit is compared, since a list of one is read as well.
  const isScope =
    scope.length === 1 ? sql`= ${scope[0]!}` : sql`IN (SELECT value FROM json_each(${JSON.stringify(scope)}))`;
  return sql<number>`EXISTS (SELECT 1 FROM unit_closure AS seen WHERE seen.descendant_id = ${unitId} AND seen.valid_from <= ${day} AND seen.valid_until > ${day} AND seen.ancestor_id ${isScope})`;
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

/** The name that a unit bore last before a day, or on it; its first where it bore none by then. */
function nameOf(unitId: SQLiteColumn, begun: SQL) {
  const names = sql`SELECT name FROM unit_name AS other WHERE other.unit_id = ${unitId}`;
  return sql<string>`coalesce((${names} AND other.valid_from ${begun} ORDER BY other.valid_from DESC LIMIT 1), (${names} ORDER BY other.valid_from LIMIT 1))`;
}

/** A predecessor may have ended on the day: its name is the one it bore until then. Those of a day were written in the order of names (`linksInOrder`). */
function predecessorsBy(db: ProvinceDb, unitId: string, { until, scope, relations }: RelationQuestion) {
  const isSeen = isSeenOn(scope, predecessorId, sql`date(${on}, '-1 day')`);
  const rows = db.orm
    .select(columns({ unitId: predecessorId, name: nameOf(predecessorId, sql`< ${on}`), on, carries, basis, isSeen }))
    .from(unitSuccessor)
    .where(and(eq(successorId, unitId), lte(on, until)))
    .orderBy(asc(on), sql`rowid`)
    .$dynamic();
  return relations === 'first' ? rows.limit(firstMaximum + 1) : rows;
}

function successorsBy(db: ProvinceDb, unitId: string, { until, scope, relations }: RelationQuestion) {
  const isSeen = isSeenOn(scope, successorId, on);
  const rows = db.orm
    .select(columns({ unitId: successorId, name: nameOf(successorId, sql`<= ${on}`), on, carries, basis, isSeen }))
    .from(unitSuccessor)
    .where(and(eq(predecessorId, unitId), lte(on, until)))
    .orderBy(asc(on), sql`rowid`)
    .$dynamic();
  return relations === 'first' ? rows.limit(firstMaximum + 1) : rows;
}

type SuccessionRow = Awaited<ReturnType<typeof successorsBy>>[number];

function successionOf({ basis: json, isSeen, unitId, name, ...row }: SuccessionRow): Succession {
  const unit = isSeen === 1 ? { id: unitId, name } : null;
  return { ...row, unit, on: row.on as CivilDate, by: decisionOf(json) };
}
