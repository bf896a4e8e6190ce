import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { columns } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';

/**
 * How many drafts name units, each in its last revision: at their head, or in any of their steps, which is what they stand
 * on. One that was applied rests on a unit by what it changed; of one that was discarded or taken back nothing goes on.
 */
export function draftsNaming(db: ProvinceDb, units: SQL) {
  const named = sql`(SELECT id AS plan_id, unit_id FROM plan WHERE state = 'draft'
    UNION SELECT plan.id, ground.unit_id FROM plan CROSS JOIN plan_ground AS ground ON ground.plan_id = plan.id AND ground.part = 'unit'
      AND ground.revision = (SELECT max(revision) FROM plan_revision WHERE plan_id = plan.id)
    WHERE plan.state = 'draft')`;
  return db.orm
    .select(columns({ unitId: sql<string>`named.unit_id`, count: sql<number>`count(*)` }))
    .from(sql`${named} AS named`)
    .where(sql`named.unit_id IN ${units}`)
    .groupBy(sql`named.unit_id`);
}
