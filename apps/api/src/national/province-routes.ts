import { createRoute, z } from '@hono/zod-openapi';
import { listDeliverySummaries, listFiguresOfProvince, listProvincesOn, listTenants } from '@co-so/db';
import type { DeliverySummary } from '@co-so/db';
import { isServed } from '@co-so/domain';
import type { CivilDate, ProvinceOnDay, ReceivedFigure } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { allowed } from '../request/allowed.ts';
import type { National } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { dayParameter, originParameter, router } from '../request/router.ts';
import { dayShape, instantShape, receivedFigureShape } from '../request/shapes.ts';

const provinceShape = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    fullName: z.string(),
    kind: z.enum(['province', 'city']),
    code: z.string(),
  })
  .openapi('Province');

export interface ShownProvince extends ProvinceOnDay {
  /** The label of its host, where the province works in this system. */
  readonly host: string | null;
  readonly sent: Omit<DeliverySummary, 'provinceId'> | null;
}

export interface ProvincesOfDay {
  readonly day: CivilDate;
  readonly provinces: readonly ShownProvince[];
}

const provinces = createRoute({
  method: 'get',
  path: '/provinces',
  middleware: [allowed('compare')] as const,
  summary: 'Các tỉnh, thành phố của một ngày và những gì mỗi nơi đã gửi',
  request: { query: z.object({ on: dayParameter.optional(), origin: originParameter }) },
  responses: {
    200: answer<ProvincesOfDay>(
      'Theo mã của ngày đó',
      z
        .object({
          day: dayShape,
          provinces: z.array(
            provinceShape.extend({
              host: z.string().nullable(),
              sent: z.object({ deliveries: z.int(), rows: z.int(), lastReceivedAt: instantShape }).nullable(),
            }),
          ),
        })
        .openapi('ProvincesOfDay'),
    ),
    ...refusals(400, 403),
  },
});

const sentByProvince = createRoute({
  method: 'get',
  path: '/provinces/{slug}/figures',
  middleware: [allowed('compare')] as const,
  summary: 'Số liệu hiện hành một tỉnh, thành phố đã gửi',
  request: {
    params: z.object({ slug: z.string().max(60) }),
    query: z.object({ on: dayParameter.optional(), origin: originParameter }),
  },
  responses: {
    200: answer<{ province: ProvinceOnDay; figures: readonly ReceivedFigure[]; total: number }>(
      'Theo cấp, cấp cao trước, số mới nhất trước; mỗi cấp nhiều nhất 200 số liệu trong tổng số đang có',
      z
        .object({ province: provinceShape, figures: z.array(receivedFigureShape), total: z.int() })
        .openapi('ProvinceFigures'),
    ),
    ...refusals(400, 403, 404),
  },
});

export const provinceRoutes = router<National>()
  .openapi(provinces, async (c) => {
    const { on, origin } = c.req.valid('query');
    const day = on ?? c.env.entry.today;
    const [standing, summaries, tenants] = await Promise.all([
      listProvincesOn(c.var.db, day),
      listDeliverySummaries(c.var.db, origin),
      listTenants(c.var.db),
    ]);
    const shown = standing.map((province) => ({
      ...province,
      host: tenants.find((tenant) => tenant.provinceId === province.id && isServed(tenant))?.host ?? null,
      sent: sentOf(summaries, province.id),
    }));
    return c.json({ day, provinces: shown }, 200);
  })
  .openapi(sentByProvince, async (c) => {
    const { on, origin } = c.req.valid('query');
    const standing = await listProvincesOn(c.var.db, on ?? c.env.entry.today);
    const province = standing.find(({ slug }) => slug === c.req.valid('param').slug);
    if (!province) return problemResponse(c, [{ code: 'not-found' }]);
    return c.json({ province, ...(await listFiguresOfProvince(c.var.db, province.id, origin)) }, 200);
  });

function sentOf(summaries: readonly DeliverySummary[], id: string): ShownProvince['sent'] {
  const summary = summaries.find(({ provinceId }) => provinceId === id);
  if (!summary) return null;
  const { deliveries: count, rows, lastReceivedAt } = summary;
  return { deliveries: count, rows, lastReceivedAt };
}
