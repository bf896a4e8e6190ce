import { and, desc, eq, max, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { CivilDate, Instant, PlanState, Signature } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { effectiveUnit, lastFate } from './plan-belongings.ts';
import { plan, planDraftFate, planRevision } from './plan-table.ts';

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
  today: CivilDate,
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
          unitId: effectiveUnit,
          state: sql<PlanState>`iif(${plan.state} = 'draft' AND ${planDraftFate.draftId} IS NOT NULL AND ${planDraftFate.toUnitId} IS NULL, 'discarded', ${plan.state})`,
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
      .leftJoin(planDraftFate, lastFate(today))
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
  return sql`EXISTS (SELECT 1 FROM unit_closure WHERE descendant_id = ${effectiveUnit} AND ancestor_id IN (SELECT value FROM json_each(${JSON.stringify(scope)})))`;
}
