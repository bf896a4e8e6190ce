import { jsonLists } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { blocksOf } from './day-blocks.ts';

/**
 * Where some units stand, under each parent and for each block of days, and what they are there: from what is stored of their
 * names, links, kinds and codes, cut into stretches in which none of these changes.
 */
function levelsOf(wanted: string): string {
  const held = (table: string, as: string) =>
    `${table} AS ${as} ON ${as}.unit_id = part.unit_id AND ${as}.valid_from <= part.valid_from AND ${as}.valid_until > part.valid_from`;
  const datedIn = (table: string) =>
    `SELECT unit_id, valid_from, valid_until FROM ${table} WHERE unit_id IN (${wanted})`;
  return `WITH dated AS MATERIALIZED (${['unit_name', 'unit_link', 'unit_kind', 'unit_code'].map(datedIn).join(' UNION ALL ')}),
  edge AS (SELECT unit_id, valid_from AS day FROM dated UNION SELECT unit_id, valid_until FROM dated),
  part AS MATERIALIZED (
    SELECT unit_id, day AS valid_from, lead(day) OVER (PARTITION BY unit_id ORDER BY day) AS valid_until FROM edge),
  stretch AS MATERIALIZED (
    SELECT link.parent_id, own.sort_key || char(9) || own.unit_id AS place, own.name, sort.kind, mark.code,
      part.valid_from, part.valid_until
    FROM part CROSS JOIN ${held('unit_name', 'own')} CROSS JOIN ${held('unit_link', 'link')}
      CROSS JOIN ${held('unit_kind', 'sort')} LEFT JOIN ${held('unit_code', 'mark')}
    WHERE part.valid_until IS NOT NULL),
  ${blocksOf('stretch')}
  SELECT parent_id, block, place, name, kind, code FROM stretch
  JOIN block_of ON block_of.valid_from = stretch.valid_from AND block_of.valid_until = stretch.valid_until`;
}

const given = levelsOf('SELECT value FROM json_each(?1)');
const fill = 'INSERT INTO unit_level (parent_id, block, place, name, kind, code)';

/** Comes before what they were and stood under is deleted. */
export function leaveLevels(db: ProvinceDb, unitIds: readonly string[]): readonly D1PreparedStatement[] {
  const text = `DELETE FROM unit_level WHERE (parent_id, block, place) IN (SELECT parent_id, block, place FROM (${given}))`;
  return jsonLists(unitIds).map((json) => db.d1.prepare(text).bind(json));
}

/** Comes after what they are and stand under has been written. */
export function enterLevels(db: ProvinceDb, unitIds: readonly string[]): readonly D1PreparedStatement[] {
  return jsonLists(unitIds).map((json) => db.d1.prepare(`${fill} ${given}`).bind(json));
}
