import { createRoute, z } from '@hono/zod-openapi';
import {
  listDeliverySummaries,
  listFiguresOfProvince,
  listProvincesOn,
  listQuestions,
  listRounds,
  listTenants,
} from '@co-so/db';
import type { AskableQuestion, DeliverySummary } from '@co-so/db';
import { origins, unitKinds } from '@co-so/domain';
import type { CivilDate, ProvinceOnDay, ReceivedFigure, ReportingRound, PeriodComparison } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { actOf } from '../request/context.ts';
import type { National } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { dayParameter, idempotencyHeader, router } from '../request/router.ts';
import { dayShape, instantShape, periodShape, receivedFigureShape } from '../request/shapes.ts';
import { compareProvinces, readQuestion } from './compare-figures.ts';
import { receiveDelivery } from './receive-delivery.ts';
import type { Reception } from './receive-delivery.ts';
import { comparisonShape } from './shapes.ts';

const origin = z.enum(origins).default('real');

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

const roundShape = z
  .object({
    id: z.string(),
    origin: z.enum(origins),
    title: z.string(),
    period: periodShape,
    cutOffOn: dayShape,
    dueOn: dayShape,
  })
  .openapi('ReportingRound');

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
  summary: 'Các tỉnh, thành phố của một ngày và những gì mỗi nơi đã gửi',
  request: { query: z.object({ on: dayParameter.optional(), origin }) },
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
    ...refusals(400),
  },
});

const sentByProvince = createRoute({
  method: 'get',
  path: '/provinces/{slug}/figures',
  summary: 'Số liệu hiện hành một tỉnh, thành phố đã gửi',
  request: { params: z.object({ slug: z.string().max(60) }), query: z.object({ on: dayParameter.optional(), origin }) },
  responses: {
    200: answer<{ province: ProvinceOnDay; figures: readonly ReceivedFigure[] }>(
      'Theo chỉ tiêu thống kê, kỳ mới nhất trước',
      z.object({ province: provinceShape, figures: z.array(receivedFigureShape) }).openapi('ProvinceFigures'),
    ),
    ...refusals(400, 404),
  },
});

const questions = createRoute({
  method: 'get',
  path: '/questions',
  summary: 'Những chỉ tiêu thống kê và kỳ đã có số liệu để so sánh',
  request: { query: z.object({ origin }) },
  responses: {
    200: answer<{ questions: readonly AskableQuestion[]; rounds: readonly ReportingRound[] }>(
      'Chỉ tiêu, nhóm, kỳ, cấp; và các đợt báo cáo',
      z
        .object({
          questions: z.array(
            z.object({
              indicator: z.string(),
              category: z.string().nullable(),
              period: periodShape,
              hasGoal: z.boolean(),
              unitKind: z.enum(unitKinds),
            }),
          ),
          rounds: z.array(roundShape),
        })
        .openapi('Questions'),
    ),
    ...refusals(400),
  },
});

const comparisons = createRoute({
  method: 'get',
  path: '/comparisons',
  summary: 'So sánh một chỉ tiêu thống kê hoặc mức hoàn thành chỉ tiêu giữa các tỉnh, thành phố',
  request: {
    query: z.object({
      indicator: z.string(),
      category: z.string().optional(),
      by: z.enum(['figure', 'completion']).default('figure'),
      unitKind: z.enum(unitKinds).default('province'),
      origin,
      periods: z.string().max(400).optional().openapi({
        description:
          'Các kỳ cách nhau bằng dấu phẩy, nhiều nhất 12, không nhận annual; bỏ trống: số liệu mới nhất của mỗi nơi',
      }),
    }),
  },
  responses: {
    200: answer<{ comparisons: readonly PeriodComparison[] }>(
      'Mỗi kỳ một bảng: xếp thứ tự, không so sánh được và vì sao, chưa gửi',
      z.object({ comparisons: z.array(comparisonShape(roundShape)) }).openapi('Comparisons'),
    ),
    ...refusals(400),
  },
});

const deliveries = createRoute({
  method: 'post',
  path: '/deliveries',
  summary: 'Nhập gói số liệu của một tỉnh, thành phố gửi bằng tệp',
  middleware: [idempotent] as const,
  request: {
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({
        mode: z.enum(['dry-run', 'store']),
        delivery: z.unknown().openapi({ type: 'object', description: 'Tệp co-so/delivery/1' }),
      }),
    ),
  },
  responses: {
    200: answer<Reception>(
      'Kết quả tiếp nhận',
      z
        .object({ stored: z.boolean(), provinceName: z.string(), rows: z.int(), contentHash: z.string() })
        .openapi('Reception'),
    ),
    ...refusals(400, 409, 413, 422),
  },
});

export const nationalRoutes = router<National>()
  .openapi(provinces, async (c) => {
    const { on, origin: of } = c.req.valid('query');
    const day = on ?? c.env.entry.today;
    const [standing, summaries, tenants] = await Promise.all([
      listProvincesOn(c.var.db, day),
      listDeliverySummaries(c.var.db, of),
      listTenants(c.var.db),
    ]);
    const shown = standing.map((province) => ({
      ...province,
      host: tenants.find(({ provinceId, state }) => provinceId === province.id && state === 'active')?.host ?? null,
      sent: sentOf(summaries, province.id),
    }));
    return c.json({ day, provinces: shown }, 200);
  })
  .openapi(sentByProvince, async (c) => {
    const { on, origin: of } = c.req.valid('query');
    const standing = await listProvincesOn(c.var.db, on ?? c.env.entry.today);
    const province = standing.find(({ slug }) => slug === c.req.valid('param').slug);
    if (!province) return problemResponse(c, [{ code: 'not-found' }]);
    return c.json({ province, figures: await listFiguresOfProvince(c.var.db, province.id, of) }, 200);
  })
  .openapi(questions, async (c) => {
    const { origin: of } = c.req.valid('query');
    const [asked, rounds] = await Promise.all([listQuestions(c.var.db, of), listRounds(c.var.db, of)]);
    return c.json({ questions: asked, rounds }, 200);
  })
  .openapi(comparisons, async (c) => {
    const question = readQuestion(c.req.valid('query'));
    if (!question.ok) return problemResponse(c, question.problems);
    return c.json({ comparisons: await compareProvinces(c.var.db, question.value, c.env.entry.today) }, 200);
  })
  .openapi(deliveries, async (c) => {
    const { mode, delivery } = c.req.valid('json');
    const received = await receiveDelivery(c.var.db, actOf(c), delivery, 'file', mode);
    return received.ok ? c.json(received.value, 200) : problemResponse(c, received.problems);
  });

function sentOf(summaries: readonly DeliverySummary[], id: string): ShownProvince['sent'] {
  const summary = summaries.find(({ provinceId }) => provinceId === id);
  if (!summary) return null;
  const { deliveries: count, rows, lastReceivedAt } = summary;
  return { deliveries: count, rows, lastReceivedAt };
}
