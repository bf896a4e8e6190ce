import { and, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { RecordedKind } from '@co-so/domain';
import { columns } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { disciplineDecision } from '../discipline/table.ts';
import { figure } from '../indicator/table.ts';
import { capDecision } from '../regulation/table.ts';
import { target } from '../target/table.ts';

/**
 * What was entered after a plan was applied for units that go on through it, of days since it is in force: a figure or a
 * goal is of the day on which its period ends, a paper of the day of its decision.
 */
export function enteredSince(db: ProvinceDb, planId: string) {
  const entered = (what: RecordedKind, table: Dated, day: SQLiteColumn, besides?: SQL) => ({
    what,
    rows: enteredInto(db, planId, table, day, besides),
  });
  const targetsInForce = and(sql`${target.supersededBy} IS NULL`, isTargetNotCarried(planId));
  const isDisciplineInForce = sql`${disciplineDecision.supersededBy} IS NULL AND ${disciplineDecision.isWithdrawn} = 0`;
  return [
    entered('figures', figure, figure.asOf, sql`${figure.supersededBy} IS NULL`),
    entered('targets', target, target.asOf, targetsInForce),
    entered('disciplineDecisions', disciplineDecision, disciplineDecision.decidedOn, isDisciplineInForce),
    entered('capDecisions', capDecision, capDecision.decidedOn),
  ];
}

type Dated = Readonly<Record<'unitId' | 'recordedAt', SQLiteColumn>>;

function enteredInto(db: ProvinceDb, planId: string, { unitId, recordedAt }: Dated, day: SQLiteColumn, besides?: SQL) {
  const changed = sql`(SELECT link.successor_id AS id, min(link."on") AS "on", plan.applied_at AS applied_at
    FROM plan CROSS JOIN unit_successor AS link ON link.plan_id = plan.id
      AND NOT EXISTS (SELECT 1 FROM plan_unit AS own WHERE own.plan_id = plan.id AND own.unit_id = link.successor_id AND own.before IS NULL)
    WHERE plan.id = ${planId} GROUP BY link.successor_id, plan.applied_at)`;
  return db.orm
    .select(columns({ unitId: sql<string>`${unitId}`, count: sql<number>`count(*)` }))
    .from(unitId.table)
    .innerJoin(sql`${changed} AS changed`, sql`${unitId} = changed.id`)
    .where(and(sql`${day} >= changed."on" AND ${recordedAt} >= changed.applied_at`, besides))
    .groupBy(unitId);
}

/** Targets that the plan did not bring itself. */
export function isTargetNotCarried(planId: string): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM plan_target AS came WHERE came.to_unit_id = ${target.unitId} AND came.indicator = ${target.indicator}
    AND came.category = ${target.category} AND came.period = ${target.period} AND came.to_revision >= ${target.revision} AND came.plan_id = ${planId})`;
}
