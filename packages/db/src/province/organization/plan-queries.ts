import { and, asc, eq, sql } from 'drizzle-orm';
import type {
  KeptBodyDecision,
  CivilDate,
  DatedUnit,
  Instant,
  Plan,
  PlanDraft,
  PlanState,
  PlanStep,
  Signature,
} from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { effectiveUnit, lastFate } from './plan-belongings.ts';
import { plan, planDraftFate, planGroundPart, planRevision, planStep } from './plan-table.ts';

/** A plan, what was decided on it and when. */
export interface StoredPlan {
  readonly draft: PlanDraft;
  readonly decision: KeptBodyDecision | null;
  readonly appliedBy: Signature | null;
  readonly appliedAt: Instant | null;
  readonly revertedBy: Signature | null;
  readonly revertedAt: Instant | null;
  readonly revertReason: string | null;
  /** The plan by which the unit ended and this one with it, undecided. */
  readonly endedBy: string | null;
}

/** A plan as it was last saved, or as it was at one of its revisions; undefined where there is none. */
export async function findPlan(
  db: ProvinceDb,
  id: string,
  today: CivilDate,
  at?: number,
): Promise<StoredPlan | undefined> {
  const wanted = at ?? sql`(SELECT max(revision) FROM plan_revision WHERE plan_id = ${id})`;
  const isWanted = <Table extends typeof planRevision | typeof planStep | typeof planGroundPart>(table: Table) =>
    and(eq(table.planId, id), eq(table.revision, wanted));
  const { plans, revisions, steps, ground } = await readBatch(db, {
    plans: planRows(db, today).where(eq(plan.id, id)),
    revisions: revisionRows(db).where(isWanted(planRevision)),
    steps: db.orm
      .select(columns({ content: planStep.content }))
      .from(planStep)
      .where(isWanted(planStep))
      .orderBy(asc(planStep.position)),
    ground: db.orm
      .select(columns({ part: planGroundPart.part, unitId: planGroundPart.unitId, content: planGroundPart.content }))
      .from(planGroundPart)
      .where(isWanted(planGroundPart))
      .orderBy(asc(planGroundPart.unitId)),
  });
  const [head, revision] = [plans[0], revisions[0]];
  if (!head || !revision) return undefined;
  return {
    draft: draftOf({ ...head, state: stateOf(head) }, revision, steps, ground),
    decision: head.decision === null ? null : (JSON.parse(head.decision) as KeptBodyDecision),
    appliedBy: signatureIn(head.appliedBy, head.appliedByTitle),
    appliedAt: head.appliedAt as Instant | null,
    revertedBy: signatureIn(head.revertedBy, head.revertedByTitle),
    revertedAt: head.revertedAt as Instant | null,
    revertReason: head.revertReason,
    endedBy: isEnded(head) ? head.endedBy : null,
  };
}

function planRows(db: ProvinceDb, today: CivilDate) {
  return db.orm
    .select(
      columns({
        id: plan.id,
        state: plan.state,
        unitId: effectiveUnit,
        endedBy: sql<string | null>`iif(${planDraftFate.toUnitId} IS NULL, ${planDraftFate.planId}, NULL)`,
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
    .leftJoin(planDraftFate, lastFate(today))
    .$dynamic();
}

function revisionRows(db: ProvinceDb) {
  const { revision, title, grantDecisions, belongings, recordedBy, recordedByTitle, recordedAt } = planRevision;
  return db.orm
    .select(columns({ revision, title, grantDecisions, belongings, recordedBy, recordedByTitle, recordedAt }))
    .from(planRevision)
    .$dynamic();
}

type PlanHead = Pick<Awaited<ReturnType<typeof planRows>>[number], 'state' | 'endedBy'>;

/** A plan that was decided on is no draft any more: what became of its unit later is nothing to it. */
function isEnded({ state, endedBy }: PlanHead): boolean {
  return state === 'draft' && endedBy !== null;
}

function stateOf(head: PlanHead): PlanState {
  return isEnded(head) ? 'discarded' : head.state;
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
      ...(JSON.parse(revision.belongings ?? '{}') as Pick<Plan, 'targetDecisions' | 'draftDecisions'>),
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
