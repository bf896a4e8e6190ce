import { and, asc, eq, gt, lte, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { folded } from '@co-so/domain';
import type { CivilDate, UnitKind } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { existsOn, unitsAtTop, unitsOfScope } from './queries.ts';
import { unit, unitKind, unitLink, unitName } from './table.ts';

const foundMaximum = 20;
/** Three parameters each, of the hundred that a statement takes. */
const wordsMaximum = 20;

/** A unit as one chooses it: units of one name are told apart by what stands above them. */
export interface FoundUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** Null at the top, and at the top of one's scope: what stands above that is not shown. */
  readonly parentName: string | null;
}

/** Which units one may choose from: those of a day, below and including the units of a scope. */
export interface UnitQuestion {
  readonly day: CivilDate;
  readonly scope: 'office' | readonly string[];
}

export interface FoundUnits {
  readonly units: readonly FoundUnit[];
  /** Whether there are more than these. */
  readonly hasMore: boolean;
}

/**
 * The units of a day that these words find, with or without marks, in Vietnamese order: each word begins one of the unit's
 * name or of its parent's, and at least one of the unit's own, since many a chi bộ is called after a number.
 */
export async function findUnitsNamed(db: ProvinceDb, of: UnitQuestion, name: string): Promise<FoundUnits> {
  const { found } = await readBatch(db, { found: unitsByName(db, of, name) });
  return chosenFrom([], found.map(foundOf));
}

/** What a choice begins with before a name is typed: the top of the tree or of one's scope, then all by their names. */
export async function listFirstUnits(db: ProvinceDb, of: UnitQuestion): Promise<FoundUnits> {
  const { tops, found } = await readBatch(db, {
    tops: (of.scope === 'office' ? unitsAtTop(db, of.day) : unitsOfScope(db, of.day, of.scope)).limit(foundMaximum),
    found: unitsByName(db, of, ''),
  });
  const atTop = tops.map((one) => foundOf({ ...one, parentName: null }));
  const below = found.filter(({ id }) => !atTop.some((one) => one.id === id));
  return chosenFrom(atTop, below.map(foundOf));
}

function chosenFrom(first: readonly FoundUnit[], then: readonly FoundUnit[]): FoundUnits {
  const kept = then.slice(0, foundMaximum - first.length);
  const hasMore = kept.length < then.length;
  return { units: [...first.toSorted(byName), ...kept.toSorted(byName)], hasMore };
}

const { compare } = new Intl.Collator('vi', { numeric: true });

function byName(left: FoundUnit, right: FoundUnit): number {
  return compare(left.name, right.name) || compare(left.parentName ?? '', right.parentName ?? '');
}

/**
 * One more than is shown. It walks along the index of folded names (cross joins keep SQLite from another way) and stops
 * when it has enough: without words after a page, with words after as many names as it takes to find them.
 */
function unitsByName(db: ProvinceDb, { day, scope }: UnitQuestion, name: string) {
  const words = [...new Set(folded(name).split(' ').filter(Boolean))].slice(0, wordsMaximum);
  const parentName = alias(unitName, 'parent_name');
  const holds = (table: typeof unitName | typeof unitKind | typeof unitLink | typeof parentName) =>
    and(lte(table.validFrom, day), gt(table.validUntil, day));
  return db.orm
    .select(columns({ id: unit.id, name: unitName.name, kind: unitKind.kind, parentName: parentName.name }))
    .from(unitName)
    .crossJoin(unit)
    .crossJoin(unitKind)
    .leftJoin(unitLink, and(eq(unitLink.unitId, unit.id), holds(unitLink)))
    .leftJoin(
      parentName,
      and(
        eq(parentName.unitId, unitLink.parentId),
        holds(parentName),
        scope === 'office' ? undefined : standsBelow(parentName.unitId, scope, day),
      ),
    )
    .where(
      and(
        or(...words.map((word) => beginsIn(unitName.folded, word))),
        ...words.map((word) => or(beginsIn(unitName.folded, word), beginsIn(parentName.folded, word))),
        holds(unitName),
        eq(unit.id, unitName.unitId),
        existsOn(day),
        scope === 'office' ? undefined : standsBelow(unit.id, scope, day),
        eq(unitKind.unitId, unit.id),
        holds(unitKind),
      ),
    )
    .orderBy(asc(unitName.folded))
    .limit(foundMaximum + 1);
}

function standsBelow(one: SQLiteColumn, scope: readonly string[], day: CivilDate) {
  return sql`EXISTS (SELECT 1 FROM unit_closure WHERE descendant_id = ${one} AND valid_from <= ${day} AND valid_until > ${day} AND ancestor_id IN (SELECT value FROM json_each(${JSON.stringify(scope)})))`;
}

function beginsIn(column: SQLiteColumn, word: string) {
  return sql`instr(' ' || ${column}, ${` ${word}`}) > 0`;
}

function foundOf({ id, name, kind, parentName }: Omit<FoundUnit, 'kind'> & { readonly kind: string }): FoundUnit {
  return { id, name, kind: kind as UnitKind, parentName };
}
