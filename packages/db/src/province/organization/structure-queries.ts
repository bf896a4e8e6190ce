import { max, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { structureOf } from '@co-so/domain';
import type { CivilDate, CountStretch, Decision, SuccessorLink } from '@co-so/domain';
import type { DatedUnit, DatedValue, HostType, Structure, UnitClosing, UnitEnding } from '@co-so/domain';
import type { UnitKind, Validity } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { RowsOf } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { isCoded, top } from './queries.ts';
import {
  structureRevision,
  unit,
  unitClosure,
  unitCode,
  unitCount,
  unitHostType,
  unitKind,
  unitLink,
  unitName,
  unitSuccessor,
} from './table.ts';

/** A part of the structure that is whole for what is asked of it, and the number of the state it was read from. */
export interface StructurePart {
  readonly structure: Structure;
  readonly counts: readonly CountStretch[];
  readonly revision: number;
}

/** Units by their ids with all that ever stood above them; below those that change, everything; whoever bears a code. */
export interface PartQuestion {
  readonly unitIds: readonly string[];
  readonly changingIds: readonly string[];
  readonly codes: readonly string[];
}

/** Two trips: the units of the part, then everything that is known of them. */
export async function loadStructurePart(db: ProvinceDb, question: PartQuestion): Promise<StructurePart> {
  const { above, below, coded } = await readBatch(db, {
    above: idsBeside(db, unitClosure.ancestorId, unitClosure.descendantId, question.unitIds),
    below: idsBeside(db, unitClosure.descendantId, unitClosure.ancestorId, question.changingIds),
    coded: db.orm
      .selectDistinct(columns({ id: unitCode.unitId }))
      .from(unitCode)
      .where(isCoded(question.codes)),
  });
  const ids = new Set([...question.unitIds, ...[...above, ...below, ...coded].map(({ id }) => id)]);
  return loadPart(db, [...ids]);
}

/** Every unit there is or ever was. */
export function loadWholeStructure(db: ProvinceDb): Promise<StructurePart> {
  return loadPart(db, 'all');
}

function idsBeside(db: ProvinceDb, wanted: SQLiteColumn, given: SQLiteColumn, ids: readonly string[]) {
  return db.orm
    .selectDistinct(columns({ id: sql<string>`${wanted}` }))
    .from(unitClosure)
    .where(isIn(given, ids));
}

export function isIn(column: SQLiteColumn | SQL, values: readonly string[]): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

async function loadPart(db: ProvinceDb, ids: readonly string[] | 'all'): Promise<StructurePart> {
  const of = (column: SQLiteColumn) => (ids === 'all' ? undefined : isIn(column, ids));
  const { links, counts, revision, ...rows } = await readBatch(db, {
    ...unitReads(db, of),
    links: linkRows(db).where(or(of(unitSuccessor.predecessorId), of(unitSuccessor.successorId))),
    counts: countRows(db).where(of(unitCount.unitId)),
    revision: revisionRow(db),
  });
  return {
    structure: structureOf(unitsIn(rows), links.map(linkOf)),
    counts: counts.map(countOf),
    revision: revision[0]?.revision ?? 0,
  };
}

/** Everything that a unit is through its life, of the units that a condition on their id names. */
export function unitReads(db: ProvinceDb, of: (id: SQLiteColumn) => SQL | undefined) {
  return {
    units: db.orm
      .select(
        columns({
          id: unit.id,
          foundedOn: unit.foundedOn,
          closedOn: unit.closedOn,
          foundedBy: unit.foundedBy,
          ending: unit.ending,
          closedBy: unit.closedBy,
          note: unit.note,
        }),
      )
      .from(unit)
      .where(of(unit.id)),
    names: stretches(db, unitName, unitName.name).where(of(unitName.unitId)),
    kinds: stretches(db, unitKind, unitKind.kind).where(of(unitKind.unitId)),
    hostTypes: stretches(db, unitHostType, unitHostType.hostType).where(of(unitHostType.unitId)),
    codes: stretches(db, unitCode, unitCode.code).where(of(unitCode.unitId)),
    parents: stretches(db, unitLink, unitLink.parentId).where(of(unitLink.unitId)),
  };
}

/** What `unitReads` has read. */
export function unitsIn(rows: RowsOf<ReturnType<typeof unitReads>>): readonly DatedUnit[] {
  const dated = {
    names: byUnit(rows.names),
    kinds: byUnit(rows.kinds),
    hostTypes: byUnit(rows.hostTypes),
    codes: byUnit(rows.codes),
    parents: byUnit(rows.parents),
  };
  return rows.units.map((row) => unitOf(row, dated));
}

type StretchTable = typeof unitName | typeof unitKind | typeof unitHostType | typeof unitCode | typeof unitLink;

function stretches(db: ProvinceDb, table: StretchTable, value: SQLiteColumn) {
  return db.orm
    .select(
      columns({
        unitId: table.unitId,
        value: sql<string>`${value}`,
        validFrom: table.validFrom,
        validUntil: table.validUntil,
      }),
    )
    .from(table)
    .orderBy(table.unitId, table.validFrom)
    .$dynamic();
}

type StretchRow = Awaited<ReturnType<typeof stretches>>[number];
type StretchesByUnit = ReadonlyMap<string, readonly StretchRow[]>;

function byUnit(rows: readonly StretchRow[]): StretchesByUnit {
  return Map.groupBy(rows, ({ unitId }) => unitId);
}

interface DatedColumns {
  readonly names: StretchesByUnit;
  readonly kinds: StretchesByUnit;
  readonly hostTypes: StretchesByUnit;
  readonly codes: StretchesByUnit;
  readonly parents: StretchesByUnit;
}

interface UnitRow {
  readonly id: string;
  readonly foundedOn: string;
  readonly closedOn: string;
  readonly foundedBy: string | null;
  readonly ending: string | null;
  readonly closedBy: string | null;
  readonly note: string | null;
}

/** Safe: the rows were written by `structureStatements` from a unit that the domain had checked. */
function unitOf(row: UnitRow, { names, kinds, hostTypes, codes, parents }: DatedColumns): DatedUnit {
  const { id, note } = row;
  return {
    id,
    foundedOn: row.foundedOn as CivilDate,
    closedOn: row.closedOn as CivilDate,
    foundedBy: decisionOf(row.foundedBy),
    closedBy: closingOf(row),
    names: valuesOf<string>(names.get(id)),
    kinds: valuesOf<UnitKind>(kinds.get(id)),
    hostTypes: valuesOf<HostType>(hostTypes.get(id)),
    codes: valuesOf<string>(codes.get(id)),
    parents: valuesOf<string>(parents.get(id)).map((link) => ({
      ...link,
      value: link.value === top ? null : link.value,
    })),
    note,
  };
}

/** Safe: as `unitOf` is. */
function closingOf({ ending, closedBy }: Pick<UnitRow, 'ending' | 'closedBy'>): UnitClosing | null {
  if (ending === null) return null;
  return ending === 'withProvince'
    ? { ending, basis: null }
    : { ending: ending as UnitEnding, basis: decisionOf(closedBy)! };
}

function valuesOf<Value extends string>(rows: readonly StretchRow[] = []): readonly DatedValue<Value>[] {
  return rows.map(({ value, ...days }) => ({ value: value as Value, ...validityOf(days) }));
}

function validityOf({ validFrom, validUntil }: { readonly validFrom: string; readonly validUntil: string }): Validity {
  return { validFrom: validFrom as CivilDate, validUntil: validUntil as CivilDate };
}

export function decisionOf(json: string | null): Decision | null {
  return json === null ? null : (JSON.parse(json) as Decision);
}

export function linkRows(db: ProvinceDb) {
  const { predecessorId, successorId, on, carries, basis } = unitSuccessor;
  return db.orm
    .select(columns({ predecessorId, successorId, on, carries, basis }))
    .from(unitSuccessor)
    .orderBy(on, predecessorId, successorId)
    .$dynamic();
}

export function linkOf({ basis, on, ...row }: Awaited<ReturnType<typeof linkRows>>[number]): SuccessorLink {
  return { ...row, on: on as CivilDate, by: decisionOf(basis) };
}

export function countRows(db: ProvinceDb) {
  const { unitId, validFrom, validUntil, units, byKind, byHostType } = unitCount;
  return db.orm
    .select(columns({ unitId, validFrom, validUntil, units, byKind, byHostType }))
    .from(unitCount)
    .$dynamic();
}

export function countOf(row: Awaited<ReturnType<typeof countRows>>[number]): CountStretch {
  const { unitId, units } = row;
  const counts = {
    units,
    byKind: JSON.parse(row.byKind) as CountStretch['counts']['byKind'],
    byHostType: JSON.parse(row.byHostType) as CountStretch['counts']['byHostType'],
  };
  return { unitId, counts, ...validityOf(row) };
}

export function revisionRow(db: ProvinceDb) {
  return db.orm
    .select(columns({ revision: sql<number | null>`${max(structureRevision.revision)}` }))
    .from(structureRevision);
}
