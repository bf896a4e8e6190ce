import { and, asc, eq, gt, or, sql } from 'drizzle-orm';
import { attachedFrom, countedIn, firstDayOf, planReach } from '@co-so/domain';
import type {
  AttachedFacts,
  CivilDate,
  DatedUnit,
  Delegation,
  Grant,
  Plan,
  PlanEnding,
  PlanRecord,
  RecordedSince,
  Structure,
} from '@co-so/domain';
import { columns, readBatch, readPersonal } from '../../batch.ts';
import { delegationOf, delegationRows, grantOf, grantRows } from '../../access/grant-rows.ts';
import { roleDelegation, roleGrant } from '../../access/table.ts';
import type { ProvinceDb } from '../../handle.ts';
import { planDelegation, planGrant, planUnit } from './plan-table.ts';
import { memberCountsIn, memberFiguresOn } from './member-figures.ts';
import { isIn, linkOf, linkRows, loadStructurePart } from './structure-queries.ts';
import type { StructurePart } from './structure-queries.ts';
import { unitSuccessor } from './table.ts';
import { loadRecordedSince } from './unit-dependants.ts';

/** What a plan is decided on: its part of the structure, what is attached to the units it names, and their grants. */
export interface PlanPart extends StructurePart {
  readonly attached: AttachedFacts;
  readonly grants: readonly Grant[];
}

/** The unit that a plan is made for, of which it changes no more than what it is called; others whose place is needed. */
export interface PlanPlace {
  readonly unitId: string;
  readonly beside?: readonly string[];
  /** Below which everything is needed. */
  readonly changing?: readonly string[];
}

export async function loadPlanPart(
  db: ProvinceDb,
  of: Plan,
  { unitId, beside = [], changing = [] }: PlanPlace,
  today: CivilDate,
): Promise<PlanPart> {
  const reach = planReach(of);
  const part = await loadStructurePart(db, {
    unitIds: [...reach.unitIds, unitId, ...beside, ...changing],
    changingIds: [...reach.changingIds.filter((id) => id !== unitId), ...changing],
    codes: reach.codes,
  });
  const ids = JSON.stringify([...part.structure.units.keys()]);
  const { grants } = await readPersonal(db, 'deciding', {
    grants: grantRows(db).where(
      and(
        gt(roleGrant.validUntil, today),
        or(
          sql`${roleGrant.unitId} IN (SELECT value FROM json_each(${ids}))`,
          sql`${roleGrant.viewUnitId} IN (SELECT value FROM json_each(${ids}))`,
        ),
      ),
    ),
  });
  return { ...part, attached: await loadAttached(db, part.structure, of, today), grants: grants.map(grantOf) };
}

/** The members last reported for the units that a plan moves or counts, on its first day. */
async function loadAttached(db: ProvinceDb, structure: Structure, of: Plan, today: CivilDate): Promise<AttachedFacts> {
  const day = firstDayOf(of, today);
  const ids = countedIn(structure, of, day);
  if (ids.length === 0) return new Map();
  const { reported } = await readBatch(db, {
    reported: db.orm
      .select(columns({ unitId: sql<string>`asked.value`, size: memberFiguresOn(sql`asked.value`, day) }))
      .from(sql`json_each(${JSON.stringify(ids)}) AS asked`),
  });
  const counted = new Map(reported.map(({ unitId, size }) => [unitId, memberCountsIn(size)]));
  return attachedFrom(structure, ids, day, counted);
}

export interface AppliedRecord {
  readonly record: PlanRecord;
  readonly ended: readonly PlanEnding[];
  /** What was lent and ended with its grant. */
  readonly lentEnded: readonly PlanEnding[];
  /**
   * What is kept under units that the plan founded, besides what it carried there itself; and what was entered since, of
   * days since it took effect, for those that it merged others into or divided.
   */
  readonly recorded: readonly RecordedSince[];
}

/** What taking a plan back is decided on, besides the structure. */
export async function loadAppliedRecord(db: ProvinceDb, planId: string): Promise<AppliedRecord> {
  const { units, links, ended, lentEnded } = await readPersonal(db, 'deciding', {
    units: db.orm
      .select(columns({ before: planUnit.before, after: planUnit.after }))
      .from(planUnit)
      .where(eq(planUnit.planId, planId))
      .orderBy(asc(planUnit.unitId)),
    links: linkRows(db).where(eq(unitSuccessor.planId, planId)),
    ended: endedRows(db, planGrant, planGrant.grantId).where(eq(planGrant.planId, planId)),
    lentEnded: endedRows(db, planDelegation, planDelegation.delegationId).where(eq(planDelegation.planId, planId)),
  });
  return {
    record: {
      before: units.flatMap(({ before }) => (before === null ? [] : [JSON.parse(before) as DatedUnit])),
      after: units.map(({ after }) => JSON.parse(after) as DatedUnit),
      links: links.map(linkOf),
    },
    ended: ended.map(endingOf),
    lentEnded: lentEnded.map(endingOf),
    recorded: await loadRecordedSince(db, { by: 'plan', id: planId }),
  };
}

function endedRows<Table extends typeof planGrant | typeof planDelegation>(
  db: ProvinceDb,
  table: Table,
  id: Table extends typeof planGrant ? typeof planGrant.grantId : typeof planDelegation.delegationId,
) {
  const { endedOn, validUntil, carriedId } = table;
  return db.orm
    .select(columns({ id: sql<string>`${id}`, endedOn, validUntil, carriedId }))
    .from(table)
    .$dynamic();
}

/** Written as the domain decided them. */
function endingOf({
  endedOn,
  validUntil,
  ...row
}: Readonly<Record<'id' | 'endedOn' | 'validUntil', string>> & Pick<PlanEnding, 'carriedId'>): PlanEnding {
  return { ...row, endedOn: endedOn as CivilDate, validUntil: validUntil as CivilDate };
}

/** Grants by their ids, to be given anew where a plan is taken back. */
export async function findGrants(db: ProvinceDb, ids: readonly string[]): Promise<readonly Grant[]> {
  const { grants } = await readPersonal(db, 'deciding', {
    grants: grantRows(db).where(isIn(roleGrant.id, ids)),
  });
  return grants.map(grantOf);
}

/** What was lent of these grants, also what is over. */
export async function listLentOf(db: ProvinceDb, grants: readonly Pick<Grant, 'id'>[]): Promise<readonly Delegation[]> {
  if (grants.length === 0) return [];
  const ids = grants.map(({ id }) => id);
  const { lent } = await readBatch(db, { lent: delegationRows(db).where(isIn(roleDelegation.grantId, ids)) });
  return lent.map(delegationOf);
}
