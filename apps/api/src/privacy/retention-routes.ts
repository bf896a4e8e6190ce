import { createRoute, z } from '@hono/zod-openapi';
import { loadRetention } from '@co-so/db';
import type { RetentionRecord } from '@co-so/db';
import { retentionActions } from '@co-so/domain';
import type { RetentionSetting } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { allowed } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { Office } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { idempotencyHeader, router } from '../request/router.ts';
import { instantShape, settingBasis, signatureShape } from '../request/shapes.ts';
import { setRetention } from './set-retention.ts';
import { registerText } from './shapes.ts';

export interface ShownRetention extends RetentionRecord {
  readonly allowedActions: readonly 'set'[];
}

const days = z.int().nullable().openapi({ description: 'null: chưa đặt, không xóa gì' });

const settingShape = z
  .object({
    revision: z.int(),
    ordinaryDays: days,
    sensitiveDays: days,
    document: z.string().nullable(),
    setBy: signatureShape,
    setAt: instantShape,
  })
  .openapi('RetentionSetting');

const runShape = z
  .object({
    id: z.string(),
    at: instantShape,
    setting: z.int(),
    erasedAccounts: z.int(),
    clearedCredentials: z.int(),
    clearedRequests: z.int(),
  })
  .openapi('RetentionRun');

const shown = createRoute({
  method: 'get',
  path: '/privacy/retention',
  middleware: [allowed('view-privacy')] as const,
  summary: 'Thời hạn giữ dữ liệu về người, các lần đã đặt, và các lần đã xóa theo thời hạn',
  responses: {
    200: answer<ShownRetention>(
      'Mới nhất trước; chưa đặt lần nào thì không xóa gì',
      z
        .object({
          settings: z.array(settingShape),
          runs: z.array(runShape),
          allowedActions: z.array(z.enum(['set'])),
        })
        .openapi('ShownRetention'),
    ),
    ...refusals(403),
  },
});

const setting = createRoute({
  method: 'put',
  path: '/privacy/retention',
  middleware: [allowed('keep-privacy'), idempotent] as const,
  summary: 'Đặt thời hạn giữ dữ liệu về người, theo loại dữ liệu và theo văn bản của cơ quan',
  request: {
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({
        ordinaryDays: days,
        sensitiveDays: days,
        document: registerText.nullable(),
        basedOn: settingBasis,
      }),
    ),
  },
  responses: { 200: answer<RetentionSetting>('Đã đặt', settingShape), ...refusals(400, 403, 409, 422) },
});

export const retentionRoutes = router<Office>()
  .openapi(shown, async (c) => {
    return c.json({ ...(await loadRetention(c.var.db)), allowedActions: retentionActions(c.var.actor) }, 200);
  })
  .openapi(setting, async (c) => {
    const set = await setRetention(c.var.desk, actOf(c), c.req.valid('json'));
    return set.ok ? c.json(set.value, 200) : problemResponse(c, set.problems);
  });
