import { aliasedTable, and, asc, eq, gt, gte, lt, lte } from 'drizzle-orm';
import type { CivilDate, Decision } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { decisionOf } from './structure-queries.ts';
import { unitGrouping, unitName, unitSuccessor } from './table.ts';

export interface Succession {
  /** The other unit, by the name that it bore when one followed the other. */
  readonly unitId: string;
  readonly name: string;
  readonly on: CivilDate;
  readonly carries: 'whole' | 'part';
  readonly by: Decision | null;
}

/** How a unit stands to others besides the tree, as far as it had come by a day. */
export interface UnitRelations {
  readonly groupings: readonly { readonly scheme: string; readonly grouping: string }[];
  readonly predecessors: readonly Succession[];
  readonly successors: readonly Succession[];
}

export async function loadUnitRelations(db: ProvinceDb, unitId: string, day: CivilDate): Promise<UnitRelations> {
  const { groupings, predecessors, successors } = await readBatch(db, {
    groupings: groupingsOn(db, unitId, day),
    predecessors: predecessorsBy(db, unitId, day),
    successors: successorsBy(db, unitId, day),
  });
  return { groupings, predecessors: predecessors.map(successionOf), successors: successors.map(successionOf) };
}

function groupingsOn(db: ProvinceDb, unitId: string, day: CivilDate) {
  const { scheme, grouping, validFrom, validUntil } = unitGrouping;
  return db.orm
    .select(columns({ scheme, grouping }))
    .from(unitGrouping)
    .where(and(eq(unitGrouping.unitId, unitId), lte(validFrom, day), gt(validUntil, day)))
    .orderBy(asc(scheme));
}

const { predecessorId, successorId, on, carries, basis } = unitSuccessor;
const other = aliasedTable(unitName, 'other');

/** A predecessor may have ended on the day: its name is the one it bore until then. */
function predecessorsBy(db: ProvinceDb, unitId: string, day: CivilDate) {
  const nameUntil = and(eq(other.unitId, predecessorId), lt(other.validFrom, on), gte(other.validUntil, on));
  return db.orm
    .select(columns({ unitId: predecessorId, name: other.name, on, carries, basis }))
    .from(unitSuccessor)
    .innerJoin(other, nameUntil)
    .where(and(eq(successorId, unitId), lte(on, day)))
    .orderBy(asc(on), asc(other.name));
}

function successorsBy(db: ProvinceDb, unitId: string, day: CivilDate) {
  const nameSince = and(eq(other.unitId, successorId), lte(other.validFrom, on), gt(other.validUntil, on));
  return db.orm
    .select(columns({ unitId: successorId, name: other.name, on, carries, basis }))
    .from(unitSuccessor)
    .innerJoin(other, nameSince)
    .where(and(eq(predecessorId, unitId), lte(on, day)))
    .orderBy(asc(on), asc(other.name));
}

function successionOf({ basis: json, ...row }: Awaited<ReturnType<typeof successorsBy>>[number]): Succession {
  return { ...row, on: row.on as CivilDate, by: decisionOf(json) };
}
