import { createRoute, z } from '@hono/zod-openapi';
import { listQuestions, listRounds } from '@co-so/db';
import type { AskableQuestion } from '@co-so/db';
import { origins, provinceBases, unitKinds } from '@co-so/domain';
import type { PeriodComparison, ReportingRound } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { actOf } from '../request/context.ts';
import { allowed } from '../request/allowed.ts';
import type { National } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { idempotencyHeader, originParameter, router } from '../request/router.ts';
import { dayShape, fileShape, periodShape } from '../request/shapes.ts';
import { compareProvinces, readQuestion } from './compare-figures.ts';
import { receiveDelivery } from './receive-delivery.ts';
import type { Reception } from './receive-delivery.ts';
import { comparisonShape } from './shapes.ts';

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

const questions = createRoute({
  method: 'get',
  path: '/questions',
  middleware: [allowed('compare')] as const,
  summary: 'Những chỉ tiêu thống kê và kỳ đã có số liệu để so sánh',
  request: { query: z.object({ origin: originParameter }) },
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
    ...refusals(400, 403),
  },
});

const comparisons = createRoute({
  method: 'get',
  path: '/comparisons',
  middleware: [allowed('compare')] as const,
  summary: 'So sánh một chỉ tiêu thống kê hoặc mức hoàn thành chỉ tiêu giữa các tỉnh, thành phố',
  request: {
    query: z.object({
      indicator: z.string(),
      category: z.string().optional(),
      by: z.enum(['figure', 'completion']).default('figure'),
      unitKind: z.enum(unitKinds).default('province'),
      provinces: z.enum(provinceBases).default('ofDay').openapi({
        description:
          'ofDay: các tỉnh, thành phố của ngày cuối kỳ; today: quy về các tỉnh, thành phố hiện nay, chỉ cộng khi mọi nơi hợp thành đều nhập trọn vẹn và đã gửi',
      }),
      origin: originParameter,
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
    ...refusals(400, 403),
  },
});

const deliveries = createRoute({
  method: 'post',
  path: '/deliveries',
  summary: 'Nhập gói số liệu của một tỉnh, thành phố gửi bằng tệp',
  middleware: [allowed('receive-delivery'), idempotent] as const,
  request: {
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({
        mode: z.enum(['dry-run', 'store']),
        delivery: fileShape('Tệp co-so/delivery/1'),
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
    ...refusals(400, 403, 409, 413, 422),
  },
});

export const nationalRoutes = router<National>()
  .openapi(questions, async (c) => {
    const { origin } = c.req.valid('query');
    const [asked, rounds] = await Promise.all([listQuestions(c.var.db, origin), listRounds(c.var.db, origin)]);
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
