import { createRoute, z } from '@hono/zod-openapi';
import type { DisciplineCursor } from '@co-so/db';
import { parseCivilDate } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { allowedSomewhere } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { Province } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { idempotencyHeader, idParameter, router, withDays } from '../request/router.ts';
import { correctDiscipline, recordDiscipline, withdrawDiscipline } from './keep-discipline.ts';
import { loadDisciplineHistory, loadRegister } from './load-discipline.ts';
import { changeFields, contentFields, disciplineHistoryShape, keptDisciplineShape, registerShape } from './shapes.ts';
import type { DisciplineHistory, DisciplineRegister, KeptDiscipline } from './shapes.ts';

const params = z.object({ id: idParameter });

const cursorParameter = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\/[0-9a-f-]{36}$/)
  .transform((text, context): DisciplineCursor => {
    const [day = '', id = ''] = text.split('/');
    const decidedOn = parseCivilDate(day);
    if (decidedOn) return { decidedOn, id };
    context.issues.push({ code: 'custom', message: 'malformed', input: text });
    return z.NEVER;
  })
  .openapi({ type: 'string', description: 'Giá trị next của trang trước' });

const list = createRoute({
  method: 'get',
  path: '/discipline',
  middleware: [allowedSomewhere('view-discipline')] as const,
  summary: 'Sổ kỷ luật đã có quyết định của một nhánh, theo ngày quyết định; mỗi lần xem để lại một dòng nhật ký',
  request: {
    query: withDays({
      under: idParameter.optional(),
      before: cursorParameter.optional(),
    }),
  },
  responses: {
    200: answer<DisciplineRegister>('Quyết định mới nhất trước; counts không tính dòng đã rút lại', registerShape),
    ...refusals(400, 403, 404),
  },
});

const history = createRoute({
  method: 'get',
  path: '/discipline/{id}',
  summary: 'Các lần ghi của một dòng trong sổ kỷ luật; mỗi lần xem để lại một dòng nhật ký',
  request: { params },
  responses: { 200: answer<DisciplineHistory>('Mới nhất trước', disciplineHistoryShape), ...refusals(400, 404) },
});

const recording = createRoute({
  method: 'post',
  path: '/discipline',
  middleware: [allowedSomewhere('record-discipline'), idempotent] as const,
  summary: 'Ghi một quyết định kỷ luật vào sổ; không ghi họ tên người bị kỷ luật',
  request: { headers: idempotencyHeader, body: jsonBody(z.strictObject(contentFields)) },
  responses: { 201: answer<KeptDiscipline>('Đã ghi', keptDisciplineShape), ...refusals(400, 403, 409, 422) },
});

const correction = createRoute({
  method: 'post',
  path: '/discipline/{id}/correction',
  middleware: [idempotent] as const,
  summary: 'Đính chính một dòng đã ghi, kèm lý do; lần ghi trước vẫn xem được',
  request: {
    params,
    headers: idempotencyHeader,
    body: jsonBody(z.strictObject({ ...contentFields, ...changeFields })),
  },
  responses: { 200: answer<KeptDiscipline>('Lần ghi mới', keptDisciplineShape), ...refusals(400, 403, 404, 409, 422) },
});

const withdrawal = createRoute({
  method: 'post',
  path: '/discipline/{id}/withdrawal',
  middleware: [idempotent] as const,
  summary: 'Rút lại một dòng ghi nhầm, kèm lý do; dòng đó vẫn xem được và không được tính nữa',
  request: { params, headers: idempotencyHeader, body: jsonBody(z.strictObject(changeFields)) },
  responses: { 200: answer<KeptDiscipline>('Đã rút lại', keptDisciplineShape), ...refusals(400, 403, 404, 409, 422) },
});

export const disciplineRoutes = router<Province>()
  .openapi(list, async (c) => {
    const { under, from = null, to = null, before = null } = c.req.valid('query');
    const register = await loadRegister(c.var.db, actOf(c), { under, from, to, before });
    return register ? c.json(register, 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(history, async (c) => {
    const found = await loadDisciplineHistory(c.var.db, actOf(c), c.req.valid('param').id);
    return found ? c.json(found, 200) : problemResponse(c, [{ code: 'not-found' }]);
  })
  .openapi(recording, async (c) => {
    const recorded = await recordDiscipline(c.var.db, actOf(c), c.req.valid('json'));
    return recorded.ok ? c.json(recorded.value, 201) : problemResponse(c, recorded.problems);
  })
  .openapi(correction, async (c) => {
    const corrected = await correctDiscipline(c.var.db, actOf(c), c.req.valid('param').id, c.req.valid('json'));
    return corrected.ok ? c.json(corrected.value, 200) : problemResponse(c, corrected.problems);
  })
  .openapi(withdrawal, async (c) => {
    const withdrawn = await withdrawDiscipline(c.var.db, actOf(c), c.req.valid('param').id, c.req.valid('json'));
    return withdrawn.ok ? c.json(withdrawn.value, 200) : problemResponse(c, withdrawn.problems);
  });
