import { z } from '@hono/zod-openapi';
import type { Problem, ProblemCode } from '@co-so/domain';
import type { Env } from './env.ts';

/** The status of each problem: 422 breaks a rule, 409 the world moved on, 404 also for what one may not know of. */
const statuses: Readonly<Record<ProblemCode, number>> = {
  'unit-unknown': 422,
  'unit-ambiguous': 422,
  'unit-not-existing': 422,
  'indicator-unknown': 422,
  'category-unknown': 422,
  'definition-unknown': 422,
  'period-unreadable': 422,
  'period-annual-figure': 422,
  'day-unreadable': 422,
  'cut-off-outside-period': 422,
  'period-in-future': 422,
  'number-unreadable': 422,
  'percent-unreadable': 422,
  'percent-over-hundred': 422,
  'choice-unknown': 422,
  'quantity-missing': 422,
  'quantity-ambiguous': 422,
  'base-missing': 422,
  'base-zero': 422,
  'part-over-base': 422,
  'quantity-not-for-measure': 422,
  'goal-missing': 422,
  'goal-not-for-measure': 422,
  'text-missing': 422,
  'text-too-long': 422,
  'reason-missing': 422,
  'nothing-changed': 422,
  'file-format-unknown': 422,
  'file-empty': 422,
  'file-too-long': 422,
  'file-province-other': 422,
  'field-unknown': 422,
  'field-type': 422,
  'sheet-missing': 422,
  'column-missing': 422,
  'row-repeated': 422,
  'unit-repeated': 422,
  'unit-kind-unknown': 422,
  'unit-differs': 422,
  'parent-unknown': 422,
  'parent-not-existing': 422,
  'code-taken': 422,
  'closed-before-founded': 422,
  'id-malformed': 422,
  'nothing-to-send': 422,
  'nothing-new-to-send': 422,
  'all-withheld': 422,
  'submission-too-long': 422,
  'unit-kind-not-sent': 422,
  'cell-too-small': 422,
  'same-person-approves': 422,
  'same-person-returns': 422,
  'second-person-withdraws': 422,
  'delivery-hash-differs': 422,
  'delivery-province-unknown': 422,
  'delivery-province-other': 422,
  'delivery-approved-later': 422,
  'delivery-approved-earlier': 422,
  'period-after-province': 422,
  'delivery-conflicts': 409,
  'sign-in-refused': 422,
  'sign-in-locked': 429,
  'code-wrong': 422,
  'user-name-unusable': 422,
  'user-name-taken': 422,
  'password-length': 422,
  'password-guessable': 422,
  'password-unchanged': 422,
  'account-unknown': 422,
  'account-erased': 422,
  'holder-disabled': 422,
  'role-elsewhere': 422,
  'role-for-office': 422,
  'day-past': 422,
  'span-empty': 422,
  'delegation-beyond-grant': 422,
  'out-of-bounds': 422,
  'second-factor-required': 422,
  'own-account': 422,
  'demo-account': 422,
  'last-administrator': 422,
  'province-unknown': 422,
  'province-onboarded': 409,
  'host-unusable': 422,
  'host-taken': 422,
  'pool-empty': 409,
  'province-archived': 409,
  'day-in-future': 422,
  'day-too-early': 422,
  'moment-in-future': 422,
  'moment-too-early': 422,
  'figure-moved-on': 409,
  'target-moved-on': 409,
  'submission-open': 409,
  'submission-moved-on': 409,
  'figures-moved-on': 409,
  'changed-meanwhile': 409,
  'not-found': 404,
  'not-signed-in': 401,
  'sign-in-unfinished': 401,
  'not-allowed': 403,
  'origin-refused': 403,
  'body-not-json': 400,
  'body-too-large': 413,
  'parameter-invalid': 400,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 422,
  'demo-host-refused': 503,
  internal: 500,
};

/** One sentence for each status class, the same for every problem of a code; the particulars are in `errors`. */
const titles: Readonly<Record<number, string>> = {
  400: 'Yêu cầu không đọc được.',
  401: 'Cần đăng nhập.',
  403: 'Không được phép.',
  404: 'Không tìm thấy.',
  409: 'Dữ liệu đã thay đổi.',
  413: 'Nội dung gửi lên quá lớn.',
  422: 'Nội dung chưa đúng quy tắc.',
  429: 'Thử sai quá nhiều lần.',
  500: 'Hệ thống gặp lỗi.',
  503: 'Tạm thời không phục vụ.',
};

export function statusOf(code: ProblemCode): number {
  return statuses[code];
}

/** RFC 9457: the first problem gives type and status (what moved on outweighs what is wrong), all stand in `errors`. */
export function problemBody(problems: readonly [Problem, ...Problem[]], requestId: string) {
  const leading = problems.find(({ code }) => statusOf(code) === 409) ?? problems[0];
  const status = statusOf(leading.code);
  return {
    type: `/problems/${leading.code}`,
    title: titles[status] ?? titles[500]!,
    status,
    instance: `urn:uuid:${requestId}`,
    errors: problems.map(({ at, ...problem }) => ({ ...problem, pointer: at ?? '' })),
  };
}

export type ProblemBody = ReturnType<typeof problemBody>;

export function problemResponse(
  { env }: { readonly env: Pick<Env, 'entry'> },
  problems: readonly [Problem, ...Problem[]],
): Response {
  const body = problemBody(problems, env.entry.requestId);
  const headers = { 'content-type': 'application/problem+json; charset=utf-8' };
  return new Response(JSON.stringify(body), { status: body.status, headers });
}

export const problemSchema = z
  .object({
    type: z.string().openapi({ example: '/problems/part-over-base' }),
    title: z.string(),
    status: z.number().int(),
    instance: z.string().openapi({ example: 'urn:uuid:0198c0de-0000-7000-8000-000000000000' }),
    errors: z.array(z.looseObject({ code: z.string(), pointer: z.string() })),
  })
  .openapi('Problem');
