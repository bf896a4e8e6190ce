import { createRoute, z } from '@hono/zod-openapi';
import { loadPolicy } from '@co-so/db';
import { canByOwnGrant, guardedRoles, policyBounds, roles } from '@co-so/domain';
import type { PolicyRevision, Role, StandingPolicy } from '@co-so/domain';
import { problemResponse } from '../../problem.ts';
import { allowed } from '../../request/allowed.ts';
import { actOf } from '../../request/context.ts';
import type { Office } from '../../request/context.ts';
import { answer, jsonBody, refusals } from '../../request/described.ts';
import { idempotent } from '../../request/idempotency.ts';
import { idempotencyHeader, router } from '../../request/router.ts';
import { settingBasis } from '../../request/shapes.ts';
import { setPolicy } from './set-policy.ts';
import { policyShape } from './shapes.ts';

export interface ShownPolicy {
  readonly policy: StandingPolicy;
  readonly bounds: typeof policyBounds;
  /** The roles for which the second factor cannot be done without. */
  readonly guardedRoles: readonly Role[];
  readonly allowedActions: readonly 'set'[];
}

const bound = z.tuple([z.int(), z.int()]);

const shown = createRoute({
  method: 'get',
  path: '/policy',
  middleware: [allowed('view-people')] as const,
  summary: 'Chính sách đăng nhập',
  responses: {
    200: answer<ShownPolicy>(
      'Chính sách đang dùng và giới hạn của nó',
      z
        .object({
          policy: policyShape
            .extend({ revision: z.int().nullable().openapi({ description: 'null khi cơ quan chưa đặt' }) })
            .openapi('StandingPolicy'),
          bounds: z.object({ idleMinutes: bound, sessionHours: bound }),
          guardedRoles: z.array(z.enum(roles)),
          allowedActions: z.array(z.enum(['set'])),
        })
        .openapi('ShownPolicy'),
    ),
    ...refusals(403),
  },
});

const setting = createRoute({
  method: 'put',
  path: '/policy',
  middleware: [allowed('set-policy'), idempotent] as const,
  summary: 'Đặt chính sách đăng nhập',
  request: {
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({
        idleMinutes: z.int(),
        sessionHours: z.int(),
        secondFactorRoles: z.array(z.enum(roles)).max(roles.length),
        basedOn: settingBasis,
      }),
    ),
  },
  responses: {
    200: answer<PolicyRevision>('Chính sách mới', policyShape.extend({ revision: z.int() }).openapi('PolicyRevision')),
    ...refusals(400, 403, 409, 422),
  },
});

export const policyRoutes = router<Office>()
  .openapi(shown, async (c) => {
    const allowedActions = canByOwnGrant(c.var.actor, 'set-policy') ? (['set'] as const) : [];
    return c.json({ policy: await loadPolicy(c.var.db), bounds: policyBounds, guardedRoles, allowedActions }, 200);
  })
  .openapi(setting, async (c) => {
    const set = await setPolicy(c.var.desk, actOf(c), c.req.valid('json'));
    return set.ok ? c.json(set.value, 200) : problemResponse(c, set.problems);
  });
