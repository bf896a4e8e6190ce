import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { insertRows, writeTechnically } from '../../batch.ts';
import { idOf, now } from '../../../test/builders.ts';
import { openDatabases, provinceDb } from '../../../test/databases.ts';
import * as schema from '../schema.ts';
import { loadRecordedSince, unitDependants } from './unit-dependants.ts';

beforeEach(openDatabases);

const unitId = idOf(1);
const place = (column: { readonly table: SQLiteTable; readonly name: string }) =>
  `${getTableName(column.table)}.${column.name}`;

const ownRecord = 'what the structure itself keeps of the unit, and goes with it';
const derived = 'made from the structure and the places, and made anew with them';
const ofPlan = 'what a plan did; while it stands, the units that it changed say so themselves';

/** Columns that name a unit of which nothing is left hanging when the unit goes, and why. */
const notDepending: Readonly<Record<string, string>> = {
  'unit_name.unit_id': ownRecord,
  'unit_kind.unit_id': ownRecord,
  'unit_host_type.unit_id': ownRecord,
  'unit_code.unit_id': ownRecord,
  'unit_link.unit_id': ownRecord,
  'unit_link.parent_id': 'a unit below: revertPlan names it',
  'unit_successor.predecessor_id': 'a link: revertPlan names it',
  'unit_successor.successor_id': 'a link: revertPlan names it',
  'unit_member_change.unit_id': 'what a plan did, gone with it',
  'releasing_unit.unit_id': derived,
  'unit_level.parent_id': derived,
  'unit_closure.ancestor_id': derived,
  'unit_closure.descendant_id': derived,
  'unit_count.unit_id': derived,
  'host_place_standing.unit_id': derived,
  'host_place_count.unit_id': derived,
  'structure_import_unit.unit_id': 'the record of the import, which stays',
  'plan_unit.unit_id': ofPlan,
  'plan_target.unit_id': ofPlan,
  'plan_target.to_unit_id': ofPlan,
  'plan_draft_fate.from_unit_id': ofPlan,
  'plan_draft_fate.to_unit_id': ofPlan,
  'plan_ground.unit_id': 'what a draft was drawn on: with the unit gone it is refused with the difference',
  'role_delegation.unit_id': 'a copy from its grant, which is counted',
  'role_delegation.view_unit_id': 'a copy from its grant, which is counted',
  'audit_entry.unit_id': 'proof: it outlives what it speaks of',
};

/** What refers to a unit, by the names that columns have for it. */
const isOfUnit = /(^|_)unit_id$|^(parent|ancestor|descendant|predecessor|successor)_id$/;

describe('what is kept under a unit', () => {
  it('is counted among its dependants, or said not to be one, in every table that names units', () => {
    const tables = Object.values<unknown>(schema).filter((member): member is SQLiteTable => is(member, SQLiteTable));
    const naming = tables.flatMap((table) =>
      Object.values(getTableColumns(table)).flatMap((column) => (isOfUnit.test(column.name) ? [place(column)] : [])),
    );
    const depending = unitDependants.map((keeping) => place(keeping.unitId));
    expect(naming.toSorted()).toEqual([...depending, ...Object.keys(notDepending)].toSorted());
  });

  /** All that a row must have; what is asked of it beyond that by the triggers of its table. */
  const rowFor = (table: SQLiteTable, named: string) => ({
    ...Object.fromEntries(
      Object.entries(getTableColumns(table)).flatMap(([key, { name, dataType, notNull, hasDefault, enumValues }]) => {
        if (name === named) return [[key, unitId]];
        if (name === 'file_hash') return [[key, 'a'.repeat(64)]];
        if (!notNull || hasDefault) return [];
        if (name.startsWith('valid_')) return [[key, name === 'valid_from' ? '2024-01-01' : '9999-12-31']];
        if (name === 'revision') return [[key, 1]];
        return [[key, dataType === 'string' ? (enumValues?.[0] ?? `${named}-x`) : Number(now)]];
      }),
    ),
  });

  it.each(['plan', 'import'] as const)('stands in the way of taking back the %s that founded the unit', async (by) => {
    const db = provinceDb();
    const founding = { by, id: idOf(2) };
    const founded =
      by === 'plan'
        ? insertRows(db, schema.planUnit, [{ planId: founding.id, unitId, before: null, after: '{}' }])
        : insertRows(db, schema.structureImportUnit, [{ importId: founding.id, unitId, after: '{}' }]);
    await writeTechnically(db, founded);
    expect(await loadRecordedSince(db, founding)).toEqual([]);
    const told = unitDependants.filter(({ what }) => by === 'plan' || what !== 'groupings');
    for (const { unitId: column } of told)
      await writeTechnically(db, insertRows(db, column.table, [rowFor(column.table, column.name)]));
    expect(await loadRecordedSince(db, founding)).toEqual(
      told.map(({ what }) => ({ kind: 'recorded', unitId, what, count: 1 })),
    );
  });
});
