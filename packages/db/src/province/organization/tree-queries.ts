import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { CivilDate, MemberCounts, UnitCounts, UnitKind } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { top } from './queries.ts';
import { countFromLinks, countsKept, hasBelow, heldOn, keptOrBelow } from './counting.ts';
import { blocksAbove } from './day-blocks.ts';
import { memberCountsIn, memberFiguresOn } from './member-figures.ts';
import type { ViewScope } from './unit-search.ts';
import { unitCode, unitKind } from './table.ts';

/**
 * Seven rows or so are read for each unit, ten where a rule asks consent of it. What a screen opens with is small: a first
 * page is seen together with the top, and beside the page of a unit its first few.
 */
const pageSizes = { few: 7, first: 13, later: 16 } as const;

/** A unit as the tree shows it on a day. */
export interface TreeNode extends MemberCounts {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly code: string | null;
  /** Of its subtree, itself included; null where none are kept for the day and they were not asked for. */
  readonly counts: UnitCounts | null;
  readonly hasBelow: boolean;
}

/** One level of the tree, in the Vietnamese order of the names of the day. */
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
  /** Of how many a first page is. */
  readonly extent: LevelExtent;
  /** `all` counts from the links where no counts are kept, which reads whatever stands below. */
  readonly counts: 'kept' | 'all';
}

export type LevelExtent = 'few' | 'first';

/** Two trips at most: the level, then, where that is asked for, the counts of those of which none are kept for the day. */
export async function loadTreeLevel(db: ProvinceDb, question: LevelQuestion): Promise<TreeLevel> {
  const { day, under } = question;
  const { found, above } = await readBatch(db, {
    found: levelRows(db, question),
    above: db.orm
      .select(columns({ kind: sql<string | null>`${heldOn(unitKind.kind, sql`${under ?? top}`, day)}` }))
      .from(sql`(SELECT 1)`),
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

function pageSize({ after, extent }: Pick<LevelQuestion, 'after' | 'extent'>): number {
  return pageSizes[after === null ? extent : 'later'];
}

const listed = sql`listed.unit_id`;

/** What a level does not say of a unit by a sub-query that stops at its first row: a join would read the row after it as well. */
function levelRows(db: ProvinceDb, question: LevelQuestion) {
  const { day, under, scope } = question;
  const entries =
    under === null && scope !== 'office' ? topEntries(question, scope) : childEntries(question, under ?? top);
  return db.orm
    .select(
      columns({
        id: sql<string>`${listed}`,
        name: sql<string>`listed.facts ->> 'name'`,
        kind: sql<string>`listed.facts ->> 'kind'`,
        code: sql<string | null>`listed.facts ->> 'code'`,
        size: memberFiguresOn(listed, day),
        kept: keptOrBelow(listed, day),
      }),
    )
    .from(sql`(SELECT ${unitIdIn} AS unit_id, ${factsIn} AS facts FROM (${entries})) AS listed`);
}

/** An entry is a place in a level, which begins with the sort key and ends with the id, and what the unit is there. */
const unitIdIn = sql`substr(entry, instr(entry, char(9)) + 1, instr(entry, char(10)) - instr(entry, char(9)) - 1)`;
const factsIn = sql`substr(entry, instr(entry, char(10)) + 1)`;

function entryOf(place: SQL, facts: Readonly<Record<'name' | 'kind' | 'code', SQL>>) {
  const { name, kind, code } = facts;
  return sql`${place} || char(10) || json_object('name', ${name}, 'kind', ${kind}, 'code', ${code})`;
}

/** Where a unit stands in its level; what is greater comes after its entry, whatever that says of it. */
function placeAfter({ after, day }: LevelQuestion) {
  if (after === null) return sql`''`;
  return sql`(SELECT sort_key || char(9) || unit_id || char(11) FROM unit_name WHERE unit_id = ${after} AND valid_from <= ${day} AND valid_until > ${day})`;
}

/**
 * The first of a level in the order of their names: the lists of the blocks above the day, merged. Of each list only the
 * next one waits, so that what is read does not depend on who stood there on other days; of an empty one nothing.
 */
function childEntries(question: LevelQuestion, parentId: string) {
  const entry = entryOf(sql`place`, { name: sql`name`, kind: sql`kind`, code: sql`code` });
  const ofBlock = (block: SQL) => sql`FROM unit_level WHERE parent_id = ${parentId} AND block = ${block}`;
  const next = (block: SQL, after: SQL) =>
    sql`(SELECT ${entry} ${ofBlock(block)} AND place > ${after} ORDER BY place LIMIT 1)`;
  const blocks = blocksAbove(question.day).map((block) => `(${block})`);
  return sql`WITH RECURSIVE next (block, entry) AS (
      SELECT column1, ${next(sql`column1`, placeAfter(question))} FROM (VALUES ${sql.raw(blocks.join(', '))})
        WHERE EXISTS (SELECT 1 ${ofBlock(sql`column1`)})
      UNION ALL SELECT block, ${next(sql`next.block`, sql`next.entry`)} FROM next WHERE entry IS NOT NULL
      ORDER BY 2 NULLS LAST LIMIT ${pageSize(question) + 1})
    SELECT entry FROM next WHERE entry IS NOT NULL`;
}

/** Of a scope of several units, those that do not stand below another of them. */
function topEntries(question: LevelQuestion, scope: readonly string[]) {
  const { day } = question;
  const units = sql`(SELECT value FROM json_each(${JSON.stringify(scope)}))`;
  const own = sql`unit_name.unit_id`;
  const [kind, code] = [heldOn(unitKind.kind, own, day), heldOn(unitCode.code, own, day)];
  const entry = entryOf(sql`sort_key || char(9) || unit_id`, { name: sql`name`, kind, code });
  return sql`SELECT entry FROM (
      SELECT value AS unit_id, (SELECT ${entry} FROM unit_name WHERE unit_id = value AND valid_from <= ${day} AND valid_until > ${day}) AS entry
      FROM json_each(${JSON.stringify(scope)}))
    WHERE entry > ${placeAfter(question)} AND NOT EXISTS (SELECT 1 FROM unit_closure WHERE descendant_id = unit_id AND depth > 0 AND valid_from <= ${day} AND valid_until > ${day} AND ancestor_id IN ${units})
    ORDER BY entry LIMIT ${pageSize(question) + 1}`;
}

function nodeOf({ kept, size, ...row }: LevelRow, counts: UnitCounts | null): TreeNode {
  const own = { counts, hasBelow: hasBelow(kept, counts) };
  const { members, officialMembers } = memberCountsIn(size);
  return { ...row, ...own, members, officialMembers, kind: row.kind as UnitKind };
}

type LevelRow = Awaited<ReturnType<typeof levelRows>>[number];
