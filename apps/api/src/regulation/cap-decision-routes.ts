import { createRoute, z } from '@hono/zod-openapi';
import { problemResponse } from '../problem.ts';
import { allowedSomewhere } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { Province } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { idempotencyHeader, router } from '../request/router.ts';
import { capDecisionFields, capDecisionsShape, keptCapDecisionShape } from './cap-decision-shapes.ts';
import { loadCapDecisions, recordCapDecision } from './cap-decisions.ts';
import type { CapDecisions, KeptCapDecision } from './cap-decisions.ts';

const list = createRoute({
  method: 'get',
  path: '/cap-decisions',
  middleware: [allowedSomewhere('view-decisions')] as const,
  summary:
    'Biên bản đã ghi về tỷ lệ khống chế mức xuất sắc của một năm: ai được giữ, ai không và vì sao; xem biên bản về người để lại một dòng nhật ký',
  request: { query: z.object({ year: z.coerce.number().int().min(2008).max(2999) }) },
  responses: { 200: answer<CapDecisions>('Ghi sau đứng trước', capDecisionsShape), ...refusals(400, 403) },
});

const recording = createRoute({
  method: 'post',
  path: '/cap-decisions',
  middleware: [allowedSomewhere('record-decision'), idempotent] as const,
  summary: 'Ghi lựa chọn của tập thể có thẩm quyền trong tỷ lệ khống chế, tính theo lựa chọn tỉnh đã ghi của năm đó',
  request: { headers: idempotencyHeader, body: jsonBody(z.strictObject(capDecisionFields)) },
  responses: { 201: answer<KeptCapDecision>('Đã ghi', keptCapDecisionShape), ...refusals(400, 403, 409, 422) },
});

export const capDecisionRoutes = router<Province>()
  .openapi(list, async (c) => {
    return c.json(await loadCapDecisions(c.var.db, actOf(c), c.req.valid('query').year), 200);
  })
  .openapi(recording, async (c) => {
    const recorded = await recordCapDecision(c.var.db, actOf(c), c.req.valid('json'));
    return recorded.ok ? c.json(recorded.value, 201) : problemResponse(c, recorded.problems);
  });
