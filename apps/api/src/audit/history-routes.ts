import { createRoute, z } from '@hono/zod-openapi';
import { findAuditOfSubmission, loadAuditOfUnit } from '@co-so/db';
import type { FoundEntry, ProvinceDb } from '@co-so/db';
import { can, wholeOffice } from '@co-so/domain';
import type { Actor, CivilDate } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import type { Province } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { router } from '../request/router.ts';
import { historyShape, shownEntry } from './shapes.ts';
import type { ThingHistory } from './shapes.ts';

const id = '[0-9a-f-]{36}';
const subjectPattern = new RegExp(`^(?:(figure|target)/(${id})/.+|submission/(${id}))$`);

const history = createRoute({
  method: 'get',
  path: '/audit/history',
  summary: 'Lịch sử của một số liệu, chỉ tiêu được giao hay lần gửi, cho người được xem chính thứ đó',
  request: {
    query: z.object({
      subject: z
        .string()
        .max(300)
        .regex(subjectPattern)
        .openapi({ example: 'submission/0198c0de-0000-7000-8000-000000000000' }),
    }),
  },
  responses: {
    200: answer<ThingHistory>('Mới nhất trước, nhiều nhất 200 dòng', historyShape),
    ...refusals(400, 404),
  },
});

/** What was done to one thing of a province. */
export const historyRoutes = router<Province>().openapi(history, async (c) => {
  const { subject } = c.req.valid('query');
  const found = await findHistory(c.var.db, c.var.actor, subject, c.env.entry.today);
  if (!found) return problemResponse(c, [{ code: 'not-found' }]);
  return c.json({ entries: found.map((one) => shownEntry(one, new Map(), c.var.actor)) }, 200);
});

/** Undefined alike of a thing that is not there and of one that the actor may not see. */
async function findHistory(
  db: ProvinceDb,
  actor: Actor,
  subject: string,
  today: CivilDate,
): Promise<readonly FoundEntry[] | undefined> {
  const [, , unitId, submissionId] = subjectPattern.exec(subject) ?? [];
  if (unitId !== undefined) {
    const { unit, entries } = await loadAuditOfUnit(db, unitId, subject, today);
    return unit && can(actor, 'view-figures', unit.path) ? entries : undefined;
  }
  const found = await findAuditOfSubmission(db, submissionId ?? '');
  return can(actor, 'view-submissions', wholeOffice) ? found : undefined;
}
