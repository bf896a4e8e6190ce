import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { CivilDate, UnitCounts, UnitKind } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { figure } from '../indicator/table.ts';
import { top } from './queries.ts';
import { countFromLinks, countsKept, hasBelow, keptOrBelow } from './counting.ts';
import type { ViewScope } from './unit-search.ts';
import { unitCode, unitKind, unitLink, unitName } from './table.ts';

/** The first page is small whatever the province's size; who asks for more gets more at once. */
const firstPage = 25;
const laterPage = 100;

/** A unit as the tree shows it on a day. */
export interface TreeNode {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly code: string | null;
  /** Of its subtree, itself included; null where none are kept for the day and they were not asked for. */
  readonly counts: UnitCounts | null;
  readonly hasBelow: boolean;
  /** The last figure of its members up to the day; null while none is known. */
  readonly members: number | null;
}

/** One level of the tree, in the order of the ids, which is the order of entering. */
export interface TreeLevel {
  readonly nodes: readonly TreeNode[];
  /** Of the unit above; null at the top. */
  readonly kindAbove: UnitKind | null;
  /** After which to go on; null where nothing is left. */
  readonly next: string | null;
}

export interface LevelQuestion {
  readonly day: CivilDate;
  /** The unit above; without one the top, or the tops of the scope. */
  readonly under: string | null;
  readonly scope: ViewScope;
  readonly after: string | null;
  /** `all` counts from the links where no counts are kept, which reads whatever stands below. */
  readonly counts: 'kept' | 'all';
}

/** Two trips at most: the level, then, where that is asked for, the counts of those of which none are kept for the day. */
export async function loadTreeLevel(db: ProvinceDb, question: LevelQuestion): Promise<TreeLevel> {
  const { day, under } = question;
  const { found, above } = await readBatch(db, {
    found: levelRows(db, question),
    above: db.orm
      .select(columns({ kind: unitKind.kind }))
      .from(unitKind)
      .where(and(eq(unitKind.unitId, under ?? top), lte(unitKind.validFrom, day), gt(unitKind.validUntil, day))),
  });
  const size = pageSize(question);
  const shown = found.slice(0, size);
  const keptOf = ({ kept }: LevelRow) => countsKept(kept);
  const uncounted = question.counts === 'all' ? shown.filter((row) => !keptOf(row)).map(({ id }) => id) : [];
  const counted = await countFromLinks(db, day, uncounted);
  return {
    nodes: shown.map((row) => nodeOf(row, keptOf(row) ?? counted.get(row.id) ?? null)),
    kindAbove: (above[0]?.kind ?? null) as UnitKind | null,
    next: found.length > size ? shown.at(-1)!.id : null,
  };
}

function pageSize({ after }: Pick<LevelQuestion, 'after'>): number {
  return after === null ? firstPage : laterPage;
}

/** In full, since Drizzle leaves the table out of a select from one. */
const linked = sql`unit_link.unit_id`;

/** Every fact by a sub-query that stops at its first row: a join would read the row after it as well. */
function levelRows(db: ProvinceDb, { day, under, scope, after }: LevelQuestion) {
  const { unitId } = unitLink;
  return db.orm
    .select(
      columns({
        id: unitId,
        name: heldOn(unitName, unitName.name, day),
        kind: heldOn(unitKind, unitKind.kind, day),
        code: sql<string | null>`${heldOn(unitCode, unitCode.code, day)}`,
        members: membersOf(linked, day),
        kept: keptOrBelow(linked, day),
      }),
    )
    .from(unitLink)
    .where(
      and(
        under === null && scope !== 'office' ? isTopOf(scope, day) : eq(unitLink.parentId, under ?? top),
        after === null ? undefined : gt(unitId, after),
        lte(unitLink.validFrom, day),
        gt(unitLink.validUntil, day),
      ),
    )
    .orderBy(asc(unitId))
    .limit(pageSize({ after }) + 1);
}

function heldOn(table: typeof unitName | typeof unitKind | typeof unitCode, value: SQLiteColumn, day: CivilDate) {
  return sql<string>`(SELECT ${value} FROM ${table} WHERE unit_id = ${linked} AND valid_from <= ${day} AND valid_until > ${day} ORDER BY valid_from DESC LIMIT 1)`;
}

/** Of a scope of several units, those that do not stand below another of them. */
function isTopOf(scope: readonly string[], day: CivilDate) {
  const units = sql`(SELECT value FROM json_each(${JSON.stringify(scope)}))`;
  return sql`${linked} IN ${units} AND NOT EXISTS (SELECT 1 FROM unit_closure WHERE descendant_id = ${linked} AND depth > 0 AND valid_from <= ${day} AND valid_until > ${day} AND ancestor_id IN ${units})`;
}

function nodeOf({ id, name, kind, code, members, kept }: LevelRow, counts: UnitCounts | null): TreeNode {
  return { id, name, kind: kind as UnitKind, code, counts, hasBelow: hasBelow(kept, counts), members };
}

type LevelRow = Awaited<ReturnType<typeof levelRows>>[number];

/** The last figure in force of all members of a unit that stands by the day; a ratio or an estimate is none. */
export function membersOf(unitId: SQL, day: CivilDate) {
  return sql<
    number | null
  >`(SELECT value FROM ${figure} WHERE unit_id = ${unitId} AND indicator = 'member.total' AND category = '' AND as_of <= ${day} AND superseded_by IS NULL ORDER BY as_of DESC LIMIT 1)`;
}
