import { sql } from 'drizzle-orm';
import type { CivilDate, ConsentInForce, FoundUpon, KnownMembers, UnitKind } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { consentRows, consentsIn } from './consent-queries.ts';
import { memberCountsIn, memberFiguresOn } from './member-figures.ts';
import type { NamedUnit } from './unit-names.ts';
import type { ViewScope } from './unit-search.ts';

/** So many units are looked through for one page: a day of the structure is read in parts, never whole. */
const partSize = 150;

/** A unit with what findings are made of. */
export interface ExaminedUnit extends NamedUnit, FoundUpon, KnownMembers {
  readonly parentName: string | null;
}

export interface ExaminedPart {
  readonly units: readonly ExaminedUnit[];
  /** After which to go on; null where all were looked through. */
  readonly next: string | null;
}

export interface ExaminedQuestion {
  readonly day: CivilDate;
  /** All of an office, or below and including some units. */
  readonly under: ViewScope;
  readonly scope: ViewScope;
  readonly after: string | null;
}

/** The units of a day, part by part in the order of their ids. */
export async function loadExaminedPart(db: ProvinceDb, question: ExaminedQuestion): Promise<ExaminedPart> {
  const { found } = await readBatch(db, { found: examinedRows(db, question) });
  const units = found.slice(0, partSize).map(({ kind, parentKind, size, ...unit }) => ({
    ...unit,
    ...memberCountsIn(size),
    kind: kind as UnitKind,
    parentKind: parentKind as UnitKind | null,
  }));
  return { units, next: found.length > partSize ? units.at(-1)!.id : null };
}

/** Counting reads what it counts: beyond so many it is only said that there are more. */
const countedMaximum = 2000;

export interface ExaminedTotal {
  readonly units: number;
  /** Whether there are more than that. */
  readonly isMore: boolean;
}

/** Of how many units a day has to be looked through. */
export async function countExamined(
  db: ProvinceDb,
  { day, under }: Pick<ExaminedQuestion, 'day' | 'under'>,
): Promise<ExaminedTotal> {
  const counted = db.orm
    .select(columns({ units: sql<number>`count(*)` }))
    .from(sql`(SELECT 1 FROM ${unitsBelow(under, day, null, countedMaximum + 1)})`);
  const { rows } = await readBatch(db, { rows: counted });
  const { units } = rows[0]!;
  return { units: Math.min(units, countedMaximum), isMore: units > countedMaximum };
}

/** The consents recorded for units by a day, by unit. */
export async function loadConsents(
  db: ProvinceDb,
  unitIds: readonly string[],
  day: CivilDate,
): Promise<ReadonlyMap<string, readonly ConsentInForce[]>> {
  const { consents } = await readBatch(db, { consents: consentRows(db, unitIds, day) });
  return Map.groupBy(consentsIn(consents), ({ unitId }) => unitId);
}

const examined = sql`examined.id`;
const above = sql`examined.parent_id`;

function examinedRows(db: ProvinceDb, { day, under, scope, after }: ExaminedQuestion) {
  const heldOn = (table: string, column: string, unitId: typeof examined) =>
    sql
      .raw(`(SELECT ${column} FROM ${table} WHERE unit_id = `)
      .append(sql`${unitId} AND valid_from <= ${day} AND valid_until > ${day} ORDER BY valid_from DESC LIMIT 1)`);
  return db.orm
    .select(
      columns({
        id: sql<string>`${examined}`,
        name: sql<string>`${heldOn('unit_name', 'name', examined)}`,
        kind: sql<string>`${heldOn('unit_kind', 'kind', examined)}`,
        parentKind: sql<string | null>`${heldOn('unit_kind', 'kind', above)}`,
        parentName: sql<string | null>`${heldOn('unit_name', 'name', above)}`,
        size: memberFiguresOn(examined, day),
      }),
    )
    .from(sql`(SELECT id, ${seenAbove(scope, day)} AS parent_id FROM ${unitsBelow(under, day, after)}) AS examined`)
    .orderBy(examined);
}

function unitsBelow(under: ViewScope, day: CivilDate, after: string | null, most = partSize + 1) {
  const limit = sql.raw(`${most}`);
  if (under === 'office')
    return sql`(SELECT id FROM unit WHERE id > ${after ?? ''} AND founded_on <= ${day} AND closed_on > ${day} ORDER BY id LIMIT ${limit})`;
  return sql`(SELECT DISTINCT descendant_id AS id FROM unit_closure WHERE ancestor_id IN (SELECT value FROM json_each(${JSON.stringify(under)})) AND descendant_id > ${after ?? ''} AND valid_from <= ${day} AND valid_until > ${day} ORDER BY descendant_id LIMIT ${limit})`;
}

/** What stands directly above, where one may know of it: at the top of a scope it is nobody's affair. */
function seenAbove(scope: ViewScope, day: CivilDate) {
  const seen =
    scope === 'office'
      ? sql``
      : sql` AND EXISTS (SELECT 1 FROM unit_closure AS seen WHERE seen.descendant_id = unit_link.parent_id AND seen.valid_from <= ${day} AND seen.valid_until > ${day} AND seen.ancestor_id IN (SELECT value FROM json_each(${JSON.stringify(scope)})))`;
  return sql`(SELECT parent_id FROM unit_link WHERE unit_id = id AND valid_from <= ${day} AND valid_until > ${day}${seen} ORDER BY valid_from DESC LIMIT 1)`;
}
