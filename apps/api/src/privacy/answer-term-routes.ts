import { createRoute, z } from '@hono/zod-openapi';
import type { AnswerDays, AnswerTerms } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { allowed } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { Office } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { idempotencyHeader, router } from '../request/router.ts';
import { instantShape, settingBasis, signatureShape } from '../request/shapes.ts';
import { setAnswerTerms } from './set-answer-terms.ts';
import { registerText } from './shapes.ts';

const days = z.int().nullable().openapi({ description: 'null: chưa đặt' });

const daysShape = z.strictObject({
  see: days,
  correct: days,
  erase: days,
  restrict: days,
  other: days,
} satisfies Record<keyof AnswerDays, typeof days>);

export const answerTermsShape = z
  .object({
    revision: z.int(),
    days: daysShape,
    legalBasis: z.string().nullable(),
    setBy: signatureShape,
    setAt: instantShape,
  })
  .openapi('AnswerTerms');

const setting = createRoute({
  method: 'put',
  path: '/privacy/answer-terms',
  middleware: [allowed('keep-privacy'), idempotent] as const,
  summary: 'Đặt số ngày phải thực hiện xong yêu cầu về dữ liệu, theo loại yêu cầu, kèm căn cứ pháp lý',
  request: {
    headers: idempotencyHeader,
    body: jsonBody(z.strictObject({ days: daysShape, legalBasis: registerText.nullable(), basedOn: settingBasis })),
  },
  responses: { 200: answer<AnswerTerms>('Đã đặt', answerTermsShape), ...refusals(400, 403, 409, 422) },
});

export const answerTermRoutes = router<Office>().openapi(setting, async (c) => {
  const set = await setAnswerTerms(c.var.desk, actOf(c), c.req.valid('json'));
  return set.ok ? c.json(set.value, 200) : problemResponse(c, set.problems);
});
