import { jsonLists } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { blocksOf } from './day-blocks.ts';

/** Where some units stand, under each parent and for each block of days, from what is stored of their names and links. */
function levelsOf(wanted: string): string {
  return `WITH stretch AS MATERIALIZED (
    SELECT link.parent_id, own.sort_key || char(9) || own.unit_id AS place, own.name,
      max(own.valid_from, link.valid_from) AS valid_from, min(own.valid_until, link.valid_until) AS valid_until
    FROM unit_name AS own JOIN unit_link AS link ON link.unit_id = own.unit_id
      AND link.valid_from < own.valid_until AND own.valid_from < link.valid_until
    WHERE own.unit_id IN (${wanted})),
  ${blocksOf('stretch')}
  SELECT parent_id, block, place, name FROM stretch
  JOIN block_of ON block_of.valid_from = stretch.valid_from AND block_of.valid_until = stretch.valid_until`;
}

const given = levelsOf('SELECT value FROM json_each(?1)');
const fill = 'INSERT INTO unit_level (parent_id, block, place, name)';

/** Comes before what they were called and stood under is deleted. */
export function leaveLevels(db: ProvinceDb, unitIds: readonly string[]): readonly D1PreparedStatement[] {
  const text = `DELETE FROM unit_level WHERE (parent_id, block, place) IN (SELECT parent_id, block, place FROM (${given}))`;
  return jsonLists(unitIds).map((json) => db.d1.prepare(text).bind(json));
}

/** Comes after what they are called and stand under has been written. */
export function enterLevels(db: ProvinceDb, unitIds: readonly string[]): readonly D1PreparedStatement[] {
  return jsonLists(unitIds).map((json) => db.d1.prepare(`${fill} ${given}`).bind(json));
}
