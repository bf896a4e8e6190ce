import { and, asc, count, eq, gt, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { groupingSchemes } from '@co-so/domain';
import type { CivilDate, DatedValue, GroupingScheme, Instant, SheetGroupings, UnitGrouping } from '@co-so/domain';
import { columns, insertRows, jsonLists, readBatch } from '../../batch.ts';
import type { RowsOf } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { goOnCounting, nextRevision, revisionOf } from './register-revision.ts';
import type { RegisterAct } from './register-revision.ts';
import { isIn } from './structure-queries.ts';
import { unitClosure, unitGrouping } from './table.ts';

const wordsMaximum = 100;

/** The groups of a unit through time, by scheme, with the groups that are in use. */
export interface UnitGroupings {
  readonly revision: number;
  readonly schemes: readonly {
    readonly scheme: GroupingScheme;
    readonly stretches: readonly DatedValue<string>[];
    /** The first hundred of the whole province. */
    readonly inUse: readonly string[];
  }[];
}

export async function loadUnitGroupings(db: ProvinceDb, unitId: string): Promise<UnitGroupings> {
  const { scheme, grouping: value, validFrom, validUntil } = unitGrouping;
  const { own, writings, words } = await readBatch(db, {
    own: db.orm
      .select(columns({ scheme, value, validFrom, validUntil }))
      .from(unitGrouping)
      .where(eq(unitGrouping.unitId, unitId))
      .orderBy(asc(validFrom)),
    writings: revisionOf(db, subjectOf(unitId)),
    words: wordsInUse(db),
  });
  return {
    revision: writings[0]!.revision,
    schemes: groupingSchemes.map((one) => ({
      scheme: one,
      stretches: own.filter((row) => row.scheme === one).map(stretchOf),
      inUse: words.filter((row) => row.scheme === one).map(({ word }) => word),
    })),
  };
}

function stretchOf({ value, validFrom, validUntil }: DatedRow): DatedValue<string> {
  return { value, validFrom: validFrom as CivilDate, validUntil: validUntil as CivilDate };
}

interface DatedRow {
  readonly value: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** By one seek along the index for each word, however many units bear it. */
function wordsInUse(db: ProvinceDb) {
  const words = sql`(WITH RECURSIVE word (scheme, grouping) AS (
      SELECT value, (SELECT min(grouping) FROM unit_grouping WHERE scheme = value) FROM json_each(${JSON.stringify(groupingSchemes)})
      UNION ALL
      SELECT scheme, (SELECT min(grouping) FROM unit_grouping WHERE scheme = word.scheme AND grouping > word.grouping)
      FROM word WHERE grouping IS NOT NULL LIMIT ${wordsMaximum * groupingSchemes.length})
    SELECT scheme, grouping FROM word WHERE grouping IS NOT NULL) AS used`;
  return db.orm.select(columns({ scheme: sql<string>`used.scheme`, word: sql<string>`used.grouping` })).from(words);
}

/** What a list is read against: the groups of some units, or of all, and the words in use. */
export async function loadSheetGroupings(db: ProvinceDb, unitIds: readonly string[] | 'all'): Promise<SheetGroupings> {
  const { words, ...rows } = await readBatch(db, {
    ...groupingReads(db, (id) => (unitIds === 'all' ? undefined : isIn(id, unitIds))),
    words: wordsInUse(db),
  });
  // Written by `groupingStatements`.
  const inUse = words.map(({ scheme, word }) => ({ scheme: scheme as GroupingScheme, word }));
  return { stored: groupingsIn(rows), inUse };
}

/** How many units of a branch of the tree are in each group on a day. */
export interface GroupingCount {
  readonly scheme: GroupingScheme;
  readonly grouping: string;
  readonly units: number;
}

/** Reads every unit of the province that is in a group on the day: it is asked for on its own. */
export async function countGroupings(
  db: ProvinceDb,
  unitId: string,
  day: CivilDate,
): Promise<readonly GroupingCount[]> {
  const { scheme, grouping } = unitGrouping;
  const { counted } = await readBatch(db, {
    counted: db.orm
      .select(columns({ scheme, grouping, units: count() }))
      .from(unitGrouping)
      .crossJoin(unitClosure)
      .where(
        and(
          holdsOn(unitGrouping, day),
          eq(unitClosure.ancestorId, unitId),
          eq(unitClosure.descendantId, unitGrouping.unitId),
          holdsOn(unitClosure, day),
        ),
      )
      .groupBy(scheme, grouping)
      .orderBy(asc(scheme), asc(grouping)),
  });
  return counted.map((row) => ({ ...row, scheme: row.scheme as GroupingScheme }));
}

function holdsOn(table: typeof unitGrouping | typeof unitClosure, day: CivilDate) {
  return and(lte(table.validFrom, day), gt(table.validUntil, day));
}

/** Writes the groups of a unit in one scheme; refused by the schema where its groups were written since they were read. */
export async function saveUnitGrouping(
  db: ProvinceDb,
  grouping: UnitGrouping,
  act: RegisterAct,
  signed: Signed,
): Promise<void> {
  const revision = nextRevision(db, subjectOf(grouping.unitId), act);
  await write(db, [...revision, ...groupingStatements(db, [grouping])], signed);
}

/** Puts the groups of units, scheme by scheme, in the stead of what is stored of them. */
export function groupingStatements(db: ProvinceDb, groupings: readonly UnitGrouping[]): readonly D1PreparedStatement[] {
  const rows = groupings.flatMap(({ unitId, scheme, stretches }) =>
    stretches.map(({ value, ...days }) => ({ ...days, unitId, scheme, grouping: value })),
  );
  const text =
    'DELETE FROM unit_grouping WHERE (unit_id, scheme) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))';
  const gone = jsonLists(groupings.map(({ unitId, scheme }) => [unitId, scheme]));
  return [...gone.map((json) => db.d1.prepare(text).bind(json)), ...insertRows(db, unitGrouping, rows)];
}

/** The groups of units that are founded with them. */
export function foundedGroupingStatements(
  db: ProvinceDb,
  groupings: readonly UnitGrouping[],
  at: Instant,
): readonly D1PreparedStatement[] {
  const subjects = groupings.map(({ unitId }) => subjectOf(unitId));
  return [...goOnCounting(db, subjects, { at }), ...groupingStatements(db, groupings)];
}

/** The groups of some units, of all schemes. */
export function groupingReads(db: ProvinceDb, of: (id: SQLiteColumn) => SQL | undefined) {
  const { unitId, scheme, grouping: value, validFrom, validUntil } = unitGrouping;
  return {
    groupings: db.orm
      .select(columns({ unitId, scheme, value, validFrom, validUntil }))
      .from(unitGrouping)
      .where(of(unitId))
      .orderBy(asc(unitId), asc(scheme), asc(validFrom)),
  };
}

/** What `groupingReads` has read. */
export function groupingsIn({ groupings }: RowsOf<ReturnType<typeof groupingReads>>): readonly UnitGrouping[] {
  return [...Map.groupBy(groupings, ({ unitId, scheme }) => `${unitId}/${scheme}`).values()].map((own) => ({
    unitId: own[0]!.unitId,
    // Written by `groupingStatements`.
    scheme: own[0]!.scheme as GroupingScheme,
    stretches: own.map(stretchOf),
  }));
}

export function subjectOf(unitId: string): string {
  return `unit-grouping/${unitId}`;
}
