import { and, asc, eq, gt, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
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
import { figure } from '../indicator/table.ts';
import { target } from '../target/table.ts';
import { enteredSince } from './entered-since.ts';
import { planDelegation, planGrant, planUnit } from './plan-table.ts';
import { memberCountsIn, memberFiguresOn } from './member-figures.ts';
import { isIn, linkOf, linkRows, loadStructurePart } from './structure-queries.ts';
import type { StructurePart } from './structure-queries.ts';
import { hostPlaceBranch, hostPlaceUnit, unitGrouping, unitSuccessor } from './table.ts';

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
   * Figures, targets and entries of registers for units that the plan founded, besides what it carried there itself; and
   * figures and targets entered since, of days since it took effect, for those that it merged others into or divided.
   */
  readonly recorded: readonly RecordedSince[];
}

/** What taking a plan back is decided on, besides the structure. */
export async function loadAppliedRecord(db: ProvinceDb, planId: string): Promise<AppliedRecord> {
  const founded = sql`(SELECT unit_id FROM plan_unit WHERE plan_id = ${planId} AND before IS NULL)`;
  const counted = (table: typeof figure | typeof target, besides?: SQL) =>
    db.orm
      .select(columns({ unitId: table.unitId, count: sql<number>`count(*)` }))
      .from(table)
      .where(and(sql`${table.unitId} IN ${founded} AND ${table.supersededBy} IS NULL`, besides))
      .groupBy(table.unitId);
  const entered = (table: typeof hostPlaceUnit | typeof hostPlaceBranch) =>
    db.orm
      .select(columns({ unitId: sql<string>`${table.unitId}`, count: sql<number>`count(DISTINCT ${table.placeId})` }))
      .from(table)
      .where(
        sql`${table.unitId} IN ${founded} AND 'host-place/' || ${table.placeId} NOT IN (SELECT subject FROM plan_register WHERE plan_id = ${planId})`,
      )
      .groupBy(table.unitId);
  const { units, links, ended, lentEnded, figures, targets, grants, hostPlaces, hostedBranches, groupings, ...since } =
    await readPersonal(db, 'deciding', {
      units: db.orm
        .select(columns({ before: planUnit.before, after: planUnit.after }))
        .from(planUnit)
        .where(eq(planUnit.planId, planId))
        .orderBy(asc(planUnit.unitId)),
      links: linkRows(db).where(eq(unitSuccessor.planId, planId)),
      ended: endedRows(db, planGrant, planGrant.grantId).where(eq(planGrant.planId, planId)),
      lentEnded: endedRows(db, planDelegation, planDelegation.delegationId).where(eq(planDelegation.planId, planId)),
      figures: counted(figure),
      goingOnFigures: enteredSince(db, figure, planId),
      goingOnTargets: enteredSince(db, target, planId, notCarried(planId)),
      targets: counted(target, notCarried(planId)),
      hostPlaces: entered(hostPlaceUnit),
      hostedBranches: entered(hostPlaceBranch),
      groupings: db.orm
        .select(columns({ unitId: unitGrouping.unitId, count: sql<number>`count(*)` }))
        .from(unitGrouping)
        .where(
          sql`${unitGrouping.unitId} IN ${founded} AND 'unit-grouping/' || ${unitGrouping.unitId} || '/' || ${unitGrouping.scheme} NOT IN (SELECT subject FROM plan_register WHERE plan_id = ${planId})`,
        )
        .groupBy(unitGrouping.unitId),
      grants: db.orm
        .select(columns({ unitId: sql<string>`${roleGrant.unitId}`, count: sql<number>`count(*)` }))
        .from(roleGrant)
        .where(
          sql`${roleGrant.unitId} IN ${founded} AND ${roleGrant.id} NOT IN (SELECT carried_id FROM plan_grant WHERE plan_id = ${planId} AND carried_id IS NOT NULL)`,
        )
        .groupBy(roleGrant.unitId),
    });
  const told = (what: string, rows: readonly { readonly unitId: string; readonly count: number }[]) =>
    rows.map(({ unitId, count }): RecordedSince => ({ kind: 'recorded', unitId, what, count }));
  return {
    record: {
      before: units.flatMap(({ before }) => (before === null ? [] : [JSON.parse(before) as DatedUnit])),
      after: units.map(({ after }) => JSON.parse(after) as DatedUnit),
      links: links.map(linkOf),
    },
    ended: ended.map(endingOf),
    lentEnded: lentEnded.map(endingOf),
    recorded: [
      ...told('figures', [...figures, ...since.goingOnFigures]),
      ...told('targets', [...targets, ...since.goingOnTargets]),
      ...told('grants', grants),
      ...told('hostPlaces', hostPlaces),
      ...told('hostedBranches', hostedBranches),
      ...told('groupings', groupings),
    ],
  };
}

/** Targets that the plan did not bring itself. */
function notCarried(planId: string): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM plan_target AS came WHERE came.to_unit_id = ${target.unitId} AND came.indicator = ${target.indicator}
    AND came.category = ${target.category} AND came.period = ${target.period} AND came.to_revision >= ${target.revision} AND came.plan_id = ${planId})`;
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
