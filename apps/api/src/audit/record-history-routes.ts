import { createRoute, z } from '@hono/zod-openapi';
import { findDisciplineUnit, loadRecordHistory, loadWritesOn } from '@co-so/db';
import type { FoundEntry, NationalDb, ProvinceDb, RecordKind } from '@co-so/db';
import { auditSubject, can, isRecordThing, wholeOffice } from '@co-so/domain';
import type { Action, RecordThing } from '@co-so/domain';
import type { Act } from '../act.ts';
import { problemResponse } from '../problem.ts';
import { actOf } from '../request/context.ts';
import type { Office } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { readEntry } from '../request/read-entry.ts';
import { router } from '../request/router.ts';
import { historyShape, shownHistory } from './shapes.ts';
import type { ThingHistory } from './shapes.ts';

/** Who may look at a record looks at what was done to it. */
const seenBy: Readonly<Record<RecordKind, Action>> = {
  account: 'view-people',
  incident: 'view-privacy',
  'data-request': 'view-privacy',
};

const history = createRoute({
  method: 'get',
  path: '/audit/record-history',
  summary:
    'Lịch sử của một tài khoản cùng các vai trò của người đó, một sự cố, một yêu cầu về dữ liệu cá nhân hay một dòng của sổ kỷ luật; mỗi lần xem để lại một dòng nhật ký',
  request: {
    query: z.object({
      subject: z
        .string()
        .max(300)
        .refine((subject) => recordIn(subject) !== undefined)
        .openapi({ example: 'account/0198c0de-0000-7000-8000-000000000000' }),
    }),
  },
  responses: {
    200: answer<ThingHistory>('Mới nhất trước, nhiều nhất 200 dòng', historyShape),
    ...refusals(400, 404),
  },
});

/** What was done to what an office keeps about persons. */
export const recordHistoryRoutes = router<Office>().openapi(history, async (c) => {
  const { subject } = c.req.valid('query');
  const { db, actor } = c.var;
  const found = await findRecordHistory(db, actOf(c), { ...recordIn(subject)!, subject });
  if (!found) return problemResponse(c, [{ code: 'not-found' }]);
  return c.json(shownHistory(found, actor), 200);
});

interface Asked {
  readonly kind: RecordThing;
  readonly id: string;
  readonly subject: string;
}

/** Undefined alike of a record that is not there and of one that the actor may not see. */
async function findRecordHistory(
  db: ProvinceDb | NationalDb,
  act: Act,
  { kind, id, subject }: Asked,
): Promise<readonly FoundEntry[] | undefined> {
  const done = { action: 'open-record-history', subject };
  if (kind !== 'discipline') {
    if (!can(act.actor, seenBy[kind], wholeOffice)) return undefined;
    return loadRecordHistory(db, { kind, id }, readEntry(act, seenBy[kind], wholeOffice, done));
  }
  const unit = db.kind === 'province' ? await findDisciplineUnit(db, id, act.today) : undefined;
  if (!unit || !can(act.actor, 'view-discipline', unit.path)) return undefined;
  return loadWritesOn(db, subject, readEntry(act, 'view-discipline', unit.path, { ...done, unitId: unit.id }));
}

/** Undefined of anything else, and of what was done under a name that is nobody's. */
function recordIn(subject: string): Omit<Asked, 'subject'> | undefined {
  const { thing, key } = auditSubject(subject) ?? {};
  if (thing === undefined || key === undefined || key === 'unknown') return undefined;
  return isRecordThing(thing) ? { kind: thing, id: key } : undefined;
}
