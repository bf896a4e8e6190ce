import { createRoute, z } from '@hono/zod-openapi';
import { listGrantsOf } from '@co-so/db';
import type { NationalDb, ProvinceDb } from '@co-so/db';
import { knownDay, roleDefinitions } from '@co-so/domain';
import type { CivilDate, Delegation, Grant } from '@co-so/domain';
import { answer, refusals } from '../request/described.ts';
import { dayShape } from '../request/shapes.ts';

/** A role as its holder sees it: for what, on which document, until when. */
export interface OwnGrant {
  readonly id: string;
  readonly role: string;
  /** Null for the whole office. */
  readonly unitId: string | null;
  readonly validFrom: CivilDate;
  /** The first day on which it does not hold any more; null where none is set. */
  readonly validUntil: CivilDate | null;
  readonly document: string;
  /** Whether another person lets them use it. */
  readonly isDelegated: boolean;
}

export const ownGrants = createRoute({
  method: 'get',
  path: '/own-grants',
  summary: 'Vai trò của mình, theo văn bản nào, đến ngày nào',
  responses: {
    200: answer<{ grants: readonly OwnGrant[] }>(
      'Đang có và sắp có hiệu lực',
      z.object({
        grants: z.array(
          z
            .object({
              id: z.string(),
              role: z.string(),
              unitId: z.string().nullable(),
              validFrom: dayShape,
              validUntil: dayShape.nullable(),
              document: z.string(),
              isDelegated: z.boolean(),
            })
            .openapi('OwnGrant'),
        ),
      }),
    ),
    ...refusals(),
  },
});

export async function listOwnGrants(
  db: ProvinceDb | NationalDb,
  accountId: string,
  today: CivilDate,
): Promise<readonly OwnGrant[]> {
  const { grants, delegations } = await listGrantsOf(db, accountId, today);
  return [...grants.map((grant) => shown(grant, false)), ...delegations.map((delegation) => shown(delegation, true))];
}

function shown(
  { id, role, unitId, validFrom, validUntil, document }: Grant | Delegation,
  isDelegated: boolean,
): OwnGrant {
  const { name } = roleDefinitions[role];
  return { id, role: name, unitId, validFrom, validUntil: knownDay(validUntil), document, isDelegated };
}
