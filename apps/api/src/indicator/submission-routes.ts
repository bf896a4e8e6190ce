import { createRoute, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { findDelivery, findSealOf, findSubmission, listSubmissions, loadSendingFacts } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import { divideRows, findIndicator, grantFor, rowsHash, sameRows, submissionActions, wholeOffice } from '@co-so/domain';
import type { Submission } from '@co-so/domain';
import type { Act } from '../act.ts';
import { hashText } from '../content-hash.ts';
import { problemResponse } from '../problem.ts';
import { allowed } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { Province } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { fileHeaders, leaveExport } from '../request/export.ts';
import { reasonMaximum } from '../request/revision.ts';
import { idempotencyHeader, idParameter, indicatorParameter, periodParameter, router } from '../request/router.ts';
import { oneShape, previewShape, shownShape, submissionShape } from './submission-shapes.ts';
import type { OneSubmission, SendingPreview, ShownSubmission } from './submission-shapes.ts';
import { approveSubmission, prepareSubmission, returnSubmission, withdrawSubmission } from './submit-figures.ts';

const list = createRoute({
  method: 'get',
  path: '/submissions',
  middleware: [allowed('view-submissions')] as const,
  summary: 'Những gì đã lập, đã duyệt, đã gửi Trung ương',
  responses: {
    200: answer<{ submissions: readonly ShownSubmission[] }>(
      'Mới nhất trước',
      z.object({ submissions: z.array(shownShape) }),
    ),
    ...refusals(403),
  },
});

const preview = createRoute({
  method: 'get',
  path: '/submissions/preview',
  middleware: [allowed('view-submissions')] as const,
  summary: 'Những dòng sẽ được gửi, trước khi lập',
  request: { query: z.object({ indicator: indicatorParameter, period: periodParameter }) },
  responses: {
    200: answer<SendingPreview>('Đúng từng dòng', previewShape),
    ...refusals(400, 403),
  },
});

const one = createRoute({
  method: 'get',
  path: '/submissions/{id}',
  middleware: [allowed('view-submissions', 'not-found')] as const,
  summary: 'Một lần gửi, và những gì đã thay đổi từ đó',
  request: { params: z.object({ id: idParameter }) },
  responses: {
    200: answer<OneSubmission>('Các dòng đã lập và các dòng hiện nay', oneShape),
    ...refusals(400, 404),
  },
});

const file = createRoute({
  method: 'get',
  path: '/submissions/{id}/file',
  middleware: [allowed('view-submissions', 'not-found')] as const,
  summary: 'Gói gửi Trung ương dưới dạng tệp có mã kiểm tra; mỗi lần lấy để lại một dòng nhật ký',
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
    body: jsonBody(
      z.strictObject({
        indicator: z.string().max(100),
        period: periodParameter,
        basedOn: z.string().max(100).openapi({ description: '`rowsHash` của những dòng đã xem' }),
      }),
    ),
  },
  responses: { 201: answer<Submission>('Đã lập, chờ duyệt', submissionShape), ...refusals(400, 403, 409, 422) },
});

const decision = {
  method: 'post' as const,
  middleware: [allowed('view-submissions', 'not-found'), idempotent] as [MiddlewareHandler, typeof idempotent],
  request: { headers: idempotencyHeader, params: z.object({ id: idParameter }) },
  responses: { 200: answer<Submission>('Đã quyết định', submissionShape), ...refusals(400, 403, 404, 409, 422) },
};

const approval = createRoute({
  ...decision,
  path: '/submissions/{id}/approval',
  summary: 'Duyệt và gửi Trung ương (người thứ hai)',
});

const returning = createRoute({
  ...decision,
  path: '/submissions/{id}/return',
  summary: 'Trả lại để hoàn thiện, kèm lý do (người thứ hai)',
  request: { ...decision.request, body: jsonBody(z.strictObject({ reason: z.string().max(reasonMaximum) })) },
});

const withdrawal = createRoute({
  ...decision,
  path: '/submissions/{id}/withdrawal',
  summary: 'Rút lại lần gửi chưa duyệt (người lập)',
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
    const facts = await loadSendingFacts(c.var.db, question, c.env.entry.today);
    const divided = divideRows(question, facts);
    const { lastSent, open } = facts;
    const seen = { openSubmission: open?.id ?? null, lastSent, rowsHash: rowsHash(divided.rows, hashText) };
    return c.json({ ...divided, ...seen }, 200);
  })
  .openapi(one, async (c) => {
    const found = await loadOne(c.var.db, actOf(c), c.req.valid('param').id);
    return found ? c.json(found, 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(file, async (c) => {
    const { id } = c.req.valid('param');
    const delivery = await findDelivery(c.var.db, id);
    if (delivery === undefined) return problemResponse(c, [{ code: 'not-found' }]);
    const grant = grantFor(c.var.actor, 'view-submissions', wholeOffice);
    const done = { action: 'export-delivery', subject: `submission/${id}`, grant };
    const left = await leaveExport(c.var.db, actOf(c), done);
    const name = `gui-trung-uong-${c.var.tenant.slug}-${id}.json`;
    return c.body(delivery, 200, fileHeaders(left, { type: 'application/json; charset=utf-8', name }));
  })
  .openapi(prepare, async (c) => {
    const { basedOn, ...question } = c.req.valid('json');
    if (!findIndicator(question.indicator))
      return problemResponse(c, [{ code: 'indicator-unknown', indicator: question.indicator, at: '/indicator' }]);
    const prepared = await prepareSubmission(c.var.db, actOf(c), question, basedOn);
    return prepared.ok ? c.json(prepared.value, 201) : problemResponse(c, prepared.problems);
  })
  .openapi(approval, async (c) => {
    const { provinceId, name } = c.var.tenant;
    const approved = await approveSubmission(c.var.db, actOf(c), { provinceId, name }, c.req.valid('param').id);
    if (!approved.ok) return problemResponse(c, approved.problems);
    c.var.relaySoon();
    return c.json(approved.value, 200);
  })
  .openapi(returning, async (c) => {
    const { id } = c.req.valid('param');
    const returned = await returnSubmission(c.var.db, actOf(c), id, c.req.valid('json').reason);
    return returned.ok ? c.json(returned.value, 200) : problemResponse(c, returned.problems);
  })
  .openapi(withdrawal, async (c) => {
    const withdrawn = await withdrawSubmission(c.var.db, actOf(c), c.req.valid('param').id);
    return withdrawn.ok ? c.json(withdrawn.value, 200) : problemResponse(c, withdrawn.problems);
  });

async function loadOne(db: ProvinceDb, { actor, today }: Act, id: string): Promise<OneSubmission | undefined> {
  const found = await findSubmission(db, id);
  if (!found) return undefined;
  const { submission, deliveryState } = found;
  const facts = await loadSendingFacts(db, submission, today);
  const { rows: current, withheld } = divideRows(submission, facts);
  const hasChangedSince = !sameRows(submission.rows, current);
  const isApproved = submission.state === 'approved';
  const seal = isApproved ? await findSealOf(db, `submission/${id}`, 'approve-submission') : null;
  return {
    ...submission,
    deliveryState,
    allowedActions: submissionActions(submission, actor),
    current,
    withheld,
    hasChangedSince,
    hasNothingToSend: sameRows(current, facts.lastSent),
    lastSent: submission.state === 'prepared' ? facts.lastSent : [],
    approvalSeal: seal && { sequence: seal.sequence, hash: seal.hash, sealedAt: seal.sealedAt },
  };
}
