import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { HostPlace, ImportedPlace, Instant } from '@co-so/domain';
import { jsonLists } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { keptStretches } from './kept-stretches.ts';
import { standPlaces } from './place-standing.ts';
import { goOnCounting } from './register-revision.ts';

export function placeSubject({ id }: Pick<HostPlace, 'id'>): string {
  return `host-place/${id}`;
}

const branchValue = `CASE state WHEN 'none' THEN json_object('state', state) ELSE json_object(
  'state', state, 'unitId', unit_id, 'hasCommittee', json(CASE has_committee WHEN 1 THEN 'true' ELSE 'false' END)) END`;

/** The whole of a place, read from what the batch has just written, as units are. */
const asRecorded = `json_object(
  'id', id, 'name', name, 'kind', kind, 'validFrom', valid_from, 'validUntil', valid_until,
  'underUnitId', ${keptStretches('host_place_unit', 'unit_id', 'host_place')}, 'branches', ${keptStretches('host_place_branch', branchValue, 'host_place')})`;

/** Keeps how an import recorded its places; comes after the statements that write them. */
export function keepImportedPlaces(
  db: ProvinceDb,
  importId: string,
  placeIds: readonly string[],
): readonly D1PreparedStatement[] {
  const text = `INSERT INTO structure_import_place (import_id, place_id, after)
    SELECT ?1, id, ${asRecorded} FROM host_place WHERE id IN (SELECT value FROM json_each(?2))`;
  return jsonLists(placeIds).map((json) => db.d1.prepare(text).bind(importId, json));
}

export function isOfImport(placeId: SQLiteColumn, importId: string): SQL {
  return sql`${placeId} IN (SELECT place_id FROM structure_import_place WHERE import_id = ${importId})`;
}

/** What an import recorded, beside what is stored of it now. Safe: written by `keepImportedPlaces`. */
export function importedPlaces(kept: readonly string[], stored: readonly HostPlace[]): readonly ImportedPlace[] {
  const now = new Map(stored.map((place) => [place.id, place]));
  return kept.map((text) => {
    const recorded = JSON.parse(text) as HostPlace;
    return { recorded, stored: now.get(recorded.id) };
  });
}

/** Places as if they had never been; comes before the units under which they lie are taken away. */
export function removeImportedPlaces(
  db: ProvinceDb,
  placeIds: readonly string[],
  at: Instant,
): readonly D1PreparedStatement[] {
  if (placeIds.length === 0) return [];
  const tables = [
    ['host_place_unit', 'place_id'],
    ['host_place_branch', 'place_id'],
    ['host_place', 'id'],
  ] as const;
  const gone = jsonLists(placeIds).flatMap((json) =>
    tables.map(([table, column]) =>
      db.d1.prepare(`DELETE FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`).bind(json),
    ),
  );
  return [
    ...goOnCounting(
      db,
      placeIds.map((id) => placeSubject({ id })),
      { at },
    ),
    ...gone,
    ...standPlaces(db, placeIds),
  ];
}
