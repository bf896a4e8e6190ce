import { createRoute, z } from '@hono/zod-openapi';
import { loadRecordHistory } from '@co-so/db';
import type { RecordKind } from '@co-so/db';
import { can, wholeOffice } from '@co-so/domain';
import type { Action } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { actOf } from '../request/context.ts';
import type { Office } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { readEntry } from '../request/read-entry.ts';
import { router } from '../request/router.ts';
import { historyShape, shownEntry } from './shapes.ts';
import type { ThingHistory } from './shapes.ts';

/** Who may look at a record looks at what was done to it. */
const seenBy: Readonly<Record<RecordKind, Action>> = {
  account: 'view-people',
  incident: 'view-privacy',
  'data-request': 'view-privacy',
};

const subjectPattern = /^(?<kind>account|incident|data-request)\/(?<id>[0-9a-f-]{36})$/;

const history = createRoute({
  method: 'get',
  path: '/audit/record-history',
  summary:
    'Lịch sử của một tài khoản cùng các vai trò của người đó, một sự cố hay một yêu cầu về dữ liệu cá nhân; mỗi lần xem để lại một dòng nhật ký',
  request: {
    query: z.object({
      subject: z
        .string()
        .max(300)
        .regex(subjectPattern)
        .openapi({ example: 'account/0198c0de-0000-7000-8000-000000000000' }),
    }),
  },
  responses: {
    200: answer<ThingHistory>('Mới nhất trước, nhiều nhất 200 dòng', historyShape),
    ...refusals(400, 404),
  },
});

/** What was done to what either office keeps about persons. */
export const recordHistoryRoutes = router<Office>().openapi(history, async (c) => {
  const { subject } = c.req.valid('query');
  const { kind, id } = recordIn(subject);
  const { db, actor } = c.var;
  if (!can(actor, seenBy[kind], wholeOffice)) return problemResponse(c, [{ code: 'not-found' }]);
  const read = readEntry(actOf(c), seenBy[kind], { action: 'open-record-history', subject });
  const found = await loadRecordHistory(db, { kind, id }, read);
  if (!found) return problemResponse(c, [{ code: 'not-found' }]);
  return c.json({ entries: found.map((one) => shownEntry(one, new Map(), actor)) }, 200);
});

/** Safe because the query was held to the pattern, whose first group has these words alone. */
function recordIn(subject: string): { readonly kind: RecordKind; readonly id: string } {
  const { kind, id } = subjectPattern.exec(subject)!.groups!;
  return { kind: kind as RecordKind, id: id! };
}
