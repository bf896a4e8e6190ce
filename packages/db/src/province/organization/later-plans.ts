import { and, asc, eq, sql } from 'drizzle-orm';
import type { KeptBodyDecision, DatedUnit, LaterPlan } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { effectiveUnit, lastFate } from './plan-belongings.ts';
import { plan, planDraftFate, planRevision, planUnit } from './plan-table.ts';

/** A later plan with the unit that it was made for. */
export interface PlacedLaterPlan extends LaterPlan {
  readonly unitId: string;
}

/** The plans in force that were applied since another and touch its units or what stands below one that it founded; the last comes last. */
export async function loadLaterPlans(db: ProvinceDb, planId: string): Promise<readonly PlacedLaterPlan[]> {
  const own = sql`SELECT unit_id FROM plan_unit WHERE plan_id = ${planId}`;
  const below = sql`SELECT link.unit_id FROM plan_unit AS above CROSS JOIN unit_link AS link ON link.parent_id = above.unit_id
    WHERE above.plan_id = ${planId} AND above.before IS NULL`;
  const linked = sql`SELECT predecessor_id FROM unit_successor WHERE successor_id IN (${own})`;
  const { rows } = await readBatch(db, {
    rows: db.orm
      .select(
        columns({
          id: plan.id,
          unitId: effectiveUnit,
          title: planRevision.title,
          decision: plan.decision,
          before: planUnit.before,
          after: planUnit.after,
        }),
      )
      .from(planUnit)
      .innerJoin(plan, eq(plan.id, planUnit.planId))
      .innerJoin(
        planRevision,
        and(eq(planRevision.planId, plan.id), sql`${planRevision.revision} = ${plan.appliedRevision}`),
      )
      .leftJoin(planDraftFate, lastFate(null))
      .where(
        sql`${planUnit.unitId} IN (${own} UNION ${below} UNION ${linked}) AND ${plan.id} <> ${planId} AND ${plan.state} = 'applied'
          AND ${plan.appliedAt} >= (SELECT applied_at FROM plan WHERE id = ${planId})`,
      )
      .orderBy(asc(plan.appliedAt), asc(plan.id), asc(planUnit.unitId)),
  });
  return [...Map.groupBy(rows, ({ id }) => id).values()].map(laterPlanOf);
}

/** Safe: written by `saveAppliedPlan` from what the domain had decided. */
function laterPlanOf(
  rows: readonly {
    readonly id: string;
    readonly unitId: string;
    readonly title: string;
    readonly decision: string | null;
    readonly before: string | null;
    readonly after: string;
  }[],
): PlacedLaterPlan {
  const { id, unitId, title, decision } = rows[0]!;
  return {
    id,
    unitId,
    title,
    number: (JSON.parse(decision!) as KeptBodyDecision).number,
    changed: rows.map(({ before, after }) => ({
      before: before === null ? null : (JSON.parse(before) as DatedUnit),
      after: JSON.parse(after) as DatedUnit,
    })),
  };
}
