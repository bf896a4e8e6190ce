import { and, eq, gt, lte, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { codeKey, folded } from '@co-so/domain';
import type { CivilDate, Placed, UnitKind, UnitClosing, UnitLife, UnitOnDay, UnitPath } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { figure } from '../indicator/table.ts';
import { unit, unitCode, unitKind, unitLink, unitName } from './table.ts';

const topsMaximum = 10;
const holdersMaximum = 5;
/** What stands above a unit at the top, so that those without a parent are found by the index of parents. */
export const top = '';
const hasFigures = sql<number>`EXISTS (SELECT 1 FROM ${figure} WHERE ${figure.unitId} = ${unit.id} AND superseded_by IS NULL LIMIT 1)`;

type UnitPlace = Placed<Pick<UnitLife, 'id' | 'foundedOn' | 'closedOn'>>;

export interface ListedUnit extends UnitOnDay {
  readonly hasFigures: boolean;
}

/** The unit and whatever stands above it on a day, as a list in one column; on its last or first day where it has ended or is to come. */
function pathOn(day: CivilDate) {
  const on = sql`max(${unit.foundedOn}, min(${day}, date(${unit.closedOn}, '-1 day')))`;
  return sql<string>`(SELECT json_group_array(ancestor_id) FROM unit_closure WHERE descendant_id = ${unit.id} AND valid_from <= ${on} AND valid_until > ${on})`;
}

/** Written by `pathOn`. */
function pathIn({ path }: { readonly path: string }): UnitPath {
  return JSON.parse(path) as UnitPath;
}

/**
 * The topmost unit of a day that holds figures; where none does, the top itself. Below the top only the first to hold
 * figures are looked at, so that what is read does not grow with the province.
 */
export async function findHomeUnit(db: ProvinceDb, day: CivilDate): Promise<Placed<ListedUnit> | undefined> {
  const { tops } = await readBatch(db, { tops: unitsAtTop(db, day).limit(topsMaximum) });
  const home = tops.find(({ hasFigures }) => hasFigures === 1);
  if (home) return listedOf(home);
  const { holders } = await readBatch(db, {
    holders: db.orm
      .select(columns({ id: unit.id }))
      .from(unit)
      .where(and(existsOn(day), sql`${unit.id} IN ${firstHolders}`))
      .orderBy(depthOn(day))
      .limit(1),
  });
  return holders[0] ? findUnitOn(db, holders[0].id, day) : tops[0] && listedOf(tops[0]);
}

/** The first units, by their ids, that hold figures, by one seek each. */
const firstHolders = sql.raw(`(WITH RECURSIVE holder (id) AS (
    SELECT min(unit_id) FROM figure WHERE superseded_by IS NULL
    UNION ALL
    SELECT (SELECT min(unit_id) FROM figure WHERE superseded_by IS NULL AND unit_id > holder.id)
    FROM holder WHERE holder.id IS NOT NULL LIMIT ${holdersMaximum})
  SELECT id FROM holder)`);

function depthOn(day: CivilDate) {
  return sql`(SELECT count(*) FROM unit_closure WHERE descendant_id = ${unit.id} AND valid_from <= ${day} AND valid_until > ${day})`;
}

export async function findUnitOn(
  db: ProvinceDb,
  unitId: string,
  day: CivilDate,
): Promise<Placed<ListedUnit> | undefined> {
  const { found } = await readBatch(db, { found: unitsOn(db, day).where(and(existsOn(day), eq(unit.id, unitId))) });
  return found[0] && listedOf(found[0]);
}

/** Units by id, code in whatever letters, or folded name, with the last name, kind, code and parent they had. */
export function unitsByReference(db: ProvinceDb, references: readonly string[], today: CivilDate) {
  const named = JSON.stringify([...new Set(references.map(folded))]);
  const exact = JSON.stringify([...new Set(references)]);
  const matches = or(
    sql`${unit.id} IN (SELECT value FROM json_each(${exact}))`,
    sql`${unit.id} IN (SELECT unit_id FROM unit_code WHERE ${isCoded(references)})`,
    sql`${unit.id} IN (SELECT unit_id FROM unit_name WHERE folded IN (SELECT value FROM json_each(${named})))`,
  );
  return lives(db, today).where(matches);
}

export function unitsById(db: ProvinceDb, unitIds: readonly string[], today: CivilDate) {
  return lives(db, today).where(sql`${unit.id} IN (SELECT value FROM json_each(${JSON.stringify(unitIds)}))`);
}

export async function findUnitLives(
  db: ProvinceDb,
  unitIds: readonly string[],
  today: CivilDate,
): Promise<readonly Placed<UnitLife>[]> {
  const { found } = await readBatch(db, { found: unitsById(db, unitIds, today) });
  return found.map(lifeOf);
}

/** How long a unit exists, and what it stands under on a day, or on its first or last where it is not there then. */
export async function findUnitPlace(db: ProvinceDb, unitId: string, day: CivilDate): Promise<UnitPlace | undefined> {
  const { id, foundedOn, closedOn } = unit;
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ id, foundedOn, closedOn, path: pathOn(day) }))
      .from(unit)
      .where(eq(id, unitId)),
  });
  return found.map((row) => ({
    ...row,
    path: pathIn(row),
    foundedOn: row.foundedOn as CivilDate,
    closedOn: row.closedOn as CivilDate,
  }))[0];
}

export type LifeRow = Awaited<ReturnType<typeof lives>>[number];

/** Written as the domain checked them when they came in. */
export function lifeOf(row: LifeRow): Placed<UnitLife> {
  return {
    ...row,
    kind: row.kind as UnitKind,
    parentId: parentOf(row),
    path: pathIn(row),
    foundedOn: row.foundedOn as CivilDate,
    closedOn: row.closedOn as CivilDate,
    ending: row.ending as UnitClosing['ending'] | null,
  };
}

function parentOf({ parentId }: { readonly parentId: string | null }): string | null {
  return parentId === top ? null : parentId;
}

/** Whoever bears one of the codes in whatever letters, each by the index of codes in small letters; where none is asked about, none. */
export function isCoded(codes: readonly string[]): SQL {
  if (codes.length === 0) return sql`0`;
  const keys = [...new Set(codes.map(codeKey))];
  return sql`${unitCode.codeKey} IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`;
}

function unitsOn(db: ProvinceDb, day: CivilDate) {
  return db.orm
    .select(
      columns({
        id: unit.id,
        foundedOn: unit.foundedOn,
        closedOn: unit.closedOn,
        note: unit.note,
        name: unitName.name,
        kind: unitKind.kind,
        parentId: unitLink.parentId,
        path: pathOn(day),
        hasFigures,
      }),
    )
    .from(unit)
    .innerJoin(unitName, and(eq(unitName.unitId, unit.id), lte(unitName.validFrom, day), gt(unitName.validUntil, day)))
    .innerJoin(unitKind, and(eq(unitKind.unitId, unit.id), lte(unitKind.validFrom, day), gt(unitKind.validUntil, day)))
    .leftJoin(unitLink, and(eq(unitLink.unitId, unit.id), lte(unitLink.validFrom, day), gt(unitLink.validUntil, day)))
    .$dynamic();
}

function unitsAtTop(db: ProvinceDb, day: CivilDate) {
  return unitsOn(db, day).where(and(existsOn(day), eq(unitLink.parentId, top)));
}

export function existsOn(day: CivilDate) {
  return and(lte(unit.foundedOn, day), gt(unit.closedOn, day));
}

function listedOf(row: Awaited<ReturnType<typeof unitsOn>>[number]): Placed<ListedUnit> {
  return {
    ...row,
    path: pathIn(row),
    kind: row.kind as UnitKind,
    parentId: parentOf(row),
    foundedOn: row.foundedOn as CivilDate,
    closedOn: row.closedOn as CivilDate,
    hasFigures: row.hasFigures === 1,
  };
}

/** Each unit once, with the newest stretch of each dated fact. */
function lives(db: ProvinceDb, today: CivilDate) {
  const newest = (table: string) => sql.raw(`(SELECT max(valid_from) FROM ${table} WHERE unit_id = "unit"."id")`);
  return db.orm
    .select(
      columns({
        id: unit.id,
        foundedOn: unit.foundedOn,
        closedOn: unit.closedOn,
        ending: unit.ending,
        note: unit.note,
        name: unitName.name,
        kind: unitKind.kind,
        code: unitCode.code,
        parentId: unitLink.parentId,
        path: pathOn(today),
      }),
    )
    .from(unit)
    .innerJoin(unitName, and(eq(unitName.unitId, unit.id), eq(unitName.validFrom, newest('unit_name'))))
    .innerJoin(unitKind, and(eq(unitKind.unitId, unit.id), eq(unitKind.validFrom, newest('unit_kind'))))
    .leftJoin(unitCode, and(eq(unitCode.unitId, unit.id), eq(unitCode.validFrom, newest('unit_code'))))
    .leftJoin(unitLink, and(eq(unitLink.unitId, unit.id), eq(unitLink.validFrom, newest('unit_link'))))
    .$dynamic();
}
