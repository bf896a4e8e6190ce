import { createRoute, z } from '@hono/zod-openapi';
import { problemResponse } from '../../problem.ts';
import { allowed, allowedByOwnGrant } from '../../request/allowed.ts';
import { actOf } from '../../request/context.ts';
import type { National } from '../../request/context.ts';
import { answer, jsonBody, refusals } from '../../request/described.ts';
import { router } from '../../request/router.ts';
import { dayShape, dutiesShape, instantShape, orNull } from '../../request/shapes.ts';
import { mergeProvinces } from './merge-provinces.ts';
import type { MergerAccess } from './access.ts';
import type { MergerReport } from './report.ts';

const text = z.string().max(300);
const person = z.strictObject({ userName: text, name: text, post: text });
const invitationShape = z.object({
  accountId: z.string(),
  userName: z.string(),
  oneTimePassword: z.string().openapi({ description: 'Chỉ hiện lần này' }),
  expiresAt: instantShape,
});

const merging = createRoute({
  method: 'post',
  path: '/mergers',
  middleware: [allowed('manage-provinces'), allowedByOwnGrant('manage-provinces')] as const,
  summary:
    'Sáp nhập tỉnh: nơi hợp thành thành kho lưu trữ, nơi mới nhận cơ cấu tổ chức; mật khẩu chỉ có trong câu trả lời này',
  request: {
    body: jsonBody(
      z.strictObject({
        mode: z.enum(['dry-run', 'store']),
        province: text.openapi({ description: 'Tên ngắn của nơi mới trong danh bạ', example: 'tay-ninh' }),
        host: text.openapi({
          description: 'Địa chỉ của nơi mới; nơi hợp thành đang giữ địa chỉ này thì chuyển sang tên ngắn của mình',
          example: 'tay-ninh',
        }),
        headName: text.openapi({ example: 'Đảng bộ tỉnh Tây Ninh' }),
        decision: z.strictObject({ number: text, issuedOn: dayShape, issuer: text }),
        communes: z
          .array(
            z.strictObject({
              name: text,
              code: z.string().max(40).nullable(),
              groundIds: z.array(z.string().max(60)).max(20).openapi({ description: 'Tổ chức cũ trên cùng địa bàn' }),
              note: z.string().max(1000).nullable(),
            }),
          )
          .max(200)
          .openapi({ description: 'Tổ chức có từ ngày đầu của nơi mới; không nhận số liệu của tổ chức cũ' }),
        administrator: person,
        officials: z.array(person).max(50).openapi({ description: 'Cán bộ nơi mới được xem các kho lưu trữ' }),
      }),
    ),
  },
  responses: {
    200: answer<MergerReport>(
      'Xem trước, hoặc kết quả với các mật khẩu dùng một lần',
      z
        .object({
          host: z.string(),
          stored: z.boolean(),
          progress: orNull(z.object({ done: z.int(), total: z.int() })).openapi({
            description: 'Phần cơ cấu đã ghi; khác null thì gửi lại cùng nội dung để làm tiếp',
          }),
          merged: z.array(
            z.object({
              slug: z.string(),
              name: z.string(),
              hostBefore: z.string(),
              hostAfter: z.string(),
              duties: dutiesShape,
            }),
          ),
          absent: z.array(z.string()),
          units: z.int(),
          codesLeft: z.array(z.object({ unitId: z.string(), code: z.string() })),
          invitation: orNull(invitationShape),
          archiveAccounts: z.array(invitationShape.extend({ host: z.string() })),
        })
        .openapi('MergerReport'),
    ),
    ...refusals(400, 403, 409, 422),
  },
});

/** How people are let in is the affair of `access`, and given from outside. */
export function mergerRoutes(access: MergerAccess) {
  return router<National>().openapi(merging, async (c) => {
    // No idempotency key: an answer that holds passwords is kept nowhere, and sending it again goes on.
    const { mode, ...draft } = c.req.valid('json');
    const merged = await mergeProvinces(c.env, actOf(c), draft, mode, access);
    return merged.ok ? c.json(merged.value, 200) : problemResponse(c, merged.problems);
  });
}
