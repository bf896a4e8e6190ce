import { and, eq, gt, inArray, lte, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { folded } from '@co-so/domain';
import type { CivilDate, NewUnit, UnitKind, UnitLife, UnitOnDay } from '@co-so/domain';
import { closureOfFounded } from '@co-so/domain';
import type { ClosureRow } from '@co-so/domain';
import { columns, insertRows, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { figure } from '../indicator/table.ts';
import { unit, unitClosure, unitCode, unitKind, unitLink, unitName } from './table.ts';

const childrenMaximum = 200;
/** What stands above a unit at the top, so that those without a parent are found by the index of parents. */
const top = '';
const hasFigures = sql<number>`EXISTS (SELECT 1 FROM ${figure} WHERE ${figure.unitId} = ${unit.id} AND superseded_by IS NULL LIMIT 1)`;

export interface ListedUnit extends UnitOnDay {
  readonly hasFigures: boolean;
}

/** The unit at the top of the tree on a day and those directly below it, at most 200. */
export async function listTopUnits(db: ProvinceDb, day: CivilDate): Promise<readonly ListedUnit[]> {
  const { tops } = await readBatch(db, { tops: unitsBelow(db, day, [top]).limit(childrenMaximum) });
  const topIds = tops.map(({ id }) => id);
  const { children } = await readBatch(db, { children: unitsBelow(db, day, topIds).limit(childrenMaximum) });
  return [...tops, ...children].map(listedOf);
}

/** The topmost unit of a day that holds figures; where none does, the top itself. */
export async function findHomeUnit(db: ProvinceDb, day: CivilDate): Promise<ListedUnit | undefined> {
  const { tops } = await readBatch(db, { tops: unitsBelow(db, day, [top]).limit(childrenMaximum) });
  const home = tops.find(({ hasFigures }) => hasFigures === 1);
  const topIds = home ? [] : tops.map(({ id }) => id);
  const { children } = await readBatch(db, { children: unitsBelow(db, day, topIds, hasFigures).limit(1) });
  const found = home ?? children[0] ?? tops[0];
  return found && listedOf(found);
}

export async function findUnitOn(db: ProvinceDb, unitId: string, day: CivilDate): Promise<ListedUnit | undefined> {
  const { found } = await readBatch(db, { found: unitsOn(db, day).where(and(existsOn(day), eq(unit.id, unitId))) });
  return found[0] && listedOf(found[0]);
}

/** Units by id, code or folded name, with the last name, kind, code and parent they had. */
export function unitsByReference(db: ProvinceDb, references: readonly string[]) {
  const named = JSON.stringify([...new Set(references.map(folded))]);
  const exact = JSON.stringify([...new Set(references)]);
  const matches = or(
    sql`${unit.id} IN (SELECT value FROM json_each(${exact}))`,
    sql`${unit.id} IN (SELECT unit_id FROM unit_code WHERE code IN (SELECT value FROM json_each(${exact})))`,
    sql`${unit.id} IN (SELECT unit_id FROM unit_name WHERE folded IN (SELECT value FROM json_each(${named})))`,
  );
  return lives(db).where(matches);
}

export function unitsById(db: ProvinceDb, unitIds: readonly string[]) {
  return lives(db).where(sql`${unit.id} IN (SELECT value FROM json_each(${JSON.stringify(unitIds)}))`);
}

export type LifeRow = Awaited<ReturnType<typeof lives>>[number];

/** Written as the domain checked them when they came in. */
export function lifeOf(row: LifeRow): UnitLife {
  return {
    ...row,
    kind: row.kind as UnitKind,
    parentId: parentOf(row),
    foundedOn: row.foundedOn as CivilDate,
    closedOn: row.closedOn as CivilDate,
  };
}

function parentOf({ parentId }: { readonly parentId: string | null }): string | null {
  return parentId === top ? null : parentId;
}

export function foundUnits(
  db: ProvinceDb,
  founded: readonly NewUnit[],
  above: readonly ClosureRow[],
): readonly D1PreparedStatement[] {
  const rows = founded.map((one) => ({ ...one, validFrom: one.foundedOn, validUntil: one.closedOn, unitId: one.id }));
  const closureByUnit = Map.groupBy(above, ({ descendantId }) => descendantId);
  const closure = founded.flatMap(({ id, parentId, foundedOn, closedOn }) => {
    const aboveParent = closureByUnit.get(parentId ?? top) ?? [];
    const own = closureOfFounded({ id, validFrom: foundedOn, validUntil: closedOn }, aboveParent);
    closureByUnit.set(id, [...own]);
    return own;
  });
  return [
    ...insertRows(db, unit, rows),
    ...insertRows(
      db,
      unitName,
      rows.map((row) => ({ ...row, folded: folded(row.name) })),
    ),
    ...insertRows(db, unitKind, rows),
    ...insertRows(
      db,
      unitCode,
      rows.flatMap((row) => (row.code === null ? [] : [{ ...row, code: row.code }])),
    ),
    ...insertRows(
      db,
      unitLink,
      rows.map((row) => ({ ...row, parentId: row.parentId ?? top })),
    ),
    ...insertRows(db, unitClosure, closure),
  ];
}

/** The closure rows in which the units named are the descendants. */
export function closureAbove(db: ProvinceDb, unitIds: readonly string[]) {
  return db.orm
    .select(
      columns({
        ancestorId: unitClosure.ancestorId,
        descendantId: unitClosure.descendantId,
        depth: unitClosure.depth,
        validFrom: unitClosure.validFrom,
        validUntil: unitClosure.validUntil,
      }),
    )
    .from(unitClosure)
    .where(sql`${unitClosure.descendantId} IN (SELECT value FROM json_each(${JSON.stringify(unitIds)}))`);
}

export function closureOf(row: Awaited<ReturnType<typeof closureAbove>>[number]): ClosureRow {
  return { ...row, validFrom: row.validFrom as CivilDate, validUntil: row.validUntil as CivilDate };
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
        hasFigures,
      }),
    )
    .from(unit)
    .innerJoin(unitName, and(eq(unitName.unitId, unit.id), lte(unitName.validFrom, day), gt(unitName.validUntil, day)))
    .innerJoin(unitKind, and(eq(unitKind.unitId, unit.id), lte(unitKind.validFrom, day), gt(unitKind.validUntil, day)))
    .leftJoin(unitLink, and(eq(unitLink.unitId, unit.id), lte(unitLink.validFrom, day), gt(unitLink.validUntil, day)))
    .$dynamic();
}

function unitsBelow(db: ProvinceDb, day: CivilDate, parentIds: readonly string[], also?: SQL) {
  return unitsOn(db, day).where(and(existsOn(day), inArray(unitLink.parentId, [...parentIds]), also));
}

function existsOn(day: CivilDate) {
  return and(lte(unit.foundedOn, day), gt(unit.closedOn, day));
}

function listedOf(row: Awaited<ReturnType<typeof unitsOn>>[number]): ListedUnit {
  return {
    ...row,
    kind: row.kind as UnitKind,
    parentId: parentOf(row),
    foundedOn: row.foundedOn as CivilDate,
    closedOn: row.closedOn as CivilDate,
    hasFigures: row.hasFigures === 1,
  };
}

/** Each unit once, with the newest stretch of each dated fact. */
function lives(db: ProvinceDb) {
  const newest = (table: string) => sql.raw(`(SELECT max(valid_from) FROM ${table} WHERE unit_id = "unit"."id")`);
  return db.orm
    .select(
      columns({
        id: unit.id,
        foundedOn: unit.foundedOn,
        closedOn: unit.closedOn,
        note: unit.note,
        name: unitName.name,
        kind: unitKind.kind,
        code: unitCode.code,
        parentId: unitLink.parentId,
      }),
    )
    .from(unit)
    .innerJoin(unitName, and(eq(unitName.unitId, unit.id), eq(unitName.validFrom, newest('unit_name'))))
    .innerJoin(unitKind, and(eq(unitKind.unitId, unit.id), eq(unitKind.validFrom, newest('unit_kind'))))
    .leftJoin(unitCode, and(eq(unitCode.unitId, unit.id), eq(unitCode.validFrom, newest('unit_code'))))
    .leftJoin(unitLink, and(eq(unitLink.unitId, unit.id), eq(unitLink.validFrom, newest('unit_link'))))
    .$dynamic();
}
