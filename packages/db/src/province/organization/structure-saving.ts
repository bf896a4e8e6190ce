import { getTableName } from 'drizzle-orm';
import {
  codeKey,
  datedUnitOf,
  folded,
  mayRelease,
  sortKeyOf,
  structureChange,
  vietnamDay,
  structureOf,
} from '@co-so/domain';
import type {
  CountStretch,
  DatedUnit,
  DatedValue,
  Instant,
  MemberChange,
  NewUnit,
  StructureChange,
  SuccessorLink,
} from '@co-so/domain';
import { insertRows, jsonLists } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { enterLevels, leaveLevels } from './levels.ts';
import { searchStatements } from './searched-units.ts';
import { standPlacesOf } from './place-standing.ts';
import { loadStructurePart } from './structure-queries.ts';
import type { StructurePart } from './structure-queries.ts';
import { top } from './queries.ts';
import {
  releasingUnit,
  structureRevision,
  unit,
  unitClosure,
  unitCode,
  unitCount,
  unitHostType,
  unitKind,
  unitLink,
  unitName,
  unitMemberChange,
  unitSuccessor,
} from './table.ts';

/** What changes the structure, and the state on which it was decided. */
export interface StructureAct {
  /** `plan/…`, `imported-file/…`, `structure-import/…`. */
  readonly subject: string;
  readonly at: Instant;
  readonly basedOn: number;
}

/** Writes a change; refused by the schema where the structure has changed since it was read. */
export function structureStatements(
  db: ProvinceDb,
  { units, earlier, closure, countedIds, counts }: StructureChange,
  { subject, at, basedOn }: StructureAct,
): readonly D1PreparedStatement[] {
  const earlierIds = idsOf(earlier);
  return [
    ...insertRows(db, structureRevision, [{ revision: basedOn + 1, subject, changedAt: at }]),
    ...leaveLevels(db, earlier),
    ...[unitName, unitKind, unitHostType, unitCode, unitLink].flatMap((table) =>
      deleteOf(db, table, 'unit_id', earlierIds),
    ),
    ...deleteOf(db, releasingUnit, 'unit_id', idsOf(earlier.filter(mayRelease))),
    ...deleteOf(db, unit, 'id', earlierIds),
    ...unitStatements(db, units),
    ...enterLevels(db, units),
    ...deleteClosure(db, closure.removed),
    ...insertRows(db, unitClosure, closure.put, putClosure),
    ...searchStatements(db, searchedChange({ units, earlierIds, closure })),
    ...standPlacesOf(db, closure),
    ...deleteOf(db, unitCount, 'unit_id', countedIds),
    ...countStatements(db, counts),
  ];
}

export function countStatements(db: ProvinceDb, counts: readonly CountStretch[]): readonly D1PreparedStatement[] {
  const rows = counts.map(({ counts: { units: total, byKind, byHostType }, ...stretch }) => ({
    ...stretch,
    units: total,
    byKind: JSON.stringify(byKind),
    byHostType: JSON.stringify(byHostType),
  }));
  return insertRows(db, unitCount, rows);
}

function idsOf(units: readonly DatedUnit[]): readonly string[] {
  return units.map(({ id }) => id);
}

function searchedChange({
  units,
  earlierIds,
  closure,
}: Pick<StructureChange, 'units' | 'closure'> & { readonly earlierIds: readonly string[] }) {
  const changed = new Set(earlierIds);
  const foundedIds = units.flatMap(({ id }) => (changed.has(id) ? [] : [id]));
  for (const id of foundedIds) changed.add(id);
  const placed = new Set([...closure.removed, ...closure.put].map(({ descendantId }) => descendantId));
  return { foundedIds, earlierIds, movedIds: [...placed].filter((id) => !changed.has(id)) };
}

const putClosure =
  'ON CONFLICT (ancestor_id, descendant_id, valid_from) DO UPDATE SET depth = excluded.depth, valid_until = excluded.valid_until';

function deleteOf(
  db: ProvinceDb,
  table: Parameters<typeof getTableName>[0],
  column: 'id' | 'unit_id',
  ids: readonly string[],
): readonly D1PreparedStatement[] {
  const text = `DELETE FROM "${getTableName(table)}" WHERE ${column} IN (SELECT value FROM json_each(?))`;
  return jsonLists(ids).map((json) => db.d1.prepare(text).bind(json));
}

function deleteClosure(db: ProvinceDb, rows: StructureChange['closure']['removed']): readonly D1PreparedStatement[] {
  const text = `DELETE FROM unit_closure WHERE (ancestor_id, descendant_id, valid_from) IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?))`;
  const keys = rows.map(({ ancestorId, descendantId, validFrom }) => [ancestorId, descendantId, validFrom]);
  return jsonLists(keys).map((json) => db.d1.prepare(text).bind(json));
}

export function unitStatements(db: ProvinceDb, units: readonly DatedUnit[]): readonly D1PreparedStatement[] {
  const stretches = <Value>(of: (unit: DatedUnit) => readonly DatedValue<Value>[]) =>
    units.flatMap((one) => of(one).map((stretch) => ({ unitId: one.id, ...stretch })));
  return [
    ...insertRows(
      db,
      unit,
      units.map(({ foundedBy, closedBy, ...one }) => ({
        ...one,
        foundedBy: foundedBy && JSON.stringify(foundedBy),
        ending: closedBy?.ending ?? null,
        closedBy: closedBy?.basis ? JSON.stringify(closedBy.basis) : null,
      })),
    ),
    ...insertRows(
      db,
      unitName,
      stretches(({ names }) => names).map((row) => ({
        ...row,
        name: row.value,
        folded: folded(row.value),
        sortKey: sortKeyOf(row.value),
      })),
    ),
    ...insertRows(
      db,
      unitKind,
      stretches(({ kinds }) => kinds).map((row) => ({ ...row, kind: row.value })),
    ),
    ...insertRows(
      db,
      unitHostType,
      stretches(({ hostTypes }) => hostTypes).map((row) => ({ ...row, hostType: row.value })),
    ),
    ...insertRows(
      db,
      releasingUnit,
      units.filter(mayRelease).map(({ id: unitId }) => ({ unitId })),
    ),
    ...insertRows(
      db,
      unitCode,
      stretches(({ codes }) => codes).map((row) => ({ ...row, code: row.value, codeKey: codeKey(row.value) })),
    ),
    ...insertRows(
      db,
      unitLink,
      stretches(({ parents }) => parents).map((row) => ({ ...row, parentId: row.value ?? top })),
    ),
  ];
}

export function insertLinks(
  db: ProvinceDb,
  links: readonly SuccessorLink[],
  planId: string,
): readonly D1PreparedStatement[] {
  const rows = links.map(({ by, ...link }) => ({ ...link, basis: by && JSON.stringify(by), planId }));
  return insertRows(db, unitSuccessor, rows);
}

/** Of two parts of a take-over each may tell of the same change. */
export function insertMemberChanges(
  db: ProvinceDb,
  changes: readonly MemberChange[],
  planId: string,
): readonly D1PreparedStatement[] {
  const rows = changes.map((change) => ({ ...change, planId }));
  return insertRows(db, unitMemberChange, rows, 'ON CONFLICT DO NOTHING');
}

/** What founding some units writes, given the part of the structure that holds all that stands above them. */
export function foundingStatements(
  db: ProvinceDb,
  { structure, counts, revision }: StructurePart,
  founded: readonly DatedUnit[],
  { subject, at }: Omit<StructureAct, 'basedOn'>,
): readonly D1PreparedStatement[] {
  if (founded.length === 0) return [];
  const after = structureOf([...structure.units.values(), ...founded], structure.links);
  const touched = founded.map(({ id }) => id);
  const change = structureChange(structure, after, { touched, counts, today: vietnamDay(at) });
  return structureStatements(db, change, { subject, at, basedOn: revision });
}

/** What a file of figures founds. */
export async function foundUnits(
  db: ProvinceDb,
  units: readonly NewUnit[],
  act: Omit<StructureAct, 'basedOn'>,
): Promise<readonly D1PreparedStatement[]> {
  const unitIds = units.flatMap(({ parentId }) => parentId ?? []);
  const part = await loadStructurePart(db, { unitIds, changingIds: [], codes: [] });
  return foundingStatements(db, part, units.map(datedUnitOf), act);
}
