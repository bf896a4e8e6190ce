import { createRoute, z } from '@hono/zod-openapi';
import { tenantDeeds, tenantListActions } from '@co-so/domain';
import type { Tenant } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { allowed, allowedByOwnGrant } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { National } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { idempotencyHeader, router } from '../request/router.ts';
import { dayShape, instantShape, orNull, outboxShape, dutiesShape, unsealedShape } from '../request/shapes.ts';
import { changeTenant } from './change-tenant.ts';
import { loadTenants } from './list-tenants.ts';
import type { TenantList } from './list-tenants.ts';
import { onboardTenant } from './onboard-province.ts';
import type { Invite, Onboarded } from './onboard-province.ts';

const stateShape = z.enum(['preparing', 'active', 'suspended', 'archived']);

const tenantShape = z
  .object({
    host: z.string(),
    provinceId: z.string(),
    slug: z.string(),
    name: z.string(),
    fullName: z.string(),
    endedOn: dayShape.nullable(),
    binding: z.string(),
    state: stateShape,
    since: instantShape,
    database: z.object({
      state: z.enum(['up', 'behind', 'failed']),
      applied: z.int(),
      known: z.int(),
      unsealed: orNull(unsealedShape),
      outbox: orNull(outboxShape),
      duties: orNull(dutiesShape),
    }),
    allowedActions: z.array(z.enum(tenantDeeds)),
  })
  .openapi('Tenant');

const list = createRoute({
  method: 'get',
  path: '/tenants',
  middleware: [allowed('manage-provinces')] as const,
  summary: 'Các tỉnh, thành phố đang dùng hệ thống: trạng thái và tình trạng cơ sở dữ liệu',
  responses: {
    200: answer<TenantList>(
      'Theo địa chỉ',
      z
        .object({
          tenants: z.array(tenantShape),
          freeDatabases: z.int(),
          allowedActions: z.array(z.enum(tenantListActions)),
        })
        .openapi('Tenants'),
    ),
    ...refusals(403),
  },
});

const text = z.string().max(200);

const onboarding = createRoute({
  method: 'post',
  path: '/tenants',
  middleware: [allowed('manage-provinces'), allowedByOwnGrant('manage-provinces')] as const,
  summary: 'Đưa một tỉnh, thành phố vào hệ thống; mật khẩu dùng một lần chỉ có trong câu trả lời này',
  request: {
    body: jsonBody(
      z.strictObject({
        province: text.openapi({ description: 'Tên ngắn trong danh bạ', example: 'binh-thuan' }),
        host: text.openapi({ description: 'Nhãn đứng trước tên miền', example: 'binh-thuan' }),
        administrator: z.strictObject({ userName: text, name: text, post: text }),
      }),
    ),
  },
  responses: {
    201: answer<Onboarded>(
      'Địa chỉ, và mật khẩu dùng một lần của quản trị đầu tiên',
      z
        .object({
          host: z.string(),
          invitation: z.object({
            accountId: z.string(),
            userName: z.string(),
            oneTimePassword: z.string().openapi({ description: 'Chỉ hiện lần này' }),
            expiresAt: instantShape,
          }),
        })
        .openapi('Onboarded'),
    ),
    ...refusals(400, 403, 409, 422),
  },
});

const changing = createRoute({
  method: 'post',
  path: '/tenants/{host}/deeds',
  middleware: [allowed('manage-provinces'), allowedByOwnGrant('manage-provinces'), idempotent] as const,
  summary: 'Tạm dừng, mở lại, lưu trữ một tỉnh, thành phố; có hiệu lực trong vòng 30 giây',
  request: {
    params: z.object({ host: z.string().max(63) }),
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({
        deed: z.enum(tenantDeeds),
        reason: z.string().max(1000).nullable(),
        document: z.string().max(1000).nullable(),
      }),
    ),
  },
  responses: {
    200: answer<Pick<Tenant, 'host' | 'state'>>('Đã làm', z.object({ host: z.string(), state: stateShape })),
    ...refusals(400, 403, 404, 409, 422),
  },
});

/** Which provinces work here. How a first administrator is made is the affair of `access`, and given from outside. */
export function tenantRoutes(invite: Invite) {
  return router<National>()
    .openapi(list, async (c) => c.json(await loadTenants(c.env, c.var.db, c.var.actor), 200))
    .openapi(onboarding, async (c) => {
      // No idempotency key: an answer that holds a password is kept nowhere, and sending it again makes another.
      const onboarded = await onboardTenant(c.env, actOf(c), c.req.valid('json'), invite);
      return onboarded.ok ? c.json(onboarded.value, 201) : problemResponse(c, onboarded.problems);
    })
    .openapi(changing, async (c) => {
      const changed = await changeTenant(c.var.db, actOf(c), c.req.valid('param').host, c.req.valid('json'));
      return changed.ok ? c.json(changed.value, 200) : problemResponse(c, changed.problems);
    });
}
