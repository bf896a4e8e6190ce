import { jsonLists } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';

const stretches = [
  { of: 'names', table: 'unit_name', value: 'name' },
  { of: 'kinds', table: 'unit_kind', value: 'kind' },
  { of: 'hostTypes', table: 'unit_host_type', value: 'host_type' },
  { of: 'codes', table: 'unit_code', value: 'code' },
  { of: 'parents', table: 'unit_link', value: "nullif(parent_id, '')" },
].map(
  ({ of, table, value }) => `'${of}', (
    SELECT json_group_array(
      json_object('value', ${value}, 'validFrom', valid_from, 'validUntil', valid_until) ORDER BY valid_from)
    FROM ${table} WHERE unit_id = unit.id)`,
);

/** The whole of a unit, read from what the batch has just written: sent once more it would not fit into a Worker. */
const asFounded = `json_object(
  'id', id, 'foundedOn', founded_on, 'closedOn', closed_on, 'note', note, 'foundedBy', json(founded_by),
  'closedBy', CASE WHEN ending IS NOT NULL THEN json_object('ending', ending, 'basis', json(closed_by)) END,
  ${stretches.join(', ')})`;

/** Keeps how an import founded its units; comes after the statements that found them. */
export function keepImportedUnits(
  db: ProvinceDb,
  importId: string,
  unitIds: readonly string[],
): readonly D1PreparedStatement[] {
  const text = `INSERT INTO structure_import_unit (import_id, unit_id, after)
    SELECT ?1, id, ${asFounded} FROM unit WHERE id IN (SELECT value FROM json_each(?2))`;
  return jsonLists(unitIds).map((json) => db.d1.prepare(text).bind(importId, json));
}
