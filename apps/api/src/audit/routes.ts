import { createRoute, z } from '@hono/zod-openapi';
import { findChainBounds, listAudit, loadAuditState } from '@co-so/db';
import { can, chainFormat, grantFor, wholeOffice } from '@co-so/domain';
import { allowed, allowedSomewhere } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { Office } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { fileHeaders, leaveExport } from '../request/export.ts';
import { readEntry } from '../request/read-entry.ts';
import { router, withDays } from '../request/router.ts';
import { chainLines, linesFile, streamOf } from './chain-file.ts';
import { listQuery, questionOf, shownPage, spanOf, unitIn } from './listing.ts';
import { listShape, shownSeal, stateShape } from './shapes.ts';
import type { AuditList, AuditState } from './shapes.ts';

const list = createRoute({
  method: 'get',
  path: '/audit',
  middleware: [allowedSomewhere('view-audit')] as const,
  summary:
    'Nhật ký: ai đã làm gì, lúc nào; của cả cơ quan, hoặc của các tổ chức mình phụ trách; xem phần về người để lại một dòng',
  request: { query: listQuery },
  responses: { 200: answer<AuditList>('Mới nhất trước, mỗi lần 50 dòng', listShape), ...refusals(400, 403) },
});

const state = createRoute({
  method: 'get',
  path: '/audit/head',
  middleware: [allowedSomewhere('view-audit')] as const,
  summary: 'Nhật ký đã khóa sổ đến dòng nào, với mã gì; còn bao nhiêu dòng chưa khóa',
  responses: { 200: answer<AuditState>('Mã khóa sổ mới nhất', stateShape), ...refusals(403) },
});

const file = createRoute({
  method: 'get',
  path: '/audit/export',
  middleware: [allowed('export-audit')] as const,
  summary: 'Nhật ký thành tệp, toàn bộ hoặc từ ngày đến ngày, để kiểm tra ngoài hệ thống',
  request: { query: withDays({}) },
  responses: {
    200: {
      description: 'Tệp co-so/audit/1: mỗi dòng một bản ghi cùng mã khóa sổ của nó',
      content: { 'text/plain': { schema: z.string() } },
    },
    ...refusals(400, 403),
  },
});

/** The audit of either office; what it leaves in it itself is that somebody took it away as a file. */
export const auditRoutes = router<Office>()
  .openapi(list, async (c) => {
    const asked = c.req.valid('query');
    const { db, actor } = c.var;
    const { today } = c.env.entry;
    const seesPeople = can(actor, 'view-people', wholeOffice);
    const head = await unitIn(db, asked.unit, today);
    const lookingAt = (subjects: readonly string[], accountIds: readonly string[]) => {
      const after = { subjects, ...(seesPeople && { accountIds }) };
      const done = { action: 'list-audit', subject: 'audit', after };
      return readEntry(actOf(c), 'view-audit', head?.path ?? 'wherever', done);
    };
    const page = await listAudit(db, questionOf(asked, actor, today), { id: actor.id, seesPeople, lookingAt });
    const allowedActions = can(actor, 'export-audit', wholeOffice) ? (['export-audit'] as const) : [];
    return c.json({ ...(await shownPage(db, page, actor, today)), allowedActions }, 200);
  })
  .openapi(state, async (c) => {
    const { head, tail } = await loadAuditState(c.var.db);
    return c.json({ head: head && shownSeal(head), tail }, 200);
  })
  .openapi(file, async (c) => {
    const { from, to } = c.req.valid('query');
    const { db, desk, actor } = c.var;
    const bounds = await findChainBounds(db, spanOf(from, to));
    const grant = grantFor(actor, 'export-audit', wholeOffice);
    const done = { action: 'export-audit', subject: 'audit', grant, after: { ...bounds, from, to } };
    const left = await leaveExport(db, actOf(c), done);
    const asked = { ...(from && { from }), ...(to && { to }) };
    const header = { officeId: desk.id, officeName: desk.name, exportedAt: c.env.entry.now, ...asked };
    const lines = chainLines(db, { format: chainFormat, ...header }, bounds);
    return c.body(streamOf(lines), 200, fileHeaders(left, linesFile(`nhat-ky-${c.env.entry.today}`)));
  });
