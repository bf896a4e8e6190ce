import { createRoute, z } from '@hono/zod-openapi';
import { auditSubject, isRecordThing } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import type { Office } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { router } from '../request/router.ts';
import { findHistory } from './find-history.ts';
import { historyShape, shownHistory } from './shapes.ts';
import type { ThingHistory } from './shapes.ts';

const history = createRoute({
  method: 'get',
  path: '/audit/history',
  summary:
    'Lịch sử của một thứ mà nhật ký nói đến: tổ chức, số liệu, chỉ tiêu, lần gửi, bảng điểm, phương án, lựa chọn theo quy định, chính sách, chế độ và thời hạn dữ liệu, nơi dùng hệ thống…, cho người được xem chính thứ đó',
  request: {
    query: z.object({
      subject: z
        .string()
        .max(300)
        .refine((subject) => subjectIn(subject) !== undefined)
        .openapi({ example: 'submission/0198c0de-0000-7000-8000-000000000000' }),
    }),
  },
  responses: {
    200: answer<ThingHistory>('Mới nhất trước, nhiều nhất 200 dòng', historyShape),
    ...refusals(400, 404),
  },
});

/** What was done to one thing of an office; records about persons are told of elsewhere, since each look leaves an entry. */
export const historyRoutes = router<Office>().openapi(history, async (c) => {
  const asked = subjectIn(c.req.valid('query').subject)!;
  const found = await findHistory(c.var.db, c.var.actor, asked, c.env.entry.today);
  if (!found) return problemResponse(c, [{ code: 'not-found' }]);
  return c.json(shownHistory(found, c.var.actor), 200);
});

function subjectIn(subject: string) {
  const { thing, key } = auditSubject(subject) ?? {};
  return thing === undefined || key === undefined || isRecordThing(thing) ? undefined : { thing, key, subject };
}
