import { createRoute, z } from '@hono/zod-openapi';
import { groupingSchemes } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { actOf } from '../request/context.ts';
import type { Province } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { provinceDay } from '../request/province-day.ts';
import { dayParameter, idempotencyHeader, idParameter, router } from '../request/router.ts';
import { dayShape } from '../request/shapes.ts';
import { loadGroupingCounts, loadGroupings, setGrouping } from './unit-groupings.ts';
import type { GroupingsOfDay, KeptGroupings, ShownGroupings } from './unit-groupings.ts';

const scheme = z.enum(groupingSchemes);
const ofUnit = z.object({ id: idParameter });

const groupings = createRoute({
  method: 'get',
  path: '/units/{id}/groupings',
  summary: 'Lĩnh vực, địa bàn và nhóm khác của một tổ chức, qua các thời kỳ',
  request: { params: ofUnit },
  responses: {
    200: answer<ShownGroupings>(
      'Mỗi cách xếp nhóm một mục; inUse: các nhóm đang dùng',
      z
        .object({
          revision: z.int(),
          schemes: z.array(
            z.object({
              scheme,
              stretches: z.array(
                z.object({ value: z.string(), validFrom: dayShape.nullable(), validUntil: dayShape.nullable() }),
              ),
              inUse: z.array(z.string()),
            }),
          ),
          allowedActions: z.array(z.enum(['set'])),
        })
        .openapi('UnitGroupings'),
    ),
    ...refusals(400, 404),
  },
});

const counts = createRoute({
  method: 'get',
  path: '/units/{id}/grouping-counts',
  summary: 'Số tổ chức của một nhánh theo lĩnh vực, địa bàn và nhóm khác, tại một ngày',
  request: { params: ofUnit, query: z.object({ on: dayParameter.optional() }) },
  responses: {
    200: answer<GroupingsOfDay>(
      'Kể cả tổ chức đứng đầu nhánh',
      z
        .object({ day: dayShape, counts: z.array(z.object({ scheme, grouping: z.string(), units: z.int() })) })
        .openapi('GroupingCounts'),
    ),
    ...refusals(400, 404),
  },
});

const set = createRoute({
  method: 'post',
  path: '/units/{id}/groupings',
  summary: 'Xếp một tổ chức vào một nhóm từ một ngày, hoặc đưa ra khỏi nhóm',
  middleware: [idempotent] as const,
  request: {
    params: ofUnit,
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({
        scheme,
        grouping: z.string().nullable().openapi({ description: 'null: không thuộc nhóm nào từ ngày đó' }),
        from: dayParameter,
        basedOn: z.int().min(0).openapi({ description: 'Lần ghi mà biểu mẫu mở ra từ đó' }),
      }),
    ),
  },
  responses: {
    200: answer<KeptGroupings>('Đã ghi', z.object({ revision: z.int() }).openapi('KeptGroupings')),
    ...refusals(400, 403, 404, 409, 422),
  },
});

export const groupingRoutes = router<Province>()
  .openapi(groupings, async (c) => {
    const today = provinceDay(c.var.tenant, c.env.entry.today);
    const found = await loadGroupings(c.var.db, c.var.actor, c.req.valid('param').id, today);
    return found ? c.json(found, 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(counts, async (c) => {
    const day = c.req.valid('query').on ?? provinceDay(c.var.tenant, c.env.entry.today);
    const found = await loadGroupingCounts(c.var.db, c.var.actor, c.req.valid('param').id, day);
    return found ? c.json(found, 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(set, async (c) => {
    const kept = await setGrouping(c.var.db, actOf(c), c.req.valid('param').id, c.req.valid('json'));
    return kept.ok ? c.json(kept.value, 200) : problemResponse(c, kept.problems);
  });
