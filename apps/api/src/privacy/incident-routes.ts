import { createRoute, z } from '@hono/zod-openapi';
import { listIncidents } from '@co-so/db';
import { can, incidentActions, incidentsPerPage, notificationClock, wholeOffice } from '@co-so/domain';
import type { Actor, Incident, IncidentAction, Instant, NotificationClock } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import { allowed } from '../request/allowed.ts';
import { actOf } from '../request/context.ts';
import type { Office } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idempotent } from '../request/idempotency.ts';
import { readEntry } from '../request/read-entry.ts';
import { idempotencyHeader, idParameter, router } from '../request/router.ts';
import { instantShape, orNull, signatureShape } from '../request/shapes.ts';
import { closeIncident, notifyIncident, recordIncident } from './keep-incidents.ts';
import { momentParameter, pagesOf, registerQuestion, registerText, unsearchedShape, writtenShape } from './shapes.ts';
import type { Written } from './shapes.ts';

export interface ShownIncident extends Incident {
  readonly clock: NotificationClock;
  readonly allowedActions: readonly IncidentAction[];
}

export interface IncidentRegister {
  /** In all, however many are on this page. */
  readonly found: number;
  readonly unsearched: number;
  readonly pages: number;
  readonly incidents: readonly ShownIncident[];
  readonly allowedActions: readonly 'record'[];
}

const incidentShape = z
  .object({
    id: z.string(),
    detectedAt: instantShape,
    happened: z.string(),
    affected: z.string(),
    recordedBy: signatureShape,
    recordedAt: instantShape,
    notified: orNull(z.object({ at: instantShape, how: z.string(), by: signatureShape })),
    closed: orNull(z.object({ at: instantShape, note: z.string(), by: signatureShape })),
    clock: z.object({
      state: z.enum(['running', 'overdue', 'inTime', 'late', 'closedWithout']),
      dueAt: instantShape,
      minutesLeft: z.int().openapi({ description: 'Âm khi đã quá hạn' }),
    }),
    allowedActions: z.array(z.enum(['notify', 'close'])),
  })
  .openapi('Incident');

const register = createRoute({
  method: 'get',
  path: '/privacy/incidents',
  middleware: [allowed('view-privacy')] as const,
  summary: 'Sổ sự cố dữ liệu cá nhân, với thời hạn thông báo 72 giờ; mỗi lần xem để lại một dòng nhật ký',
  request: { query: registerQuestion },
  responses: {
    200: answer<IncidentRegister>(
      `Sự cố đang mở trước, mỗi trang ${incidentsPerPage}`,
      z
        .object({
          found: z.int(),
          unsearched: unsearchedShape,
          pages: z.int(),
          incidents: z.array(incidentShape),
          allowedActions: z.array(z.enum(['record'])),
        })
        .openapi('IncidentRegister'),
    ),
    ...refusals(400, 403),
  },
});

const params = z.object({ id: idParameter });

const recording = createRoute({
  method: 'post',
  path: '/privacy/incidents',
  middleware: [allowed('keep-privacy'), idempotent] as const,
  summary: 'Ghi một sự cố; không ghi họ tên người',
  request: {
    headers: idempotencyHeader,
    body: jsonBody(z.strictObject({ detectedAt: momentParameter, happened: registerText, affected: registerText })),
  },
  responses: { 201: answer<Written>('Đã ghi', writtenShape), ...refusals(400, 403, 409, 422) },
});

const notifying = createRoute({
  method: 'post',
  path: '/privacy/incidents/{id}/notification',
  middleware: [allowed('keep-privacy', 'not-found'), idempotent] as const,
  summary: 'Ghi việc đã thông báo cho cơ quan có thẩm quyền',
  request: {
    params,
    headers: idempotencyHeader,
    body: jsonBody(z.strictObject({ at: momentParameter, how: registerText })),
  },
  responses: { 200: answer<Written>('Đã ghi', writtenShape), ...refusals(400, 403, 404, 409, 422) },
});

const closing = createRoute({
  method: 'post',
  path: '/privacy/incidents/{id}/closing',
  middleware: [allowed('keep-privacy', 'not-found'), idempotent] as const,
  summary: 'Đóng sổ một sự cố, kèm ghi chú',
  request: { params, headers: idempotencyHeader, body: jsonBody(z.strictObject({ note: registerText })) },
  responses: { 200: answer<Written>('Đã đóng', writtenShape), ...refusals(400, 403, 404, 409, 422) },
});

export const incidentRoutes = router<Office>()
  .openapi(register, async (c) => {
    const { actor, db } = c.var;
    const { now } = c.env.entry;
    const act = actOf(c);
    const looking = (incidentIds: readonly string[]) =>
      readEntry(act, 'view-privacy', wholeOffice, {
        action: 'list-incidents',
        subject: 'incidents',
        after: { incidentIds },
      });
    const { listed, found, unsearched } = await listIncidents(db, c.req.valid('query'), looking);
    const incidents = listed.map((one) => shownIncident(one, actor, now));
    const allowedActions = can(actor, 'keep-privacy', wholeOffice) ? (['record'] as const) : [];
    const pages = pagesOf(found, incidentsPerPage);
    return c.json({ found, unsearched, pages, incidents, allowedActions }, 200);
  })
  .openapi(recording, async (c) => {
    const { detectedAt, ...texts } = c.req.valid('json');
    const draft = { ...texts, detectedAt: detectedAt as Instant };
    const recorded = await recordIncident(c.var.desk, actOf(c), draft);
    return recorded.ok ? c.json({ id: recorded.value.id }, 201) : problemResponse(c, recorded.problems);
  })
  .openapi(notifying, async (c) => {
    const { at, how } = c.req.valid('json');
    const { id } = c.req.valid('param');
    const notified = await notifyIncident(c.var.desk, actOf(c), id, { at: at as Instant, how });
    return notified.ok ? c.json({ id }, 200) : problemResponse(c, notified.problems);
  })
  .openapi(closing, async (c) => {
    const { id } = c.req.valid('param');
    const closed = await closeIncident(c.var.desk, actOf(c), id, c.req.valid('json'));
    return closed.ok ? c.json({ id }, 200) : problemResponse(c, closed.problems);
  });

function shownIncident(incident: Incident, actor: Actor, now: Instant): ShownIncident {
  return {
    ...incident,
    clock: notificationClock(incident, now),
    allowedActions: incidentActions(incident, actor),
  };
}
