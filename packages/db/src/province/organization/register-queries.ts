import { or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Registers } from '@co-so/domain';
import { columns, insertRows, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { groupingReads, groupingsIn, groupingStatements, subjectOf } from './grouping-queries.ts';
import { placeReads, placesIn } from './host-place-queries.ts';
import { placeStatements } from './host-place-saving.ts';
import { registerRevision } from './table.ts';
import { lastRegisterWriting } from './register-revision.ts';
import type { RegisterAct } from './register-revision.ts';
import { isIn } from './structure-queries.ts';

/** Entries of the registers, and the revision of each that has been written by a form. */
export interface RegisterPart {
  readonly registers: Registers;
  readonly revisions: ReadonlyMap<string, number>;
  /** The number of the last writing of any form, whichever entry it was of. */
  readonly lastWriting: number;
}

/** Places that lie under one of the units or have their branch there, places by their ids, and the groups of the units. */
export async function loadRegisters(
  db: ProvinceDb,
  { unitIds, placeIds = [] }: { readonly unitIds: readonly string[]; readonly placeIds?: readonly string[] },
): Promise<RegisterPart> {
  const units = JSON.stringify(unitIds);
  const besides = (id: SQLiteColumn) =>
    or(
      isIn(id, placeIds),
      sql`${id} IN (SELECT place_id FROM host_place_unit WHERE unit_id IN (SELECT value FROM json_each(${units})))`,
      sql`${id} IN (SELECT place_id FROM host_place_branch WHERE unit_id IN (SELECT value FROM json_each(${units})))`,
    );
  return loadPart(db, besides, (id) => isIn(id, unitIds), unitIds.map(subjectOf));
}

/** Every place and every group of a province. */
export async function loadWholeRegisters(db: ProvinceDb): Promise<Registers> {
  const all = () => undefined;
  return (await loadPart(db, all, all, [])).registers;
}

type Condition = (id: SQLiteColumn) => SQL | undefined;

/** Two trips: the entries, then the revisions of those that were found and of what was asked for besides. */
async function loadPart(
  db: ProvinceDb,
  ofPlace: Condition,
  ofUnit: Condition,
  subjects: readonly string[],
): Promise<RegisterPart> {
  const { groupings, last, ...places } = await readBatch(db, {
    last: lastRegisterWriting(db),
    ...placeReads(db, ofPlace),
    ...groupingReads(db, ofUnit),
  });
  const registers = { places: placesIn(places), groupings: groupingsIn({ groupings }) };
  const { revisions } = await readBatch(db, {
    revisions: db.orm
      .select(
        columns({
          subject: registerRevision.subject,
          revision: sql<number>`max(${registerRevision.revision})`,
        }),
      )
      .from(registerRevision)
      .where(isIn(registerRevision.subject, [...subjects, ...subjectsOf(registers)]))
      .groupBy(registerRevision.subject),
  });
  return {
    registers,
    revisions: new Map(revisions.map(({ subject, revision }) => [subject, revision])),
    lastWriting: last[0]!.writing,
  };
}

function subjectsOf({ places, groupings }: Registers): readonly string[] {
  return [
    ...new Set([...places.map(({ id }) => `host-place/${id}`), ...groupings.map(({ unitId }) => subjectOf(unitId))]),
  ];
}

/** Writes entries as they are from now on; refused by the schema where a form has written one of them since it was read. */
export function registerStatements(
  db: ProvinceDb,
  registers: Registers,
  revisions: RegisterPart['revisions'],
  { at }: Pick<RegisterAct, 'at'>,
): readonly D1PreparedStatement[] {
  const written = subjectsOf(registers).map((subject) => ({
    subject,
    revision: (revisions.get(subject) ?? 0) + 1,
    writtenAt: at,
  }));
  return [
    ...insertRows(db, registerRevision, written),
    ...placeStatements(db, registers.places),
    ...groupingStatements(db, registers.groupings),
  ];
}
