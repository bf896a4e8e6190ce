import { createRoute, z } from '@hono/zod-openapi';
import { findAnswerTerms, listDataRequests } from '@co-so/db';
import {
  answerDueOn,
  can,
  countLateRequests,
  dataRequestActions,
  dataRequestDueOn,
  dataRequestKinds,
  dataRequestLateness,
  dataRequestState,
  dataRequestsPerPage,
  dataRequestStates,
  wholeOffice,
} from '@co-so/domain';
import type {
  Actor,
  AnswerTerms,
  CivilDate,
  DataRequest,
  DataRequestAction,
  DataRequestCounts,
  DataRequestState,
  Lateness,
} from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { allowed } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { Office } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { readEntry } from '../request/read-entry.ts';
import { dayParameter, idempotencyHeader, idParameter, router } from '../request/router.ts';
import { dayShape, instantShape, signatureShape } from '../request/shapes.ts';
import { answerTermsShape } from './answer-term-routes.ts';
import { acknowledgeDataRequest, answerDataRequest, recordDataRequest } from './keep-data-requests.ts';
import { pagesOf, registerQuestion, registerText, unsearchedShape, writtenShape } from './shapes.ts';
import type { Written } from './shapes.ts';

export interface ShownDataRequest extends DataRequest {
  readonly dueOn: CivilDate;
  /** Null where nobody has said within how many days. */
  readonly answerDueOn: CivilDate | null;
  readonly state: DataRequestState;
  readonly daysLate: Lateness;
  readonly allowedActions: readonly DataRequestAction[];
}

export interface DataRequestRegister {
  /** In all, however many are on this page. */
  readonly found: number;
  readonly unsearched: number;
  readonly pages: number;
  /** Of all there are, found or not. */
  readonly counts: DataRequestCounts;
  readonly requests: readonly ShownDataRequest[];
  /** As the office has set them; null where it has set none. */
  readonly terms: AnswerTerms | null;
  readonly allowedActions: readonly ('record' | 'set-terms')[];
}

const kind = z.enum(dataRequestKinds);

const requestShape = z
  .object({
    id: z.string(),
    receivedOn: dayShape,
    kind,
    reference: z.string(),
    content: z.string(),
    recordedBy: signatureShape,
    recordedAt: instantShape,
    acknowledgedOn: dayShape.nullable(),
    answeredOn: dayShape.nullable(),
    answer: z.string().nullable(),
    clearedAt: instantShape.nullable(),
    dueOn: dayShape,
    answerDueOn: dayShape.nullable(),
    state: z.enum(dataRequestStates),
    daysLate: z
      .object({ acknowledgement: z.int(), answer: z.int() })
      .openapi({ description: 'Số ngày quá hạn báo nhận, quá hạn thực hiện; 0 là trong hạn' }),
    allowedActions: z.array(z.enum(['acknowledge', 'answer'])),
  })
  .openapi('DataRequest');

const register = createRoute({
  method: 'get',
  path: '/privacy/requests',
  middleware: [allowed('view-privacy')] as const,
  summary: 'Yêu cầu của người về dữ liệu của họ; mỗi lần xem để lại một dòng nhật ký',
  request: { query: registerQuestion },
  responses: {
    200: answer<DataRequestRegister>(
      `Yêu cầu đang chờ trước, mỗi trang ${dataRequestsPerPage}`,
      z
        .object({
          found: z.int(),
          unsearched: unsearchedShape,
          pages: z.int(),
          counts: z.object({ overdue: z.int(), doneLate: z.int() }),
          requests: z.array(requestShape),
          terms: answerTermsShape.nullable(),
          allowedActions: z.array(z.enum(['record', 'set-terms'])),
        })
        .openapi('DataRequestRegister'),
    ),
    ...refusals(400, 403),
  },
});

const params = z.object({ id: idParameter });

const recording = createRoute({
  method: 'post',
  path: '/privacy/requests',
  middleware: [allowed('keep-privacy'), idempotent] as const,
  summary: 'Ghi một yêu cầu; ghi số văn bản, không ghi họ tên',
  request: {
    headers: idempotencyHeader,
    body: jsonBody(z.strictObject({ receivedOn: dayParameter, kind, reference: registerText, content: registerText })),
  },
  responses: { 201: answer<Written>('Đã ghi', writtenShape), ...refusals(400, 403, 409, 422) },
});

const acknowledging = createRoute({
  method: 'post',
  path: '/privacy/requests/{id}/acknowledgement',
  middleware: [allowed('keep-privacy', 'not-found'), idempotent] as const,
  summary: 'Ghi ngày đã báo cho người yêu cầu là đã nhận',
  request: { params, headers: idempotencyHeader, body: jsonBody(z.strictObject({ on: dayParameter })) },
  responses: { 200: answer<Written>('Đã ghi', writtenShape), ...refusals(400, 403, 404, 409, 422) },
});

const answering = createRoute({
  method: 'post',
  path: '/privacy/requests/{id}/answer',
  middleware: [allowed('keep-privacy', 'not-found'), idempotent] as const,
  summary: 'Ghi đã trả lời yêu cầu thế nào, ngày nào',
  request: {
    params,
    headers: idempotencyHeader,
    body: jsonBody(z.strictObject({ on: dayParameter, answer: registerText })),
  },
  responses: { 200: answer<Written>('Đã ghi', writtenShape), ...refusals(400, 403, 404, 409, 422) },
});

export const dataRequestRoutes = router<Office>()
  .openapi(register, async (c) => {
    const { actor, db } = c.var;
    const act = actOf(c);
    const looking = (requestIds: readonly string[]) =>
      readEntry(act, 'view-privacy', wholeOffice, {
        action: 'list-data-requests',
        subject: 'data-requests',
        after: { requestIds },
      });
    const { today } = c.env.entry;
    const { listed, found, unsearched, all } = await listDataRequests(db, c.req.valid('query'), looking);
    const terms = await findAnswerTerms(db);
    const counts = countLateRequests(all, (one) => answerDueOn(one, terms), today);
    const requests = listed.map((one) => shownRequest(one, terms, actor, today));
    const allowedActions = registerActions(actor);
    const pages = pagesOf(found, dataRequestsPerPage);
    return c.json({ found, unsearched, pages, counts, requests, terms: terms ?? null, allowedActions }, 200);
  })
  .openapi(recording, async (c) => {
    const recorded = await recordDataRequest(c.var.desk, actOf(c), c.req.valid('json'));
    return recorded.ok ? c.json({ id: recorded.value.id }, 201) : problemResponse(c, recorded.problems);
  })
  .openapi(acknowledging, async (c) => {
    const { id } = c.req.valid('param');
    const done = await acknowledgeDataRequest(c.var.desk, actOf(c), id, c.req.valid('json'));
    return done.ok ? c.json({ id }, 200) : problemResponse(c, done.problems);
  })
  .openapi(answering, async (c) => {
    const { id } = c.req.valid('param');
    const done = await answerDataRequest(c.var.desk, actOf(c), id, c.req.valid('json'));
    return done.ok ? c.json({ id }, 200) : problemResponse(c, done.problems);
  });

/** An archive goes on recording and answering; by which days it answers was set before. */
function registerActions(actor: Actor): DataRequestRegister['allowedActions'] {
  if (!can(actor, 'keep-privacy', wholeOffice)) return [];
  return actor.isLookingOnly ? ['record'] : ['record', 'set-terms'];
}

function shownRequest(
  request: DataRequest,
  terms: AnswerTerms | undefined,
  actor: Actor,
  today: CivilDate,
): ShownDataRequest {
  const answerDue = answerDueOn(request, terms);
  return {
    ...request,
    dueOn: dataRequestDueOn(request),
    answerDueOn: answerDue,
    state: dataRequestState(request, answerDue, today),
    daysLate: dataRequestLateness(request, answerDue, today),
    allowedActions: dataRequestActions(request, actor),
  };
}
