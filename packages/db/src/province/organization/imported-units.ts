import { canonicalJson, groupingKey } from '@co-so/domain';
import type { CivilDate, DatedUnit, GroupingScheme, RecordedSince, UnitGrouping } from '@co-so/domain';
import { jsonLists, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { groupingReads, groupingsIn } from './grouping-queries.ts';
import { keptStretches } from './kept-stretches.ts';
import { isIn } from './structure-queries.ts';

const stretches = [
  { of: 'names', table: 'unit_name', value: 'name' },
  { of: 'kinds', table: 'unit_kind', value: 'kind' },
  { of: 'hostTypes', table: 'unit_host_type', value: 'host_type' },
  { of: 'codes', table: 'unit_code', value: 'code' },
  { of: 'parents', table: 'unit_link', value: "nullif(parent_id, '')" },
].map(({ of, table, value }) => `'${of}', ${keptStretches(table, value, 'unit')}`);

const groups = `'groupings', (
  SELECT json_group_array(
    json_object('scheme', scheme, 'value', grouping, 'validFrom', valid_from, 'validUntil', valid_until)
    ORDER BY scheme, valid_from)
  FROM unit_grouping WHERE unit_id = unit.id)`;

/** The whole of a unit and its groups, read from what the batch has just written: sent once more it would not fit into a Worker. */
const asFounded = `json_object(
  'id', id, 'foundedOn', founded_on, 'closedOn', closed_on, 'note', note, 'foundedBy', json(founded_by),
  'closedBy', CASE WHEN ending IS NOT NULL THEN json_object('ending', ending, 'basis', json(closed_by)) END,
  ${stretches.join(', ')}, ${groups})`;

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

/** A unit as `keepImportedUnits` wrote it; of those that came before groups could be imported nothing is said of them. */
interface ImportedUnit extends DatedUnit {
  readonly groupings?: readonly {
    readonly scheme: GroupingScheme;
    readonly value: string;
    readonly validFrom: CivilDate;
    readonly validUntil: CivilDate;
  }[];
}

/** What an import founded, as it was then. Safe: written by `keepImportedUnits`. */
export function importedUnits(kept: readonly string[]) {
  const units = kept.map((text) => JSON.parse(text) as ImportedUnit);
  return {
    founded: units.map(({ groupings: _, ...unit }): DatedUnit => unit),
    groupings: units.flatMap(({ id: unitId, groupings = [] }) =>
      groupings.map(({ scheme, ...stretch }): UnitGrouping => ({ unitId, scheme, stretches: [stretch] })),
    ),
  };
}

/** Units whose groups are others than those that came with them. */
export async function groupsChangedSince(
  db: ProvinceDb,
  unitIds: readonly string[],
  brought: readonly UnitGrouping[],
): Promise<readonly RecordedSince[]> {
  const now = groupingsIn(
    await readBatch(
      db,
      groupingReads(db, (id) => isIn(id, unitIds)),
    ),
  );
  const [was, is] = [textsByKey(brought), textsByKey(now)];
  const changed = [...brought, ...now].filter((one) => was.get(groupingKey(one)) !== is.get(groupingKey(one)));
  const counted = Map.groupBy(new Set(changed.map(groupingKey)), (key) => key.slice(0, key.indexOf('/')));
  return [...counted].map(([unitId, keys]) => ({ kind: 'recorded', unitId, what: 'groupings', count: keys.length }));
}

function textsByKey(groupings: readonly UnitGrouping[]): ReadonlyMap<string, string> {
  return new Map(groupings.map((one) => [groupingKey(one), canonicalJson(one)]));
}
