import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { CivilDate, Delegation, Grant, GrantReversal } from '@co-so/domain';
import { roleDelegation, roleGrant } from '../../access/table.ts';

/** Roles and what is lent of them, as a plan was decided on. */
export interface PlanLinks {
  readonly held: readonly Grant[];
  readonly lent: readonly Delegation[];
}

/**
 * Whether the roles that end, and all that is lent of them, hold until the days that were seen. Whatever ends has its entry
 * in the audit, which can tell of nothing that was lent after it was made.
 */
export function areEndingsSeen(ended: GrantReversal['ended'], { held, lent }: PlanLinks): SQL {
  const ids = sql`(SELECT value FROM json_each(${JSON.stringify(ended.map(({ id }) => id))}))`;
  return sql`NOT EXISTS (SELECT 1 FROM ${roleDelegation} WHERE grant_id IN ${ids} AND (id, valid_until) NOT IN ${untilDays(lent)})
    AND NOT EXISTS (SELECT 1 FROM ${roleGrant} WHERE id IN ${ids} AND (id, valid_until) NOT IN ${untilDays(held)})`;
}

/** Whether nobody was given a role at these units besides those that a plan was decided on. */
export function areGrantsSeen(unitIds: readonly string[], { held }: PlanLinks, today: CivilDate): SQL {
  const units = sql`(SELECT value FROM json_each(${JSON.stringify(unitIds)}))`;
  return sql`NOT EXISTS (SELECT 1 FROM ${roleGrant} WHERE (unit_id IN ${units} OR view_unit_id IN ${units})
    AND valid_until > ${today} AND valid_until > valid_from AND (id, valid_until) NOT IN ${untilDays(held)})`;
}

function untilDays(links: readonly (Grant | Delegation)[]): SQL {
  const days = JSON.stringify(links.map(({ id, validUntil }) => [id, validUntil]));
  return sql`(SELECT value ->> 0, value ->> 1 FROM json_each(${days}))`;
}
