import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { DatedUnit, GroupingScheme, HostPlace, KeptConsent, SuccessorLink } from '@co-so/domain';
import type { TakeOver, TakeOverSource, UnitGrouping } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { loadKeptConsents } from './consent-queries.ts';
import { groupingReads, groupingsIn } from './grouping-queries.ts';
import { placeReads, placesIn } from './host-place-queries.ts';
import { isIn, linkOf, linkRows, unitReads, unitsIn } from './structure-queries.ts';
import { hostPlace, registerRevision, structureRevision, unit, unitCode, unitGrouping } from './table.ts';
import { unitKind, unitSuccessor } from './table.ts';

/** What has to be known of a predecessor before its units are taken over part by part. */
export async function loadTakeOverSource(
  db: ProvinceDb,
  slug: string,
  { on, communes }: Pick<TakeOver, 'on' | 'communes'>,
): Promise<TakeOverSource> {
  const provinces = sql`(SELECT unit_id FROM ${unitKind} WHERE kind = 'province')`;
  const grounds = communes.flatMap(({ groundIds }) => groundIds);
  const { counted, going, borne, ground, ...rows } = await readBatch(db, {
    ...unitReads(db, (id) => sql`${id} IN ${provinces}`),
    counted: db.orm.select(columns({ units: sql<number>`count(*)` })).from(unit),
    going: db.orm
      .select(columns({ id: unit.id }))
      .from(unit)
      .where(and(eq(unit.closedOn, on), eq(unit.ending, 'withProvince'))),
    borne: db.orm
      .select(columns({ unitId: unitCode.unitId, code: unitCode.code }))
      .from(unitCode)
      .orderBy(asc(unitCode.unitId), asc(unitCode.validFrom)),
    ground: db.orm
      .select(columns({ id: unit.id }))
      .from(unit)
      .where(isIn(unit.id, grounds)),
  });
  return {
    slug,
    units: counted[0]!.units,
    provinces: unitsIn(rows),
    goingIds: going.map(({ id }) => id),
    codes: borne,
    groundIds: ground.map(({ id }) => id),
  };
}

/** What a source was when a take-over began; a plan or a form that wrote there since has made it another. */
export async function sourceState(db: ProvinceDb): Promise<{ readonly text: string; readonly places: number }> {
  const { state } = await readBatch(db, {
    state: db.orm
      .select(
        columns({
          structure: sql<number>`(SELECT coalesce(max(revision), 0) FROM ${structureRevision})`,
          writings: sql<number>`(SELECT count(*) FROM ${registerRevision})`,
          places: sql<number>`(SELECT count(*) FROM ${hostPlace})`,
        }),
      )
      .from(sql`(SELECT 1)`),
  });
  const { structure, writings, places } = state[0]!;
  return { text: `${structure}/${writings}`, places };
}

/** The words of the groups of a province, in the order of the units that bear them. */
export async function loadGroupWords(db: ProvinceDb) {
  const { scheme, grouping, unitId } = unitGrouping;
  const { words } = await readBatch(db, {
    words: db.orm
      .select(columns({ scheme, word: grouping }))
      .from(unitGrouping)
      .groupBy(scheme, grouping)
      .orderBy(sql`min(${unitId})`),
  });
  // Written by `groupingStatements`.
  return words.map((row) => ({ ...row, scheme: row.scheme as GroupingScheme }));
}

/** Some units of a province with what is kept beside them. */
export interface UnitsPart {
  readonly units: readonly DatedUnit[];
  readonly links: readonly SuccessorLink[];
  readonly groupings: readonly UnitGrouping[];
  readonly consents: readonly KeptConsent[];
}

export async function loadUnitsPart(db: ProvinceDb, after: string, limit: number): Promise<UnitsPart> {
  const ids = await unitIdsAfter(db, after, limit);
  const of = (id: Parameters<typeof isIn>[0]) => isIn(id, ids);
  const { links, groupings, ...rows } = await readBatch(db, {
    ...unitReads(db, of),
    links: linkRows(db).where(of(unitSuccessor.predecessorId)),
    ...groupingReads(db, of),
  });
  return {
    units: unitsIn(rows).toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    links: links.map(linkOf),
    groupings: groupingsIn({ groupings }),
    consents: await loadKeptConsents(db, ids),
  };
}

export async function unitIdsAfter(db: ProvinceDb, after: string, limit: number): Promise<readonly string[]> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ id: unit.id }))
      .from(unit)
      .where(gt(unit.id, after))
      .orderBy(asc(unit.id))
      .limit(limit),
  });
  return found.map(({ id }) => id);
}

export async function loadPlacesPart(db: ProvinceDb, after: string, limit: number): Promise<readonly HostPlace[]> {
  const wanted = sql`(SELECT id FROM ${hostPlace} WHERE id > ${after} ORDER BY id LIMIT ${limit})`;
  return placesIn(
    await readBatch(
      db,
      placeReads(db, (id) => sql`${id} IN ${wanted}`),
    ),
  );
}
