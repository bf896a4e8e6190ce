import { createRoute, z } from '@hono/zod-openapi';
import { planSchema } from '@co-so/domain';
import { problemResponse } from '../../problem.ts';
import { allowedSomewhere } from '../../request/allowed.ts';
import { actOf } from '../../request/context.ts';
import type { Province } from '../../request/context.ts';
import { answer, jsonBody, refusals } from '../../request/described.ts';
import { idempotent } from '../../request/idempotency.ts';
import { dayParameter, idempotencyHeader, idParameter, router } from '../../request/router.ts';
import { applyPlanUnder } from './apply-plan.ts';
import { beginPlan, discardPlan, savePlan } from './draw-plan.ts';
import { loadPlan, loadPlanGround, loadPlans } from './load-plans.ts';
import type { PlanGroundUnits, PlanList } from './load-plans.ts';
import { runDry } from './preview.ts';
import type { ShownPreview } from './preview.ts';
import { revertAppliedPlan } from './revert-plan.ts';
import { findSeenPlan } from './seen-plan.ts';
import type { ShownPlan } from './seen-plan.ts';
import { groundShape, planListShape, previewShape, shownPlanShape } from './shapes.ts';

const text = z.string().max(2000);
const decisionBody = z.strictObject({
  number: z.string().max(100),
  issuedOn: dayParameter,
  issuer: z.string().max(300),
});
const content = { title: text, plan: planSchema };
const basedOn = z.int().min(1).openapi({ description: 'Lần ghi mà người làm đã xem' });
const params = z.object({ id: idParameter });

const list = createRoute({
  method: 'get',
  path: '/plans',
  middleware: [allowedSomewhere('view-plans')] as const,
  summary: 'Các phương án sắp xếp tổ chức',
  request: { query: z.object({ before: idParameter.optional() }) },
  responses: { 200: answer<PlanList>('Mới nhất trước', planListShape), ...refusals(400, 403) },
});

const one = createRoute({
  method: 'get',
  path: '/plans/{id}',
  summary: 'Một phương án, với tên các tổ chức được nhắc đến; hỏi một lần ghi cũ thì chỉ để đọc',
  request: {
    params,
    query: z.object({
      revision: z.coerce.number().int().min(1).max(1_000_000).optional().openapi({
        description: 'Lần ghi, từ 1; bỏ trống: lần ghi mới nhất',
      }),
    }),
  },
  responses: { 200: answer<ShownPlan>('Phương án', shownPlanShape), ...refusals(400, 404) },
});

const preview = createRoute({
  method: 'get',
  path: '/plans/{id}/preview',
  summary: 'Chạy thử một phương án: cây trước và sau, đối chiếu, quyền thay đổi, mọi chỗ chưa được',
  request: { params },
  responses: { 200: answer<ShownPreview>('Không ghi gì', previewShape), ...refusals(400, 404) },
});

const beginning = createRoute({
  method: 'post',
  path: '/plans',
  middleware: [allowedSomewhere('plan-structure'), idempotent] as const,
  summary: 'Lập phương án cho một tổ chức và các tổ chức trực thuộc',
  request: { headers: idempotencyHeader, body: jsonBody(z.strictObject({ unitId: idParameter, ...content })) },
  responses: { 201: answer<ShownPlan>('Phương án mới', shownPlanShape), ...refusals(400, 403, 404, 409, 413, 422) },
});

const saving = createRoute({
  method: 'put',
  path: '/plans/{id}',
  middleware: [idempotent] as const,
  summary: 'Ghi phương án, còn thiếu vẫn ghi được',
  request: { headers: idempotencyHeader, params, body: jsonBody(z.strictObject({ basedOn, ...content })) },
  responses: { 200: answer<ShownPlan>('Lần ghi mới', shownPlanShape), ...refusals(400, 403, 404, 409, 413, 422) },
});

const discarding = createRoute({
  method: 'post',
  path: '/plans/{id}/discarding',
  middleware: [idempotent] as const,
  summary: 'Bỏ phương án; các lần ghi vẫn giữ lại',
  request: { headers: idempotencyHeader, params, body: jsonBody(z.strictObject({ basedOn })) },
  responses: { 200: answer<ShownPlan>('Đã bỏ', shownPlanShape), ...refusals(400, 403, 404, 409, 422) },
});

const application = createRoute({
  method: 'post',
  path: '/plans/{id}/application',
  middleware: [idempotent] as const,
  summary: 'Ghi quyết định của cấp ủy; phương án có hiệu lực theo ngày của từng việc',
  request: {
    headers: idempotencyHeader,
    params,
    body: jsonBody(
      z.strictObject({
        basedOn,
        decision: decisionBody.extend({
          signatory: z.string().max(300),
          votes: z.strictObject({ entitled: z.int().min(0), inFavour: z.int().min(0) }).nullable(),
          fileHash: z.string().max(200).openapi({ description: 'SHA-256 của tệp đã ký, dạng hệ 16' }),
        }),
      }),
    ),
  },
  responses: { 200: answer<ShownPlan>('Đã áp dụng', shownPlanShape), ...refusals(400, 403, 404, 409, 422) },
});

const reversal = createRoute({
  method: 'post',
  path: '/plans/{id}/reversal',
  middleware: [idempotent] as const,
  summary: 'Rút lại phương án đã áp dụng, khi chưa có gì dựa vào nó',
  request: { headers: idempotencyHeader, params, body: jsonBody(z.strictObject({ reason: text })) },
  responses: { 200: answer<ShownPlan>('Đã rút lại', shownPlanShape), ...refusals(400, 403, 404, 409, 422) },
});

const ground = createRoute({
  method: 'get',
  path: '/plan-ground',
  summary: 'Các tổ chức trực thuộc một tổ chức, qua mọi thời gian: cơ sở để đọc phương án từ trang tính',
  request: { query: z.object({ unit: idParameter }) },
  responses: { 200: answer<PlanGroundUnits>('Kể cả tổ chức ấy', groundShape), ...refusals(400, 404) },
});

export const planRoutes = router<Province>()
  .openapi(list, async (c) => {
    const { before = null } = c.req.valid('query');
    return c.json(await loadPlans(c.var.db, c.var.actor, c.env.entry.today, before), 200);
  })
  .openapi(one, async (c) => {
    const asked = { ...c.req.valid('param'), revision: c.req.valid('query').revision };
    const plan = await loadPlan(c.var.db, c.var.actor, asked, c.env.entry.today);
    return plan ? c.json(plan, 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(preview, async (c) => {
    const { today } = c.env.entry;
    const seen = await findSeenPlan(c.var.db, c.var.actor, c.req.valid('param').id, today);
    return seen ? c.json(await runDry(c.var.db, seen, today), 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(beginning, async (c) => {
    const begun = await beginPlan(c.var.db, actOf(c), c.req.valid('json'));
    return begun.ok ? c.json(begun.value, 201) : problemResponse(c, begun.problems);
  })
  .openapi(saving, async (c) => {
    const saved = await savePlan(c.var.db, actOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
    return saved.ok ? c.json(saved.value, 200) : problemResponse(c, saved.problems);
  })
  .openapi(discarding, async (c) => {
    const discarded = await discardPlan(c.var.db, actOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
    return discarded.ok ? c.json(discarded.value, 200) : problemResponse(c, discarded.problems);
  })
  .openapi(application, async (c) => {
    const applied = await applyPlanUnder(c.var.db, actOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
    return applied.ok ? c.json(applied.value, 200) : problemResponse(c, applied.problems);
  })
  .openapi(reversal, async (c) => {
    const reverted = await revertAppliedPlan(c.var.db, actOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
    return reverted.ok ? c.json(reverted.value, 200) : problemResponse(c, reverted.problems);
  })
  .openapi(ground, async (c) => {
    const { unit } = c.req.valid('query');
    const found = await loadPlanGround(c.var.db, c.var.actor, unit, c.env.entry.today);
    return found ? c.json(found, 200) : problemResponse(c, [{ code: 'not-found' }]);
  });
