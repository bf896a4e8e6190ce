import type { StructureChange } from '@co-so/domain';
import { jsonLists } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { blocksOf } from './day-blocks.ts';

/** The first and the last day of each row, as rows of their own. */
const bothDays = (first: string, last: string) => `CASE edge.value WHEN 0 THEN ${first} ELSE ${last} END`;
const edges = `json_each('[0,1]') AS edge`;
const laterOf = (...days: readonly string[]) => `max(${days.map((of) => `${of}.valid_from`).join(', ')})`;
const earlierOf = (...days: readonly string[]) => `min(${days.map((of) => `${of}.valid_until`).join(', ')})`;

/**
 * Tables of a query: `fresh` has where some places stand by what is stored of them, of their branches and of the tree. The
 * joins are crossed, so that each walks from the places wanted and nothing is read of others, however many there are.
 */
const fresh = `wanted AS MATERIALIZED (SELECT id FROM of_place),
  point AS (
    SELECT place.id AS place_id, ${bothDays('valid_from', 'valid_until')} AS day
    FROM wanted CROSS JOIN host_place AS place ON place.id = wanted.id CROSS JOIN ${edges}
    UNION SELECT place_id, ${bothDays('valid_from', 'valid_until')}
    FROM wanted CROSS JOIN host_place_branch ON place_id = wanted.id CROSS JOIN ${edges}
    UNION SELECT place_id, ${bothDays('founded_on', 'closed_on')}
    FROM wanted CROSS JOIN host_place_branch ON place_id = wanted.id
      CROSS JOIN unit ON unit.id = unit_id CROSS JOIN ${edges}),
  piece AS (
    SELECT place_id, day AS valid_from, lead(day) OVER (PARTITION BY place_id ORDER BY day) AS valid_until FROM point),
  hosted AS MATERIALIZED (
    SELECT place.id AS place_id, place.kind, piece.valid_from, piece.valid_until,
      CASE WHEN branch.state = 'none' THEN 'none' WHEN own.id IS NULL THEN 'unknown' ELSE branch.state END AS state,
      CASE WHEN branch.state = 'none' OR own.id IS NULL THEN 0 ELSE branch.has_committee END AS is_led
    FROM piece
    CROSS JOIN host_place AS place ON place.id = piece.place_id
      AND place.valid_from <= piece.valid_from AND piece.valid_until <= place.valid_until
    LEFT JOIN host_place_branch AS branch ON branch.place_id = place.id
      AND branch.valid_from <= piece.valid_from AND piece.valid_from < branch.valid_until
    LEFT JOIN unit AS own ON own.id = branch.unit_id
      AND own.founded_on <= piece.valid_from AND piece.valid_from < own.closed_on),
  fresh AS MATERIALIZED (
    SELECT hosted.place_id, above.ancestor_id AS unit_id, ${laterOf('hosted', 'under', 'above')} AS valid_from,
      ${earlierOf('hosted', 'under', 'above')} AS valid_until, hosted.kind, hosted.state, hosted.is_led
    FROM hosted
    CROSS JOIN host_place_unit AS under ON under.place_id = hosted.place_id
    CROSS JOIN unit_closure AS above ON above.descendant_id = under.unit_id
    WHERE ${laterOf('hosted', 'under', 'above')} < ${earlierOf('hosted', 'under', 'above')}
    UNION ALL
    SELECT place.id, above.ancestor_id, max(place.valid_from, under.valid_from, ended.closed_on),
      ${earlierOf('place', 'under')}, place.kind, 'astray', 0
    FROM wanted
    CROSS JOIN host_place AS place ON place.id = wanted.id
    CROSS JOIN host_place_unit AS under ON under.place_id = place.id
    CROSS JOIN unit AS ended ON ended.id = under.unit_id
    CROSS JOIN unit_closure AS above ON above.descendant_id = ended.id AND above.valid_until = ended.closed_on
    WHERE max(place.valid_from, under.valid_from, ended.closed_on) < ${earlierOf('place', 'under')})`;

const standing = 'place_id, unit_id, valid_from, valid_until, kind, state, is_led';

/** What is written at last is what is stored now less what was stored before: whatever stays as it is, is not written. */
const countChanged = `changed AS MATERIALIZED (
    SELECT unit_id, valid_from, valid_until, kind, state, is_led, sum(sign) AS places
    FROM (SELECT ${standing}, 1 AS sign FROM fresh
      UNION ALL SELECT ${standing}, -1 FROM wanted CROSS JOIN host_place_standing ON place_id = wanted.id)
    GROUP BY unit_id, valid_from, valid_until, kind, state, is_led HAVING sum(sign) <> 0),
  ${blocksOf('changed')},
  word_of AS (
    SELECT unit_id, valid_from, valid_until, kind || '/' || state AS word, places FROM changed
    UNION ALL SELECT unit_id, valid_from, valid_until, kind || '/led', places FROM changed WHERE is_led = 1),
  summed AS (
    SELECT unit_id, block, word, sum(places) AS places FROM word_of
    JOIN block_of ON block_of.valid_from = word_of.valid_from AND block_of.valid_until = word_of.valid_until
    GROUP BY unit_id, block, word HAVING sum(places) <> 0)
  SELECT unit_id, block, json_group_object(word, places) FROM summed WHERE true GROUP BY unit_id, block
  ON CONFLICT (unit_id, block) DO UPDATE SET counts = (
    SELECT json_group_object(key, places) FROM (
      SELECT key, sum(value) AS places FROM (
        SELECT key, value FROM json_each(host_place_count.counts)
        UNION ALL SELECT key, value FROM json_each(excluded.counts))
      GROUP BY key HAVING sum(value) <> 0))`;

/** In this order: the counts are told by what was written of the standing before. */
function statementsFor(places: string): readonly string[] {
  const tables = `WITH of_place (id) AS (${places}), ${fresh}`;
  return [
    `INSERT INTO host_place_count (unit_id, block, counts) ${tables}, ${countChanged}`,
    `${tables} DELETE FROM host_place_standing WHERE place_id IN (SELECT id FROM wanted)
      AND (${standing}) NOT IN (SELECT ${standing} FROM fresh)`,
    `INSERT INTO host_place_standing (${standing}) ${tables} SELECT ${standing} FROM fresh WHERE true ON CONFLICT DO NOTHING`,
  ];
}

const given = 'SELECT value FROM json_each(?1)';
const placesBy = (table: string) => `SELECT DISTINCT place_id FROM ${table} WHERE unit_id IN (${given})`;
const ofPlaces = statementsFor(given);
const ofHosts = statementsFor(placesBy('host_place_unit'));
const ofBranches = statementsFor(placesBy('host_place_branch'));

function run(db: ProvinceDb, ids: readonly string[], texts: readonly string[]): readonly D1PreparedStatement[] {
  return jsonLists(ids).flatMap((json) => texts.map((text) => db.d1.prepare(text).bind(json)));
}

/** Comes after places have been written. */
export function standPlaces(db: ProvinceDb, placeIds: readonly string[]): readonly D1PreparedStatement[] {
  return run(db, placeIds, ofPlaces);
}

/** Comes after the closure was written: what places lie under stands elsewhere, or what is their branch lives otherwise. */
export function standPlacesOf(db: ProvinceDb, { put, removed }: StructureChange['closure']) {
  const changed = [...removed, ...put];
  const idsOf = (rows: typeof changed) => [...new Set(rows.map(({ descendantId }) => descendantId))];
  const lives = changed.filter(({ ancestorId, descendantId }) => ancestorId === descendantId);
  return [...run(db, idsOf(changed), ofHosts), ...run(db, idsOf(lives), ofBranches)];
}
