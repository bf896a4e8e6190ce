import { createRoute, z } from '@hono/zod-openapi';
import { listPeople, loadPerson } from '@co-so/db';
import { wholeOffice } from '@co-so/domain';
import { problemResponse } from '../../problem.ts';
import { allowed } from '../../request/allowed.ts';
import { actOf } from '../../request/context.ts';
import type { Office } from '../../request/context.ts';
import { answer, jsonBody, refusals } from '../../request/described.ts';
import { idempotent } from '../../request/idempotency.ts';
import { readEntry } from '../../request/read-entry.ts';
import { idempotencyHeader, idParameter, router } from '../../request/router.ts';
import { administerAccount, issueAccount, reissuePassword } from './administer-account.ts';
import type { Issued } from './administer-account.ts';
import { seen } from './seen.ts';
import { issuedShape, peopleShape, personPageShape } from './shapes.ts';
import { listedPerson, shownHeld, shownPersonPage } from './shown.ts';
import type { ListedPerson, ShownPersonPage } from './shown.ts';

export interface People {
  readonly found: number;
  readonly people: readonly ListedPerson[];
}

const text = z.string().max(200);

const people = createRoute({
  method: 'get',
  path: '/accounts',
  middleware: [allowed('view-people')] as const,
  summary: 'Những người làm việc ở đây; mỗi lần xem để lại một dòng nhật ký',
  request: {
    query: z.object({
      search: text.default(''),
      state: z.enum(['active', 'disabled']).optional(),
      unit: idParameter.optional(),
    }),
  },
  responses: { 200: answer<People>('Theo tên đăng nhập', peopleShape), ...refusals(400, 403) },
});

const issuing = createRoute({
  method: 'post',
  path: '/accounts',
  middleware: [allowed('manage-accounts')] as const,
  summary: 'Cấp tài khoản; mật khẩu dùng một lần chỉ có trong câu trả lời này',
  request: { body: jsonBody(z.strictObject({ userName: text, name: text, post: text })) },
  responses: { 201: answer<Issued>('Mật khẩu dùng một lần', issuedShape), ...refusals(400, 403, 409, 422) },
});

const person = createRoute({
  method: 'get',
  path: '/accounts/{id}',
  middleware: [allowed('view-people', 'not-found')] as const,
  summary: 'Một người: vai trò, ủy quyền, lần đăng nhập, phiên; mỗi lần xem để lại một dòng nhật ký',
  request: { params: z.object({ id: idParameter }) },
  responses: { 200: answer<ShownPersonPage>('Một người', personPageShape), ...refusals(400, 404) },
});

const reissuing = createRoute({
  method: 'post',
  path: '/accounts/{id}/one-time-password',
  middleware: [allowed('manage-accounts', 'not-found')] as const,
  summary: 'Cấp lại mật khẩu dùng một lần; mọi phiên của người đó kết thúc',
  request: { params: z.object({ id: idParameter }) },
  responses: { 200: answer<Issued>('Mật khẩu dùng một lần', issuedShape), ...refusals(400, 403, 404, 409, 422) },
});

const deeds = z.enum(['disable', 'enable', 'remove-second-factor', 'end-sessions']);

const administering = createRoute({
  method: 'post',
  path: '/accounts/{id}/deeds',
  middleware: [allowed('secure-accounts', 'not-found'), idempotent] as const,
  summary: 'Khóa, mở lại tài khoản; bỏ ứng dụng xác thực bị mất; kết thúc mọi phiên',
  request: {
    params: z.object({ id: idParameter }),
    headers: idempotencyHeader,
    body: jsonBody(z.strictObject({ deed: deeds, reason: z.string().max(1000).nullable() })),
  },
  responses: {
    200: answer<{ accountId: string }>('Đã làm', z.object({ accountId: z.string() })),
    ...refusals(400, 403, 404, 409, 422),
  },
});

/** The people of an office. What holds a one-time password carries no idempotency key: its answer is kept nowhere. */
export const accountRoutes = router<Office>()
  .openapi(people, async (c) => {
    const { search, state, unit } = c.req.valid('query');
    const { actor, db } = c.var;
    const { today } = c.env.entry;
    const question = { search, state: state ?? null, unitId: unit ?? null };
    // Not the words that were looked for: they are names, and an entry stays for ever.
    const asked = { state: question.state, unitId: question.unitId };
    const listed = await listPeople(db, question, today, (accountIds) =>
      readEntry(actOf(c), 'view-people', wholeOffice, {
        action: 'list-people',
        subject: 'people',
        after: { ...asked, ...seen(accountIds) },
      }),
    );
    const held = shownHeld(listed, { actor, today });
    const shown = listed.accounts.map((account) => listedPerson(account, held, actor));
    return c.json({ found: listed.found, people: shown }, 200);
  })
  .openapi(issuing, async (c) => {
    const issued = await issueAccount(c.var.desk, actOf(c), c.req.valid('json'));
    return issued.ok ? c.json(issued.value, 201) : problemResponse(c, issued.problems);
  })
  .openapi(person, async (c) => {
    const { id } = c.req.valid('param');
    const { actor, db } = c.var;
    const { today } = c.env.entry;
    const read = readEntry(actOf(c), 'view-people', wholeOffice, { action: 'open-person', subject: `account/${id}` });
    const found = await loadPerson(db, id, today, read);
    if (!found) return problemResponse(c, [{ code: 'not-found' }]);
    return c.json(shownPersonPage(found, { actor, today }), 200);
  })
  .openapi(reissuing, async (c) => {
    const issued = await reissuePassword(c.var.desk, actOf(c), c.req.valid('param').id);
    return issued.ok ? c.json(issued.value, 200) : problemResponse(c, issued.problems);
  })
  .openapi(administering, async (c) => {
    const { id } = c.req.valid('param');
    const done = await administerAccount(c.var.desk, actOf(c), id, c.req.valid('json'));
    return done.ok ? c.json({ accountId: id }, 200) : problemResponse(c, done.problems);
  });
