import type { CivilDate } from '@co-so/domain';
import { jsonLists } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { blocksAbove, blocksOf } from './day-blocks.ts';

/** As a token of the index; no word begins like it. */
const token = (part: string | number) => `_${part}`;

/** A unit as a token. */
export const unitToken = (unitId: string) => token(unitId.replaceAll('-', ''));

/** A whole name as a token. */
export const nameToken = (folded: string) => token(`_${folded.replaceAll(' ', '_')}`);

/** Asks the index for what holds on a day. */
export function onDay(day: CivilDate): string {
  return `days : (${blocksAbove(day)
    .map((block) => `"${token(block)}"`)
    .join(' OR ')})`;
}

const tokenOf = (column: string) => `'_' || replace(${column}, '-', '')`;

/** What a unit was called and stood under; a piece is cut on each day on which something above it changes. */
function stretchesOf(wanted: string): string {
  return `piece AS (
    SELECT own.unit_id, own.name, own.folded, parent.name AS parent_name, parent.folded AS above,
      max(own.valid_from, link.valid_from, coalesce(parent.valid_from, link.valid_from)) AS begins,
      min(own.valid_until, link.valid_until, coalesce(parent.valid_until, link.valid_until)) AS ends
    FROM unit_name AS own
    JOIN unit_link AS link ON link.unit_id = own.unit_id
      AND link.valid_from < own.valid_until AND own.valid_from < link.valid_until
    LEFT JOIN unit_name AS parent ON parent.unit_id = link.parent_id
      AND parent.valid_from < min(own.valid_until, link.valid_until)
      AND max(own.valid_from, link.valid_from) < parent.valid_until
    WHERE own.unit_id IN (${wanted})),
  cut AS (
    SELECT unit_id, begins, begins AS day FROM piece
    UNION SELECT unit_id, begins, unit_closure.valid_from FROM piece JOIN unit_closure ON descendant_id = unit_id
      AND unit_closure.valid_from > begins AND unit_closure.valid_from < ends
    UNION SELECT unit_id, begins, unit_closure.valid_until FROM piece JOIN unit_closure ON descendant_id = unit_id
      AND unit_closure.valid_until > begins AND unit_closure.valid_until < ends),
  stretch AS MATERIALIZED (
    SELECT piece.*, day AS valid_from,
      lead(day, 1, ends) OVER (PARTITION BY piece.unit_id, piece.begins ORDER BY day) AS valid_until
    FROM piece JOIN cut ON cut.unit_id = piece.unit_id AND cut.begins = piece.begins)`;
}

const above = `FROM unit_closure WHERE descendant_id = stretch.unit_id AND depth > 0
  AND unit_closure.valid_from <= stretch.valid_from AND stretch.valid_from < unit_closure.valid_until`;

/** More than entries will ever have been written of one depth: hits come by their numbers, the higher in the tree first. */
const perDepth = 2 ** 40;

/** The entries of some units from what else is stored of them, in the order of the columns below. */
function entriesOf(wanted: string): string {
  return `WITH ${stretchesOf(wanted)},
  ${blocksOf('stretch')},
  days_of AS MATERIALIZED (
    SELECT valid_from, valid_until, group_concat('_' || block, ' ') AS days FROM block_of GROUP BY valid_from, valid_until),
  placed AS MATERIALIZED (
    SELECT stretch.*, (SELECT count(*) ${above}) AS depth,
      (SELECT group_concat(${tokenOf('ancestor_id')}, ' ') ${above}) AS beneath
    FROM stretch),
  last AS MATERIALIZED (
    SELECT depth, coalesce(
      (SELECT rowid FROM unit_search WHERE rowid BETWEEN depth * ${perDepth} AND (depth + 1) * ${perDepth} - 1
        ORDER BY rowid DESC LIMIT 1), depth * ${perDepth}) AS number
    FROM (SELECT DISTINCT depth FROM placed))
  SELECT number + row_number() OVER (PARTITION BY placed.depth ORDER BY unit_id, placed.valid_from),
    unit_id, placed.valid_from, placed.valid_until, name, parent_name, folded, above,
    ${tokenOf('unit_id')} || ' __' || replace(folded, ' ', '_'), beneath, days
  FROM placed JOIN last ON last.depth = placed.depth
  JOIN days_of ON days_of.valid_from = placed.valid_from AND days_of.valid_until = placed.valid_until`;
}

const columns = 'rowid, unit_id, valid_from, valid_until, name, parent_name, folded, above, itself, beneath, days';
const fill = (wanted: string) => `INSERT INTO unit_search (${columns}) ${entriesOf(wanted)}`;

/** Puts the whole index back where a database was restored without it. */
export const refillSearch = fill('SELECT id FROM unit');

const given = 'SELECT value FROM json_each(?1)';
const below = `SELECT unit_id FROM unit_link WHERE parent_id IN (${given})`;

/** Takes the entries of units away; each is found by the token that it alone has. */
function taken(wanted: string): string {
  return `DELETE FROM unit_search WHERE rowid IN (
    WITH wanted (id) AS (${wanted})
    SELECT entry.rowid FROM wanted JOIN unit_search AS entry
    ON entry.unit_search MATCH 'itself : "' || ${tokenOf('wanted.id')} || '"')`;
}

export interface SearchedChange {
  readonly foundedIds: readonly string[];
  /** Units that were there before; what stands directly below them is found by their names. */
  readonly earlierIds: readonly string[];
  /** Units above which something has changed. */
  readonly movedIds: readonly string[];
}

/** What the search knows of units, made anew from what the batch has written of them before. */
export function searchStatements(
  db: ProvinceDb,
  { foundedIds, earlierIds, movedIds }: SearchedChange,
): readonly D1PreparedStatement[] {
  const on = (ids: readonly string[], texts: readonly string[]) =>
    jsonLists(ids).flatMap((json) => texts.map((text) => db.d1.prepare(text).bind(json)));
  return [
    ...on(foundedIds, [fill(given)]),
    ...on([...earlierIds, ...movedIds], [taken(given), fill(given)]),
    ...on(earlierIds, [taken(below), fill(below)]),
  ];
}
