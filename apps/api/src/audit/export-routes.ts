import { createRoute, z } from '@hono/zod-openapi';
import { madeFileKinds, madeFiles } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { actOf } from '../request/context.ts';
import type { Office } from '../request/context.ts';
import { jsonBody, refusals } from '../request/described.ts';
import { leaveExport } from '../request/export.ts';
import { lookedBy } from '../request/read-entry.ts';
import { router } from '../request/router.ts';

const taken = z.strictObject({
  what: z.enum(madeFileKinds),
  fileName: z.string().min(1).max(200),
  rows: z.int().min(0).max(1_000_000),
  page: z.string().regex(/^\//).max(2000).openapi({ description: 'Trang mà tệp được lập từ đó', example: '/so-sanh' }),
});

const leave = createRoute({
  method: 'post',
  path: '/exports',
  summary: 'Ghi vào nhật ký việc lưu thành tệp, trước khi trình duyệt lập tệp từ những gì đang xem',
  request: { body: jsonBody(taken) },
  responses: { 204: { description: 'Đã ghi; trình duyệt được lập tệp' }, ...refusals(400, 403, 413, 422) },
});

/** Files that no server makes: who takes away what they were shown says so first. Sent again it leaves another entry. */
export const exportRoutes = router<Office>().openapi(leave, async (c) => {
  const { what, ...after } = c.req.valid('json');
  const { grant, kept } = lookedBy(c.var.actor, madeFiles[what]);
  if (!grant) return problemResponse(c, [{ code: 'not-allowed' }]);
  await leaveExport(c.var.db, actOf(c), { action: 'take-file', subject: what, grant, after: { ...after, ...kept } });
  return c.body(null, 204);
});
