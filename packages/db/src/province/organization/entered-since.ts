import { and, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { columns } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import type { figure } from '../indicator/table.ts';
import type { target } from '../target/table.ts';

/** What was entered after a plan was applied for a unit that goes on through it, and whose period ends once it is in force. */
export function enteredSince(db: ProvinceDb, table: typeof figure | typeof target, planId: string, besides?: SQL) {
  const changed = sql`(SELECT link.successor_id AS id, min(link."on") AS "on", plan.applied_at AS applied_at
    FROM plan CROSS JOIN unit_successor AS link ON link.plan_id = plan.id
      AND NOT EXISTS (SELECT 1 FROM plan_unit AS own WHERE own.plan_id = plan.id AND own.unit_id = link.successor_id AND own.before IS NULL)
    WHERE plan.id = ${planId} GROUP BY link.successor_id, plan.applied_at)`;
  return db.orm
    .select(columns({ unitId: table.unitId, count: sql<number>`count(*)` }))
    .from(table)
    .innerJoin(sql`${changed} AS changed`, sql`${table.unitId} = changed.id`)
    .where(
      and(
        sql`${table.asOf} >= changed."on" AND ${table.recordedAt} >= changed.applied_at AND ${table.supersededBy} IS NULL`,
        besides,
      ),
    )
    .groupBy(table.unitId);
}
