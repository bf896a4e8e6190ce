import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { insertRows, writeTechnically } from '../../batch.ts';
import { idOf, now } from '../../../test/builders.ts';
import { openDatabases, provinceDb } from '../../../test/databases.ts';
import type { ProvinceDb } from '../../handle.ts';
import * as schema from '../schema.ts';
import { loadRecordedSince, unitDependants, unlessKeptSince } from './unit-dependants.ts';
import type { Founding } from './unit-dependants.ts';

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
    const drafts = [schema.plan.unitId, schema.planGroundPart.unitId];
    const depending = [...unitDependants.map((keeping) => keeping.unitId), ...drafts].map(place);
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

  const found = async (db: ProvinceDb, by: Founding['by']): Promise<Founding> => {
    const id = idOf(2);
    const there = insertRows(db, schema.unit, [{ id: unitId, foundedOn: '2024-01-01', closedOn: '9999-12-31' }]);
    const founded =
      by === 'plan'
        ? insertRows(db, schema.planUnit, [{ planId: id, unitId, before: null, after: '{}' }])
        : insertRows(db, schema.structureImportUnit, [{ importId: id, unitId, after: '{}' }]);
    await writeTechnically(db, [...there, ...founded]);
    return { by, id };
  };

  const keep = (db: ProvinceDb, { table, name }: SQLiteColumn) =>
    writeTechnically(db, insertRows(db, table, [rowFor(table, name)]));

  const toldOf = (by: Founding['by']) => unitDependants.filter(({ what }) => by === 'plan' || what !== 'groupings');

  it.each(['plan', 'import'] as const)('stands in the way of taking back the %s that founded the unit', async (by) => {
    const db = provinceDb();
    const founding = await found(db, by);
    expect(await loadRecordedSince(db, founding)).toEqual([]);
    const told = toldOf(by);
    for (const { unitId: column } of told) await keep(db, column);
    expect(await loadRecordedSince(db, founding)).toEqual(
      told.map(({ what }) => ({ kind: 'recorded', unitId, what, count: 1 })),
    );
  });

  it.each(
    (['plan', 'import'] as const).flatMap((by) =>
      toldOf(by).map(({ unitId: column }) => [place(column), by, column] as const),
    ),
  )('is seen in the very batch that takes back, where it was entered meanwhile: %s, %s', async (_, by, column) => {
    const db = provinceDb();
    const founding = await found(db, by);
    await writeTechnically(db, unlessKeptSince(db, founding));
    await keep(db, column);
    await expect(writeTechnically(db, unlessKeptSince(db, founding))).rejects.toThrow('refused: structure-moved-on');
  });

  /** Of these, whatever writes them is refused where the structure has changed. */
  const heldByRevision = new Set(['host_place_unit.unit_id', 'host_place_branch.unit_id']);
  const refusing = [
    ...unitDependants.map((keeping) => keeping.unitId),
    schema.plan.unitId,
    schema.planGroundPart.unitId,
  ];

  it.each(
    refusing.filter((column) => !heldByRevision.has(place(column))).map((column) => [place(column), column] as const),
  )('is not kept any more once its unit was taken back: %s', async (_, column) => {
    const db = provinceDb();
    await found(db, 'import');
    await db.d1.prepare('DELETE FROM unit').run();
    await expect(keep(db, column)).rejects.toThrow('refused: unit-taken-back');
  });

  /** The units that a draft stood on at each of its revisions. */
  const drafted = async (db: ProvinceDb, id: string, headUnitId: string, ...named: readonly string[]) => {
    await writeTechnically(db, insertRows(db, schema.plan, [{ id, state: 'draft', unitId: headUnitId }]));
    for (const [index, unit] of named.entries()) {
      const key = { planId: id, revision: index + 1 };
      const recorded = { recordedBy: 'a', recordedByTitle: 'b', recordedAt: Number(now) };
      await writeTechnically(db, [
        ...insertRows(db, schema.planRevision, [{ ...key, title: 'x', steps: 1, grantDecisions: '[]', ...recorded }]),
        ...insertRows(db, schema.planGroundPart, [{ ...key, part: 'unit', unitId: unit, content: '{}' }]),
      ]);
    }
  };

  it.each(['plan', 'import'] as const)(
    'is named by drafts, be it only in their steps, which stands in the way of taking back the %s too',
    async (by) => {
      const db = provinceDb();
      const other = idOf(3);
      const founding = await found(db, by);
      await drafted(db, 'led', unitId, unitId);
      await drafted(db, 'naming', other, unitId);
      await drafted(db, 'no longer', other, unitId, other);
      await drafted(db, 'discarded', other, unitId);
      await db.d1.prepare("UPDATE plan SET state = 'discarded', applied_revision = 1 WHERE id = 'discarded'").run();
      expect(await loadRecordedSince(db, founding)).toEqual([{ kind: 'recorded', unitId, what: 'plans', count: 2 }]);
    },
  );
});
