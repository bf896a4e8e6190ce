import { createRoute, z } from '@hono/zod-openapi';
import { targetRowSchema } from '@co-so/domain';
import type { Target } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { actOf } from '../request/context.ts';
import type { Province } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { revisionFields } from '../request/revision.ts';
import { idempotencyHeader, router } from '../request/router.ts';
import { targetShape } from '../request/shapes.ts';
import { assignTarget } from './assign-target.ts';

const assign = createRoute({
  method: 'post',
  path: '/targets',
  summary: 'Giao hoặc điều chỉnh một chỉ tiêu',
  middleware: [idempotent] as const,
  request: {
    headers: idempotencyHeader,
    body: jsonBody(z.strictObject({ row: targetRowSchema, ...revisionFields })),
  },
  responses: { 201: answer<Target>('Chỉ tiêu đã giao', targetShape), ...refusals(400, 403, 409, 422) },
});

export const targetRoutes = router<Province>().openapi(assign, async (c) => {
  const assigned = await assignTarget(c.var.db, actOf(c), c.req.valid('json'));
  return assigned.ok ? c.json(assigned.value, 201) : problemResponse(c, assigned.problems);
});
