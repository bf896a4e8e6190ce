import { createRoute, z } from '@hono/zod-openapi';
import { loadOwnGrants } from '@co-so/db';
import type { NamedUnit, NationalDb, ProvinceDb } from '@co-so/db';
import { knownDay, roleDefinitions } from '@co-so/domain';
import type { CivilDate, Delegation, Grant } from '@co-so/domain';
import { answer, refusals } from '../request/described.ts';
import { dayShape, orNull } from '../request/shapes.ts';

/** A role as its holder sees it: for what, on which document, until when. */
export interface OwnGrant {
  readonly id: string;
  readonly role: string;
  /** Where they enter things, by its name of today; null for the whole office. */
  readonly unit: NamedUnit | null;
  /** Where they see things. */
  readonly viewUnit: NamedUnit | null;
  readonly validFrom: CivilDate;
  /** The first day on which it does not hold any more; null where none is set. */
  readonly validUntil: CivilDate | null;
  readonly document: string;
  /** Whether another person lets them use it. */
  readonly isDelegated: boolean;
}

const namedUnit = z.object({ id: z.string(), name: z.string() });

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
              unit: orNull(namedUnit),
              viewUnit: orNull(namedUnit),
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
  const { grants, delegations, units } = await loadOwnGrants(db, accountId, today);
  const named = (id: string | null) =>
    id === null ? null : (units.find((unit) => unit.id === id) ?? { id, name: id });
  const shown = (link: Grant | Delegation, isDelegated: boolean): OwnGrant => {
    const { id, role, unitId, viewUnitId, validFrom, validUntil, document } = link;
    const places = { unit: named(unitId), viewUnit: named(viewUnitId) };
    const span = { validFrom, validUntil: knownDay(validUntil) };
    return { id, role: roleDefinitions[role].name, ...places, ...span, document, isDelegated };
  };
  const usable = delegations.filter(({ isSuspended }) => !isSuspended);
  return [...grants.map((grant) => shown(grant, false)), ...usable.map((one) => shown(one, true))];
}
