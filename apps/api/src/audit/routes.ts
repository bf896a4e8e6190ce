import { createRoute, z } from '@hono/zod-openapi';
import { findChainBounds, findPlacedUnit, findUnitNames, listAudit, loadAuditState } from '@co-so/db';
import type { AuditFilter, AuditPage, NationalDb, PeopleBeside, ProvinceDb } from '@co-so/db';
import {
  addDays,
  auditActions,
  auditKinds,
  can,
  chainFormat,
  dayNumber,
  grantFor,
  scopeOf,
  wholeOffice,
} from '@co-so/domain';
import type { Actor, CivilDate, Instant } from '@co-so/domain';
import { allowed, allowedSomewhere } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { Office } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { fileHeaders, leaveExport } from '../request/export.ts';
import { readEntry } from '../request/read-entry.ts';
import { idParameter, router, withDays } from '../request/router.ts';
import { chainLines, linesFile, streamOf } from './chain-file.ts';
import { listShape, shownEntry, shownSeal, stateShape, usedGrant } from './shapes.ts';
import type { AuditList, AuditState } from './shapes.ts';

const text = z.string().min(1).max(300).optional();

const list = createRoute({
  method: 'get',
  path: '/audit',
  middleware: [allowedSomewhere('view-audit')] as const,
  summary:
    'Nhật ký: ai đã làm gì, lúc nào; của cả cơ quan, hoặc của các tổ chức mình phụ trách; xem phần về người để lại một dòng',
  request: {
    query: withDays({
      action: z.enum(auditActions).optional(),
      actor: text.openapi({ description: 'Mã của người đã làm' }),
      unit: idParameter.optional().openapi({ description: 'Tổ chức này và các tổ chức bên dưới' }),
      subject: text,
      kind: z.enum(auditKinds).optional(),
      before: z.coerce.number().int().min(1).optional().openapi({ description: 'Chỉ các dòng có số nhỏ hơn' }),
    }),
  },
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
    const { from, to, unit, actor: actorId, before, ...rest } = c.req.valid('query');
    const { db, actor } = c.var;
    const { today } = c.env.entry;
    const filter = { ...rest, ...spanOf(from, to), actorId, below: placesIn(actor, unit) };
    const seesPeople = can(actor, 'view-people', wholeOffice);
    const head = await unitIn(db, unit, today);
    const lookingAt = (subjects: readonly string[], accountIds: readonly string[]) => {
      const after = { subjects, ...(seesPeople && { accountIds }) };
      const done = { action: 'list-audit', subject: 'audit', after };
      return readEntry(actOf(c), 'view-audit', head?.path ?? 'wherever', done);
    };
    const question = { ...filter, day: today, before };
    const page = await listAudit(db, question, { id: actor.id, seesPeople, lookingAt });
    const names = await namesIn(db, page, today);
    const entries = page.entries.map((found) => shownEntry(found, names, actor));
    const grants = page.grants.map((grant) => usedGrant(grant, names));
    const allowedActions = can(actor, 'export-audit', wholeOffice) ? (['export-audit'] as const) : [];
    return c.json({ ...page, entries, grants, allowedActions }, 200);
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

/** From the beginning of one day in Vietnam to the end of another. */
function spanOf(from: CivilDate | undefined, to: CivilDate | undefined): Pick<AuditFilter, 'from' | 'until'> {
  return { from: from && startOf(from), until: to && startOf(addDays(to, 1)) };
}

function startOf(day: CivilDate): Instant {
  return (dayNumber(day) * 86_400_000 - 7 * 3_600_000) as Instant;
}

/** Where an actor may look, narrowed to the unit that was asked for. */
function placesIn(actor: Actor, unit: string | undefined): readonly (readonly string[])[] {
  const scope = scopeOf(actor, 'view-audit');
  return [...(scope === 'office' ? [] : [scope]), ...(unit === undefined ? [] : [[unit]])];
}

/** The unit that was asked for. The national office has none of its own. */
async function unitIn(db: ProvinceDb | NationalDb, unit: string | undefined, today: CivilDate) {
  return unit === undefined || db.kind === 'national' ? undefined : findPlacedUnit(db, unit, today);
}

async function namesIn(
  db: ProvinceDb | NationalDb,
  { entries, grants }: AuditPage & PeopleBeside,
  today: CivilDate,
): Promise<ReadonlyMap<string, string>> {
  if (db.kind === 'national') return new Map();
  const places = grants.flatMap(({ unitId }) => unitId ?? []);
  const unitIds = new Set([...entries.flatMap(({ entry }) => entry.unitId ?? []), ...places]);
  return findUnitNames(db, [...unitIds], today);
}
