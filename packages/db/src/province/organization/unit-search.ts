import { and, asc, eq, gt, lte, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { folded } from '@co-so/domain';
import type { CivilDate, UnitKind } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { unitsAtTop, unitsOfScope } from './queries.ts';
import { unitKind, unitLink, unitName } from './table.ts';

const foundMaximum = 20;
/** Two parameters each, of the hundred that a statement takes. */
const wordsMaximum = 20;

/** A unit as one chooses it: units of one name are told apart by what stands above them. */
export interface FoundUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** Null at the top, and at the top of one's scope: what stands above that is not shown. */
  readonly parentName: string | null;
}

/** The units below and including which somebody looks. */
export type ViewScope = 'office' | readonly string[];

/** Which units one may choose from: those of a day, below and including the units of a scope. */
export interface UnitQuestion {
  readonly day: CivilDate;
  readonly scope: ViewScope;
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
  const words = [...new Set(folded(name).split(' ').filter(Boolean))].slice(0, wordsMaximum);
  const { found } = await readBatch(db, { found: unitsByWords(db, of, words) });
  return chosenFrom([], found.map(foundOf));
}

/** What a choice begins with before a name is typed: the top of the tree or of one's scope, then all by their names. */
export async function listFirstUnits(db: ProvinceDb, of: UnitQuestion): Promise<FoundUnits> {
  const { tops, found } = await readBatch(db, {
    tops: (of.scope === 'office' ? unitsAtTop(db, of.day) : unitsOfScope(db, of.day, of.scope)).limit(foundMaximum),
    found: unitsByWords(db, of, []),
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

const parentName = alias(unitName, 'parent_name');
const search = sql`unit_search`;

/**
 * One more than is shown, and few more are read: of the whole office the best hits of the search index, or the first of
 * all names; of a scope, whose units are few, its own are looked through. Cross joins keep SQLite from another way.
 */
function unitsByWords(db: ProvinceDb, of: UnitQuestion, words: readonly string[]) {
  const chosen = db.orm.select(
    columns({ id: unitName.unitId, name: unitName.name, kind: unitKind.kind, parentName: parentName.name }),
  );
  const isRanked = of.scope === 'office' && words.length > 0;
  const names = isRanked
    ? chosen.from(search).crossJoin(unitName).$dynamic()
    : chosen
        .from(unitName)
        .crossJoin(sql`(SELECT 1)`)
        .$dynamic();
  const isHit = isRanked
    ? sql`unit_search MATCH ${matching(words)} AND ${unitName}.rowid = unit_search.rowid`
    : undefined;
  return names
    .crossJoin(unitKind)
    .leftJoin(unitLink, and(eq(unitLink.unitId, unitName.unitId), holds(unitLink, of.day)))
    .leftJoin(parentName, and(eq(parentName.unitId, unitLink.parentId), holds(parentName, of.day), isSeen(of)))
    .where(
      and(
        isHit,
        ...words.map((word) => or(beginsIn(unitName.folded, word), beginsIn(parentName.folded, word))),
        holds(unitName, of.day),
        of.scope === 'office' ? undefined : isOneOf(unitName.unitId, of.scope, of.day),
        eq(unitKind.unitId, unitName.unitId),
        holds(unitKind, of.day),
      ),
    )
    .orderBy(isRanked ? sql`rank` : asc(unitName.folded))
    .limit(foundMaximum + 1);
}

/** Every word somewhere, and one of them in the unit's own name; `folded` leaves nothing that the index reads as a sign. */
function matching(words: readonly string[]): string {
  const prefixes = words.map((word) => `"${word}" *`);
  return `${prefixes.join(' AND ')} AND folded : (${prefixes.join(' OR ')})`;
}

function holds(table: typeof unitName | typeof unitKind | typeof unitLink | typeof parentName, day: CivilDate) {
  return and(lte(table.validFrom, day), gt(table.validUntil, day));
}

function isSeen({ scope, day }: UnitQuestion) {
  return scope === 'office' ? undefined : isOneOf(parentName.unitId, scope, day);
}

function isOneOf(one: SQLiteColumn, scope: readonly string[], day: CivilDate) {
  return sql`${one} IN (SELECT descendant_id FROM unit_closure WHERE ancestor_id IN (SELECT value FROM json_each(${JSON.stringify(scope)})) AND valid_from <= ${day} AND valid_until > ${day})`;
}

function beginsIn(column: SQLiteColumn, word: string) {
  return sql`instr(' ' || ${column}, ${` ${word}`}) > 0`;
}

function foundOf({
  id,
  name,
  kind,
  parentName: above,
}: Omit<FoundUnit, 'kind'> & { readonly kind: string }): FoundUnit {
  return { id, name, kind: kind as UnitKind, parentName: above };
}
