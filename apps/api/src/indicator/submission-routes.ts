import { createRoute, z } from '@hono/zod-openapi';
import { findDelivery, findSubmission, listSubmissions, loadSendingFacts } from '@co-so/db';
import type { ListedSubmission, ProvinceDb } from '@co-so/db';
import { findIndicator, rowsToSend, sameRows, submissionActions } from '@co-so/domain';
import type { Actor, DeliveryState, SendingQuestion, SentFigure, Submission, SubmissionAction } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { actOf } from '../request/context.ts';
import type { Province } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { idempotencyHeader, idParameter, indicatorParameter, periodParameter, router } from '../request/router.ts';
import { instantShape, orNull, periodShape, sentFigureShape, signatureShape } from '../request/shapes.ts';
import { approveSubmission, prepareSubmission, withdrawSubmission } from './submit-figures.ts';

/** A submission in the list, with what may be done with it now. */
export interface ShownSubmission extends ListedSubmission {
  readonly allowedActions: readonly SubmissionAction[];
}

export interface OneSubmission extends Submission {
  /** Null until it is approved. */
  readonly deliveryState: DeliveryState | null;
  readonly allowedActions: readonly SubmissionAction[];
  /** What would be sent today; differs from `rows` when figures were corrected since. */
  readonly current: readonly SentFigure[];
  readonly hasChangedSince: boolean;
}

export interface SendingPreview {
  readonly rows: readonly SentFigure[];
  /** The submission that waits for approval, if one does. */
  readonly openSubmission: string | null;
  readonly lastApproved: readonly SentFigure[];
}

const submissionShape = z
  .object({
    id: z.string(),
    indicator: z.string(),
    period: periodShape,
    state: z.enum(['prepared', 'approved', 'withdrawn']),
    rows: z.array(sentFigureShape),
    preparedBy: signatureShape,
    preparedAt: instantShape,
    decidedBy: signatureShape.nullable(),
    decidedAt: instantShape.nullable(),
  })
  .openapi('Submission');

const deliveryStateShape = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('waiting') }),
    z.object({ state: z.literal('sent'), sentAt: instantShape }),
    z.object({ state: z.literal('refused'), reasons: z.array(z.string()), attempts: z.int() }),
  ])
  .openapi('DeliveryState');

const shownFields = {
  deliveryState: orNull(deliveryStateShape),
  allowedActions: z.array(z.enum(['approve', 'withdraw'])),
};

const shownShape = submissionShape
  .omit({ rows: true })
  .extend({ ...shownFields, rowCount: z.int() })
  .openapi('ShownSubmission');

const list = createRoute({
  method: 'get',
  path: '/submissions',
  summary: 'Những gì đã lập, đã duyệt, đã gửi Trung ương',
  responses: {
    200: answer<{ submissions: readonly ShownSubmission[] }>(
      'Mới nhất trước',
      z.object({ submissions: z.array(shownShape) }),
    ),
    ...refusals(),
  },
});

const preview = createRoute({
  method: 'get',
  path: '/submissions/preview',
  summary: 'Những dòng sẽ được gửi, trước khi lập',
  request: { query: z.object({ indicator: indicatorParameter, period: periodParameter }) },
  responses: {
    200: answer<SendingPreview>(
      'Đúng từng dòng',
      z
        .object({
          rows: z.array(sentFigureShape),
          openSubmission: z.string().nullable(),
          lastApproved: z.array(sentFigureShape),
        })
        .openapi('SendingPreview'),
    ),
    ...refusals(400),
  },
});

const one = createRoute({
  method: 'get',
  path: '/submissions/{id}',
  summary: 'Một lần gửi, và những gì đã thay đổi từ đó',
  request: { params: z.object({ id: idParameter }) },
  responses: {
    200: answer<OneSubmission>(
      'Các dòng đã lập và các dòng hiện nay',
      submissionShape
        .extend({ ...shownFields, current: z.array(sentFigureShape), hasChangedSince: z.boolean() })
        .openapi('OneSubmission'),
    ),
    ...refusals(400, 404),
  },
});

const file = createRoute({
  method: 'get',
  path: '/submissions/{id}/file',
  summary: 'Gói gửi Trung ương dưới dạng tệp có mã kiểm tra',
  request: { params: z.object({ id: idParameter }) },
  responses: {
    200: {
      description: 'Tệp co-so/delivery/1',
      content: { 'application/json': { schema: z.looseObject({}).openapi('Delivery') } },
    },
    ...refusals(400, 404),
  },
});

const prepare = createRoute({
  method: 'post',
  path: '/submissions',
  summary: 'Lập số liệu của một chỉ tiêu thống kê và kỳ để gửi Trung ương',
  middleware: [idempotent] as const,
  request: {
    headers: idempotencyHeader,
    body: jsonBody(z.strictObject({ indicator: z.string().max(100), period: periodParameter })),
  },
  responses: { 201: answer<Submission>('Đã lập, chờ duyệt', submissionShape), ...refusals(400, 409, 422) },
});

const decision = {
  method: 'post' as const,
  middleware: [idempotent] as [typeof idempotent],
  request: { headers: idempotencyHeader, params: z.object({ id: idParameter }) },
  responses: { 200: answer<Submission>('Đã quyết định', submissionShape), ...refusals(400, 404, 409, 422) },
};

const approval = createRoute({
  ...decision,
  path: '/submissions/{id}/approval',
  summary: 'Duyệt và gửi Trung ương (người thứ hai)',
});

const withdrawal = createRoute({
  ...decision,
  path: '/submissions/{id}/withdrawal',
  summary: 'Rút lại lần gửi chưa duyệt',
});

export const submissionRoutes = router<Province>()
  .openapi(list, async (c) => {
    const listed = await listSubmissions(c.var.db);
    return c.json(
      { submissions: listed.map((found) => ({ ...found, allowedActions: submissionActions(found, c.var.actor) })) },
      200,
    );
  })
  .openapi(preview, async (c) => {
    const question = c.req.valid('query');
    const facts = await loadSendingFacts(c.var.db, question);
    const { lastApproved, open } = facts;
    return c.json({ rows: rowsToSend(question, facts), openSubmission: open?.id ?? null, lastApproved }, 200);
  })
  .openapi(one, async (c) => {
    const found = await loadOne(c.var.db, c.req.valid('param').id, c.var.actor);
    return found ? c.json(found, 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(file, async (c) => {
    const { id } = c.req.valid('param');
    const delivery = await findDelivery(c.var.db, id);
    if (delivery === undefined) return problemResponse(c, [{ code: 'not-found' }]);
    return c.body(delivery, 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="gui-trung-uong-${c.var.tenant.slug}-${id}.json"`,
    });
  })
  .openapi(prepare, async (c) => {
    const question: SendingQuestion = c.req.valid('json');
    if (!findIndicator(question.indicator))
      return problemResponse(c, [{ code: 'indicator-unknown', indicator: question.indicator, at: '/indicator' }]);
    const prepared = await prepareSubmission(c.var.db, actOf(c), question);
    return prepared.ok ? c.json(prepared.value, 201) : problemResponse(c, prepared.problems);
  })
  .openapi(approval, async (c) => {
    const { provinceId, name } = c.var.tenant;
    const approved = await approveSubmission(c.var.db, actOf(c), { provinceId, name }, c.req.valid('param').id);
    if (!approved.ok) return problemResponse(c, approved.problems);
    c.var.relaySoon();
    return c.json(approved.value, 200);
  })
  .openapi(withdrawal, async (c) => {
    const withdrawn = await withdrawSubmission(c.var.db, actOf(c), c.req.valid('param').id);
    return withdrawn.ok ? c.json(withdrawn.value, 200) : problemResponse(c, withdrawn.problems);
  });

async function loadOne(db: ProvinceDb, id: string, actor: Actor): Promise<OneSubmission | undefined> {
  const found = await findSubmission(db, id);
  if (!found) return undefined;
  const { submission, deliveryState } = found;
  const current = rowsToSend(submission, await loadSendingFacts(db, submission));
  const hasChangedSince = !sameRows(submission.rows, current);
  return {
    ...submission,
    deliveryState,
    allowedActions: submissionActions(submission, actor),
    current,
    hasChangedSince,
  };
}
