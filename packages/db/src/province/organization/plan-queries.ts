import { and, asc, desc, eq, gt, inArray, max, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type {
  AttachedCounts,
  BodyDecision,
  CivilDate,
  DatedUnit,
  EndedGrant,
  Grant,
  Instant,
  Plan,
  PlanDraft,
  PlanRecord,
  PlanState,
  PlanStep,
  RecordedSince,
  Signature,
} from '@co-so/domain';
import { planReach } from '@co-so/domain';
import { columns, readBatch, readPersonal } from '../../batch.ts';
import { grantOf, grantRows } from '../../access/grant-queries.ts';
import { roleGrant } from '../../access/table.ts';
import type { ProvinceDb } from '../../handle.ts';
import { figure } from '../indicator/table.ts';
import { target } from '../target/table.ts';
import { plan, planGrant, planGroundPart, planRevision, planStep, planUnit } from './plan-table.ts';
import { linkOf, linkRows, loadStructurePart } from './structure-queries.ts';
import type { StructurePart } from './structure-queries.ts';
import { unitSuccessor } from './table.ts';

/** A plan in a list. */
export interface ListedPlan {
  readonly id: string;
  readonly unitId: string;
  readonly state: PlanState;
  readonly revision: number;
  readonly title: string;
  readonly steps: number;
  readonly recordedBy: Signature;
  readonly recordedAt: Instant;
  /** The first day on which something of it takes effect; null until it is applied. */
  readonly firstDay: CivilDate | null;
}

export const plansMaximum = 50;

/** The newest plans made for units of a scope, one more than are shown. */
export async function listPlans(
  db: ProvinceDb,
  scope: 'office' | readonly string[],
  before: string | null,
): Promise<readonly ListedPlan[]> {
  const latest = db.orm
    .select({ planId: planRevision.planId, revision: max(planRevision.revision).as('latest_revision') })
    .from(planRevision)
    .groupBy(planRevision.planId)
    .as('latest');
  const { plans } = await readBatch(db, {
    plans: db.orm
      .select(
        columns({
          id: plan.id,
          unitId: plan.unitId,
          state: plan.state,
          revision: planRevision.revision,
          title: planRevision.title,
          steps: planRevision.steps,
          recordedBy: planRevision.recordedBy,
          recordedByTitle: planRevision.recordedByTitle,
          recordedAt: planRevision.recordedAt,
          firstDay: plan.firstDay,
        }),
      )
      .from(plan)
      .innerJoin(latest, eq(latest.planId, plan.id))
      .innerJoin(planRevision, and(eq(planRevision.planId, plan.id), eq(planRevision.revision, latest.revision)))
      .where(
        and(scope === 'office' ? undefined : isBelow(scope), before === null ? undefined : sql`${plan.id} < ${before}`),
      )
      .orderBy(desc(plan.id))
      .limit(plansMaximum + 1),
  });
  return plans.map(({ recordedBy, recordedByTitle, recordedAt, firstDay, ...row }) => ({
    ...row,
    recordedBy: { id: recordedBy, title: recordedByTitle },
    recordedAt: recordedAt as Instant,
    firstDay: firstDay as CivilDate | null,
  }));
}

function isBelow(scope: readonly string[]): SQL {
  return sql`EXISTS (SELECT 1 FROM unit_closure WHERE descendant_id = ${plan.unitId} AND ancestor_id IN (SELECT value FROM json_each(${JSON.stringify(scope)})))`;
}

/** A plan, what was decided on it and when. */
export interface StoredPlan {
  readonly draft: PlanDraft;
  readonly decision: BodyDecision | null;
  readonly appliedBy: Signature | null;
  readonly appliedAt: Instant | null;
  readonly revertedBy: Signature | null;
  readonly revertedAt: Instant | null;
  readonly revertReason: string | null;
}

export async function findPlan(db: ProvinceDb, id: string): Promise<StoredPlan | undefined> {
  const isLatest = <Table extends typeof planRevision | typeof planStep | typeof planGroundPart>(table: Table) =>
    and(eq(table.planId, id), eq(table.revision, sql`(SELECT max(revision) FROM plan_revision WHERE plan_id = ${id})`));
  const { plans, revisions, steps, ground } = await readBatch(db, {
    plans: planRows(db).where(eq(plan.id, id)),
    revisions: revisionRows(db).where(isLatest(planRevision)),
    steps: db.orm
      .select(columns({ content: planStep.content }))
      .from(planStep)
      .where(isLatest(planStep))
      .orderBy(asc(planStep.position)),
    ground: db.orm
      .select(columns({ part: planGroundPart.part, unitId: planGroundPart.unitId, content: planGroundPart.content }))
      .from(planGroundPart)
      .where(isLatest(planGroundPart))
      .orderBy(asc(planGroundPart.unitId)),
  });
  const [head, revision] = [plans[0], revisions[0]];
  if (!head || !revision) return undefined;
  return {
    draft: draftOf(head, revision, steps, ground),
    decision: head.decision === null ? null : (JSON.parse(head.decision) as BodyDecision),
    appliedBy: signatureIn(head.appliedBy, head.appliedByTitle),
    appliedAt: head.appliedAt as Instant | null,
    revertedBy: signatureIn(head.revertedBy, head.revertedByTitle),
    revertedAt: head.revertedAt as Instant | null,
    revertReason: head.revertReason,
  };
}

function planRows(db: ProvinceDb) {
  return db.orm
    .select(
      columns({
        id: plan.id,
        state: plan.state,
        unitId: plan.unitId,
        decision: plan.decision,
        appliedBy: plan.appliedBy,
        appliedByTitle: plan.appliedByTitle,
        appliedAt: plan.appliedAt,
        revertedBy: plan.revertedBy,
        revertedByTitle: plan.revertedByTitle,
        revertedAt: plan.revertedAt,
        revertReason: plan.revertReason,
      }),
    )
    .from(plan)
    .$dynamic();
}

function revisionRows(db: ProvinceDb) {
  const { revision, title, grantDecisions, recordedBy, recordedByTitle, recordedAt } = planRevision;
  return db.orm
    .select(columns({ revision, title, grantDecisions, recordedBy, recordedByTitle, recordedAt }))
    .from(planRevision)
    .$dynamic();
}

interface GroundRow {
  readonly part: 'unit' | 'below';
  readonly unitId: string;
  readonly content: string;
}

/** Safe: every content was written from a value that the domain or its schema had checked. */
function draftOf(
  { id, unitId, state }: { readonly id: string; readonly unitId: string; readonly state: PlanState },
  revision: Awaited<ReturnType<typeof revisionRows>>[number],
  steps: readonly { readonly content: string }[],
  ground: readonly GroundRow[],
): PlanDraft {
  return {
    id,
    unitId,
    state,
    revision: revision.revision,
    title: revision.title,
    plan: {
      steps: steps.map(({ content }) => JSON.parse(content) as PlanStep),
      grantDecisions: JSON.parse(revision.grantDecisions) as Plan['grantDecisions'],
    },
    ground: {
      units: ground.filter(({ part }) => part === 'unit').map(({ content }) => JSON.parse(content) as DatedUnit),
      below: ground
        .filter(({ part }) => part === 'below')
        .map((row) => ({ unitId: row.unitId, childIds: JSON.parse(row.content) as readonly string[] })),
    },
    recordedBy: { id: revision.recordedBy, title: revision.recordedByTitle },
    recordedAt: revision.recordedAt as Instant,
  };
}

function signatureIn(id: string | null, title: string | null): Signature | null {
  return id === null || title === null ? null : { id, title };
}

/** What a plan is decided on: its part of the structure, what is attached to the units it names, and their grants. */
export interface PlanPart extends StructurePart {
  readonly attached: ReadonlyMap<string, AttachedCounts>;
  readonly grants: readonly Grant[];
}

/** `beside` are units whose place is needed as well, `changing` those below which everything is. */
export async function loadPlanPart(
  db: ProvinceDb,
  of: Plan,
  beside: readonly string[],
  today: CivilDate,
  changing: readonly string[] = [],
): Promise<PlanPart> {
  const reach = planReach(of);
  const part = await loadStructurePart(db, {
    unitIds: [...reach.unitIds, ...beside, ...changing],
    changingIds: [...reach.changingIds, ...changing],
    codes: reach.codes,
  });
  const ids = JSON.stringify([...part.structure.units.keys()]);
  const named = JSON.stringify(reach.unitIds);
  const { grants, targets } = await readPersonal(db, 'deciding', {
    grants: grantRows(db).where(
      and(
        gt(roleGrant.validUntil, today),
        or(
          sql`${roleGrant.unitId} IN (SELECT value FROM json_each(${ids}))`,
          sql`${roleGrant.viewUnitId} IN (SELECT value FROM json_each(${ids}))`,
        ),
      ),
    ),
    targets: db.orm
      .select(columns({ unitId: target.unitId, count: sql<number>`count(*)` }))
      .from(target)
      .where(
        and(
          sql`${target.unitId} IN (SELECT value FROM json_each(${named}))`,
          sql`${target.supersededBy} IS NULL AND ${target.asOf} >= ${today}`,
        ),
      )
      .groupBy(target.unitId),
  });
  const found = grants.map(grantOf);
  const targetCounts = new Map(targets.map(({ unitId, count }) => [unitId, count]));
  const grantCounts = Map.groupBy(found, ({ unitId }) => unitId);
  const attached = new Map(
    [...part.structure.units.keys()].map((unitId): [string, AttachedCounts] => [
      unitId,
      {
        officialMembers: 0,
        probationaryMembers: 0,
        openAssessments: 0,
        targets: targetCounts.get(unitId) ?? 0,
        grants: grantCounts.get(unitId)?.length ?? 0,
        areMembersKnown: false,
      },
    ]),
  );
  return { ...part, attached, grants: found };
}

export interface AppliedRecord {
  readonly record: PlanRecord;
  readonly ended: readonly EndedGrant[];
  /** Figures and targets recorded for units that the plan founded, grants besides those it carried. */
  readonly recorded: readonly RecordedSince[];
}

/** What taking a plan back is decided on, besides the structure. */
export async function loadAppliedRecord(db: ProvinceDb, planId: string): Promise<AppliedRecord> {
  const founded = sql`(SELECT unit_id FROM plan_unit WHERE plan_id = ${planId} AND before IS NULL)`;
  const counted = (table: typeof figure | typeof target) =>
    db.orm
      .select(columns({ unitId: table.unitId, count: sql<number>`count(*)` }))
      .from(table)
      .where(sql`${table.unitId} IN ${founded} AND ${table.supersededBy} IS NULL`)
      .groupBy(table.unitId);
  const { units, links, ended, figures, targets, grants } = await readPersonal(db, 'deciding', {
    units: db.orm
      .select(columns({ before: planUnit.before, after: planUnit.after }))
      .from(planUnit)
      .where(eq(planUnit.planId, planId))
      .orderBy(asc(planUnit.unitId)),
    links: linkRows(db).where(eq(unitSuccessor.planId, planId)),
    ended: endedRows(db).where(eq(planGrant.planId, planId)),
    figures: counted(figure),
    targets: counted(target),
    grants: db.orm
      .select(columns({ unitId: sql<string>`${roleGrant.unitId}`, count: sql<number>`count(*)` }))
      .from(roleGrant)
      .where(
        sql`${roleGrant.unitId} IN ${founded} AND ${roleGrant.id} NOT IN (SELECT carried_id FROM plan_grant WHERE plan_id = ${planId} AND carried_id IS NOT NULL)`,
      )
      .groupBy(roleGrant.unitId),
  });
  const since = (what: string, rows: readonly { readonly unitId: string; readonly count: number }[]) =>
    rows.map(({ unitId, count }): RecordedSince => ({ kind: 'recorded', unitId, what, count }));
  return {
    record: {
      before: units.flatMap(({ before }) => (before === null ? [] : [JSON.parse(before) as DatedUnit])),
      after: units.map(({ after }) => JSON.parse(after) as DatedUnit),
      links: links.map(linkOf),
    },
    ended: ended.map((row) => ({
      ...row,
      endedOn: row.endedOn as CivilDate,
      validUntil: row.validUntil as CivilDate,
    })),
    recorded: [...since('figures', figures), ...since('targets', targets), ...since('grants', grants)],
  };
}

function endedRows(db: ProvinceDb) {
  const { grantId, endedOn, validUntil, carriedId } = planGrant;
  return db.orm.select(columns({ grantId, endedOn, validUntil, carriedId })).from(planGrant).$dynamic();
}

/** Grants by their ids, to be given anew where a plan is taken back. */
export async function findGrants(db: ProvinceDb, ids: readonly string[]): Promise<readonly Grant[]> {
  const { grants } = await readPersonal(db, 'deciding', {
    grants: grantRows(db).where(inArray(roleGrant.id, [...ids])),
  });
  return grants.map(grantOf);
}
