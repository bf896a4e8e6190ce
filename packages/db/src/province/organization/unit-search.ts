import { and, sql } from 'drizzle-orm';
import { folded } from '@co-so/domain';
import type { CivilDate, UnitKind } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { heldOn } from './counting.ts';
import { nameToken, onDay, unitToken } from './searched-units.ts';
import { unitKind } from './table.ts';

const foundMaximum = 20;
/** Few enough for the index to read as one question. */
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
 * The units of a day that these words find, with or without marks: first those of just this name, then those whose name has
 * the words, of which the last may be typed in part, then those of which each word begins one of the unit's name or of its
 * parent's, and at least one of the unit's own, since many a chi bộ is called after a number. Of each sort the higher ones
 * in the tree are taken, and given in Vietnamese order.
 */
export async function findUnitsNamed(db: ProvinceDb, of: UnitQuestion, name: string): Promise<FoundUnits> {
  const words = [...new Set(folded(name).split(' ').filter(Boolean))].slice(0, wordsMaximum);
  const { exact, whole, found } = await readBatch(db, {
    exact: unitsMatching(db, of, asOne(`itself : ${quoted(nameToken(folded(name)))}`)),
    whole: unitsMatching(db, of, asOne(inWholeWords(words))),
    found: unitsMatching(db, of, byWords(words)),
  });
  return chosenInTurn([exact, whole, found], of);
}

/** What a choice begins with before a name is typed: the top of the tree or of one's scope, then all below it by level. */
export async function listFirstUnits(db: ProvinceDb, of: UnitQuestion): Promise<FoundUnits> {
  const { found } = await readBatch(db, { found: unitsMatching(db, of, {}) });
  const tops = found.filter((row) => !isSeenAbove(row, of));
  const below = found.filter((row) => !tops.includes(row));
  return chosenInTurn([tops, below], of);
}

/** As many as are shown, each once: all of the first sort before any of the next. */
function chosenInTurn(sorts: readonly (readonly FoundRow[])[], of: UnitQuestion): FoundUnits {
  const known = new Set<string>();
  const units: FoundUnit[] = [];
  for (const rows of sorts) {
    const others = rows.filter(({ id }) => !known.has(id));
    for (const { id } of others) known.add(id);
    const shown = others.slice(0, foundMaximum - units.length).map((row) => foundOf(row, of));
    units.push(...shown.toSorted(byName));
  }
  return { units, hasMore: units.length < known.size };
}

const { compare } = new Intl.Collator('vi', { numeric: true });

function byName(left: FoundUnit, right: FoundUnit): number {
  return compare(left.name, right.name) || compare(left.parentName ?? '', right.parentName ?? '');
}

/** What is asked of a unit whose parent may be known, and of one above which nothing may be; nothing where all are wanted. */
interface Asked {
  readonly ofAll?: string;
  readonly ofTops?: string;
}

const asOne = (asked: string): Asked => ({ ofAll: asked, ofTops: asked });

/** Every word somewhere, and one of them in the unit's own name; `folded` leaves nothing that the index reads as a sign. */
function byWords(words: readonly string[]): Asked {
  const prefixes = words.map((word) => `"${word}" *`);
  const [every, some] = [prefixes.join(' AND '), prefixes.join(' OR ')];
  return { ofAll: `{folded above} : (${every}) AND folded : (${some})`, ofTops: `folded : (${every})` };
}

/** "chi bo" is no beginning of a Sở Tài chính. */
function inWholeWords(words: readonly string[]): string {
  return `folded : (${words.map((word, at) => (at < words.length - 1 ? quoted(word) : `${quoted(word)} *`)).join(' AND ')})`;
}

const quoted = (part: string) => `"${part}"`;

/** The question to the index: exact for the words, the scope and the day, so that no hit is read in vain. */
function matching({ day, scope }: UnitQuestion, { ofAll, ofTops }: Asked): string {
  const asked = (text: string | undefined) => (text === undefined ? '' : ` AND ${text}`);
  if (scope === 'office') return `${onDay(day)}${asked(ofAll)}`;
  const units = scope.map((id) => quoted(unitToken(id))).join(' OR ');
  return `${onDay(day)} AND ((beneath : (${units})${asked(ofAll)}) OR (itself : (${units})${asked(ofTops)}))`;
}

const entry = {
  unitId: sql<string>`unit_search.unit_id`,
  name: sql<string>`unit_search.name`,
  parentName: sql<string | null>`unit_search.parent_name`,
  beneath: sql<string | null>`unit_search.beneath`,
};

/** One more than is shown, and two rows are read of each. The days of an entry tell those apart that share a leaf. */
function unitsMatching(db: ProvinceDb, of: UnitQuestion, asked: Asked) {
  const isSomewhere = of.scope === 'office' || of.scope.length > 0;
  const { unitId, name, parentName, beneath } = entry;
  return db.orm
    .select(
      columns({
        id: unitId,
        name,
        parentName,
        beneath,
        kind: sql<string>`${heldOn(unitKind.kind, entry.unitId, of.day)}`,
      }),
    )
    .from(sql`unit_search`)
    .where(
      and(
        isSomewhere ? sql`unit_search MATCH ${matching(of, asked)}` : sql`false`,
        sql`unit_search.valid_from <= ${of.day} AND unit_search.valid_until > ${of.day}`,
      ),
    )
    .orderBy(sql`unit_search.rowid`)
    .limit(foundMaximum + 1);
}

type FoundRow = Awaited<ReturnType<typeof unitsMatching>>[number];

/** Whether one may know what stands above. */
function isSeenAbove({ beneath }: FoundRow, { scope }: UnitQuestion): boolean {
  if (beneath === null) return false;
  return scope === 'office' || scope.some((id) => beneath.includes(unitToken(id)));
}

function foundOf(row: FoundRow, of: UnitQuestion): FoundUnit {
  const { id, name, kind, parentName } = row;
  return { id, name, kind: kind as UnitKind, parentName: isSeenAbove(row, of) ? parentName : null };
}
