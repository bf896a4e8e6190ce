import { asc, sql } from 'drizzle-orm';
import type { AppliedSteps, PlanStep } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { planStep } from './plan-table.ts';

/** The plans by which a unit, or what became of it, was changed, with their steps as they were applied. */
export async function loadAppliedPlans(db: ProvinceDb, unitId: string): Promise<readonly AppliedSteps[]> {
  const later = sql`(WITH RECURSIVE later (id) AS (
      SELECT ${unitId} UNION SELECT successor_id FROM unit_successor JOIN later ON predecessor_id = later.id)
    SELECT id FROM later)`;
  const { steps } = await readBatch(db, {
    steps: db.orm
      .select(columns({ planId: planStep.planId, content: planStep.content }))
      .from(planStep)
      .where(
        sql`(${planStep.planId}, ${planStep.revision}) IN (SELECT id, applied_revision FROM plan
          WHERE state = 'applied' AND id IN (SELECT plan_id FROM plan_unit WHERE unit_id IN ${later}))`,
      )
      .orderBy(asc(planStep.planId), asc(planStep.position)),
  });
  // Written from what the schema of plans had let through.
  return [...Map.groupBy(steps, ({ planId }) => planId)].map(([id, own]) => ({
    id,
    steps: own.map(({ content }) => JSON.parse(content) as PlanStep),
  }));
}
