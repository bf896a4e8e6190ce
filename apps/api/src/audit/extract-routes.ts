import { createRoute } from '@hono/zod-openapi';
import { loadAuditState, takeAudit } from '@co-so/db';
import type { AuditPage, Told } from '@co-so/db';
import { can, grantFor, signatureOf, wholeOffice } from '@co-so/domain';
import { allowedSomewhere } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { Office } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { leaveExport } from '../request/export.ts';
import { lookedBy } from '../request/read-entry.ts';
import { router } from '../request/router.ts';
import { listQuery, questionOf, shownPage, unitIn } from './listing.ts';
import type { ListQuery } from './listing.ts';
import { extractShape, shownSeal } from './shapes.ts';
import type { AuditExtract } from './shapes.ts';

const extract = createRoute({
  method: 'get',
  path: '/audit/extract',
  middleware: [allowedSomewhere('view-audit')] as const,
  summary:
    'Trích nhật ký để lưu thành tệp: như danh sách đang xem, phần về người che như trên màn hình; để lại một dòng',
  request: { query: listQuery },
  responses: {
    200: answer<AuditExtract>('Mới nhất trước, mỗi lần nhiều nhất 1.000 dòng', extractShape),
    ...refusals(400, 403),
  },
});

/** The list of the audit to be taken away as it is shown; what proves itself is the whole chain alone. */
export const extractRoutes = router<Office>().openapi(extract, async (c) => {
  const asked = c.req.valid('query');
  const { db, actor, desk } = c.var;
  const { today, now } = c.env.entry;
  const { head } = await loadAuditState(db);
  const unit = await unitIn(db, asked.unit, today);
  const place = unit && can(actor, 'view-audit', unit.path) ? unit : undefined;
  const { grant, kept } = place
    ? { grant: grantFor(actor, 'view-audit', place.path), kept: {} }
    : lookedBy(actor, 'view-audit');
  const question = questionOf(asked, actor, today);
  const leave = (entries: AuditPage['entries'], told: Told) => {
    const after = { ...takenOf(asked, entries), ...told, ...kept };
    const done = { action: 'take-audit-list', subject: 'audit', grant, after, ...(place && { unitId: place.id }) };
    return leaveExport(db, actOf(c), done);
  };
  const page = await takeAudit(db, question, can(actor, 'view-people', wholeOffice), leave);
  const about = { officeName: desk.name, takenAt: now, takenBy: signatureOf(actor), head: head && shownSeal(head) };
  return c.json({ ...(await shownPage(db, page, actor, today)), ...about }, 200);
});

/** What was asked for and which entries were taken, for whoever reads the audit later. */
function takenOf({ from, to, action, kind, actor, subject, unit, before }: ListQuery, entries: AuditPage['entries']) {
  const listed = { listedAction: action, listedKind: kind, listedActor: actor, listedSubject: subject };
  const bounds = { first: entries.at(-1)?.entry.sequence, last: entries[0]?.entry.sequence };
  return { rows: entries.length, ...bounds, from, to, ...listed, under: unit, before };
}
