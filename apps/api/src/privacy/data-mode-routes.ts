import { createRoute, z } from '@hono/zod-openapi';
import { listDataModes } from '@co-so/db';
import { dataModeActions, dataModeOf } from '@co-so/domain';
import type { DataMode, DataModeRevision } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { allowed } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { Office } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { dayParameter, idempotencyHeader, router } from '../request/router.ts';
import { dayShape, instantShape, orNull, settingBasis, signatureShape } from '../request/shapes.ts';
import { setDataMode } from './set-data-mode.ts';
import { registerText } from './shapes.ts';

export interface ShownDataMode {
  readonly mode: DataMode;
  /** The newest first. */
  readonly revisions: readonly DataModeRevision[];
  readonly allowedActions: readonly 'set'[];
}

const mode = z.enum(['simulatedOnly', 'real']);

const revisionShape = z
  .object({
    revision: z.int(),
    mode,
    legalBasis: orNull(z.object({ text: z.string(), document: z.string(), documentOn: dayShape })),
    setBy: signatureShape,
    setAt: instantShape,
  })
  .openapi('DataModeRevision');

const shown = createRoute({
  method: 'get',
  path: '/privacy/data-mode',
  middleware: [allowed('view-privacy')] as const,
  summary: 'Chế độ dữ liệu: chỉ dữ liệu mô phỏng về người, hoặc được ghi dữ liệu thật về người; và các lần đã đặt',
  responses: {
    200: answer<ShownDataMode>(
      'Chế độ đang dùng',
      z
        .object({ mode, revisions: z.array(revisionShape), allowedActions: z.array(z.enum(['set'])) })
        .openapi('ShownDataMode'),
    ),
    ...refusals(403),
  },
});

const setting = createRoute({
  method: 'put',
  path: '/privacy/data-mode',
  middleware: [allowed('set-policy'), idempotent] as const,
  summary: 'Tắt chế độ chỉ dữ liệu mô phỏng về người, kèm căn cứ pháp lý; hoặc bật lại',
  request: {
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({
        mode,
        legalBasis: z
          .strictObject({ text: registerText, document: registerText, documentOn: dayParameter })
          .nullable()
          .openapi({ description: 'Bắt buộc khi cho phép dữ liệu thật' }),
        basedOn: settingBasis,
      }),
    ),
  },
  responses: { 200: answer<DataModeRevision>('Đã đặt', revisionShape), ...refusals(400, 403, 409, 422) },
});

export const dataModeRoutes = router<Office>()
  .openapi(shown, async (c) => {
    const revisions = await listDataModes(c.var.db);
    const now = dataModeOf(revisions[0]);
    return c.json({ mode: now, revisions, allowedActions: dataModeActions(now, c.var.actor) }, 200);
  })
  .openapi(setting, async (c) => {
    const set = await setDataMode(c.var.desk, actOf(c), c.req.valid('json'));
    return set.ok ? c.json(set.value, 200) : problemResponse(c, set.problems);
  });
