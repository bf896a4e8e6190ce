import { createRoute, z } from '@hono/zod-openapi';
import { listGrants, loadOwnDelegations } from '@co-so/db';
import { endOfTime, roles, wholeOffice } from '@co-so/domain';
import { problemResponse } from '../../problem.ts';
import { allowed } from '../../request/allowed.ts';
import { actOf } from '../../request/context.ts';
import type { Office } from '../../request/context.ts';
import { answer, jsonBody, refusals } from '../../request/described.ts';
import { idempotent } from '../../request/idempotency.ts';
import { readEntry } from '../../request/read-entry.ts';
import { dayParameter, idempotencyHeader, idParameter, pageParameter, router } from '../../request/router.ts';
import { orNull } from '../../request/shapes.ts';
import { delegate, endDelegation, endGrant, giveGrant } from './give-grant.ts';
import { seen } from './seen.ts';
import { grantsFields, heldFields } from './shapes.ts';
import { shownGrants, shownHeld } from './shown.ts';
import type { ShownGrants, ShownHeld } from './shown.ts';

const heldShape = z.object(heldFields).openapi('Held');
const grantsShape = z
  .object({
    unit: orNull(z.object({ id: z.string(), name: z.string() })),
    found: z.object({ grants: z.int(), delegations: z.int() }),
    pages: z.int(),
    ...grantsFields,
  })
  .openapi('Grants');
const done = z.object({ id: z.string() }).openapi('DoneWith');
const text = z.string().max(1000);
/** Null while no end is set. */
const until = dayParameter.nullable().transform((day) => day ?? endOfTime);
const spanFields = { validFrom: dayParameter, validUntil: until, document: text };
const endingBody = jsonBody(z.strictObject({ validUntil: dayParameter, reason: text.nullable() }));

const grants = createRoute({
  method: 'get',
  path: '/grants',
  middleware: [allowed('view-people')] as const,
  summary:
    'Vai trò và ủy quyền đang có ở đây, hoặc có hiệu lực ở một tổ chức kể cả từ cấp trên; mỗi lần xem để lại một dòng nhật ký',
  request: { query: z.object({ unit: idParameter.optional(), role: z.enum(roles).optional(), page: pageParameter }) },
  responses: { 200: answer<ShownGrants>('Mới nhất trước, từng trang', grantsShape), ...refusals(400, 403) },
});

const ownDelegations = createRoute({
  method: 'get',
  path: '/delegations',
  summary: 'Vai trò của mình có thể ủy quyền; ủy quyền của mình và cho mình',
  responses: { 200: answer<ShownHeld>('Người khác chỉ hiện chức danh', heldShape), ...refusals() },
});

const giving = createRoute({
  method: 'post',
  path: '/grants',
  middleware: [allowed('manage-grants'), idempotent] as const,
  summary: 'Giao vai trò cho một người, ở một tổ chức, trong một thời gian, theo một văn bản',
  request: {
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({
        accountId: idParameter,
        role: z.enum(roles),
        unitId: idParameter.nullable(),
        viewUnitId: idParameter.nullable(),
        ...spanFields,
      }),
    ),
  },
  responses: { 201: answer<{ id: string }>('Đã giao', done), ...refusals(400, 403, 409, 422) },
});

const ending = createRoute({
  method: 'post',
  path: '/grants/{id}/ending',
  middleware: [allowed('manage-grants', 'not-found'), idempotent] as const,
  summary: 'Kết thúc một vai trò từ một ngày; ủy quyền của vai trò đó kết thúc theo',
  request: { params: z.object({ id: idParameter }), headers: idempotencyHeader, body: endingBody },
  responses: { 200: answer<{ id: string }>('Đã kết thúc', done), ...refusals(400, 403, 404, 409, 422) },
});

const delegating = createRoute({
  method: 'post',
  path: '/delegations',
  middleware: [idempotent] as const,
  summary: 'Ủy quyền cho một người dùng vai trò của mình (hoặc của người khác, nếu là quản trị) trong một thời gian',
  request: {
    headers: idempotencyHeader,
    body: jsonBody(
      z.strictObject({
        grantId: idParameter,
        to: text.openapi({ description: 'Tên đăng nhập của người được ủy quyền' }),
        ...spanFields,
      }),
    ),
  },
  responses: { 201: answer<{ id: string }>('Đã ủy quyền', done), ...refusals(400, 403, 404, 409, 422) },
});

const delegationEnding = createRoute({
  method: 'post',
  path: '/delegations/{id}/ending',
  middleware: [idempotent] as const,
  summary: 'Kết thúc một ủy quyền từ một ngày',
  request: { params: z.object({ id: idParameter }), headers: idempotencyHeader, body: endingBody },
  responses: { 200: answer<{ id: string }>('Đã kết thúc', done), ...refusals(400, 403, 404, 409, 422) },
});

export const grantRoutes = router<Office>()
  .openapi(grants, async (c) => {
    const { unit, role, page } = c.req.valid('query');
    const { actor, db } = c.var;
    const { today } = c.env.entry;
    const unitId = unit ?? null;
    const question = { unitId, role: role ?? null, page };
    const held = await listGrants(db, question, today, (accountIds) =>
      readEntry(actOf(c), 'view-people', wholeOffice, {
        action: 'list-grants',
        subject: 'people',
        after: { unitId, role: question.role, ...seen(accountIds) },
      }),
    );
    return c.json(shownGrants(held, unitId, { actor, today }), 200);
  })
  .openapi(ownDelegations, async (c) => {
    const { actor, db } = c.var;
    const { today } = c.env.entry;
    return c.json(shownHeld(await loadOwnDelegations(db, actor.id, today), { actor, today }), 200);
  })
  .openapi(giving, async (c) => {
    const given = await giveGrant(c.var.desk, actOf(c), c.req.valid('json'));
    return given.ok ? c.json({ id: given.value.id }, 201) : problemResponse(c, given.problems);
  })
  .openapi(ending, async (c) => {
    const ended = await endGrant(c.var.desk, actOf(c), c.req.valid('param').id, c.req.valid('json'));
    return ended.ok ? c.json({ id: ended.value.id }, 200) : problemResponse(c, ended.problems);
  })
  .openapi(delegating, async (c) => {
    const lent = await delegate(c.var.desk, actOf(c), c.req.valid('json'));
    return lent.ok ? c.json({ id: lent.value.id }, 201) : problemResponse(c, lent.problems);
  })
  .openapi(delegationEnding, async (c) => {
    const ended = await endDelegation(c.var.desk, actOf(c), c.req.valid('param').id, c.req.valid('json'));
    return ended.ok ? c.json({ id: ended.value.id }, 200) : problemResponse(c, ended.problems);
  });
