import { createRoute, z } from '@hono/zod-openapi';
import { endSession, endSessionsOf, listSessions, write } from '@co-so/db';
import type { Instant } from '@co-so/domain';
import { signed } from '../act.ts';
import { problemResponse } from '../problem.ts';
import { actOf } from '../request/context.ts';
import type { Office } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idParameter, router } from '../request/router.ts';
import { instantShape } from '../request/shapes.ts';
import { listOwnGrants, ownGrants } from './own-grants.ts';
import { renewRecoveryCodes } from './second-factor.ts';
import { takeToken } from './session-cookie.ts';

export interface ListedSession {
  readonly id: string;
  readonly device: string;
  readonly openedAt: Instant;
  readonly seenAt: Instant;
  readonly isThis: boolean;
}

const sessions = createRoute({
  method: 'get',
  path: '/sessions',
  summary: 'Các phiên đang mở của mình',
  responses: {
    200: answer<{ sessions: readonly ListedSession[] }>(
      'Phiên dùng gần nhất trước',
      z.object({
        sessions: z.array(
          z
            .object({
              id: z.string(),
              device: z.string(),
              openedAt: instantShape,
              seenAt: instantShape,
              isThis: z.boolean(),
            })
            .openapi('ListedSession'),
        ),
      }),
    ),
    ...refusals(),
  },
});

const ending = createRoute({
  method: 'delete',
  path: '/sessions/{id}',
  summary: 'Kết thúc một phiên của mình',
  request: { params: z.object({ id: idParameter }) },
  responses: { 204: { description: 'Đã kết thúc' }, ...refusals(400, 403, 404) },
});

const endingAll = createRoute({
  method: 'delete',
  path: '/sessions',
  summary: 'Đăng xuất ở mọi nơi, cả ở đây',
  responses: { 204: { description: 'Đã đăng xuất' }, ...refusals(403) },
});

const renewal = createRoute({
  method: 'post',
  path: '/recovery-codes',
  summary: 'Mười mã dự phòng mới, sau khi gõ lại mật khẩu; mã cũ không dùng được nữa',
  request: { body: jsonBody(z.strictObject({ current: z.string().max(400) })) },
  responses: {
    200: answer<{ recoveryCodes: readonly string[] }>(
      'Chỉ hiện lần này',
      z.object({ recoveryCodes: z.array(z.string()) }).openapi('RecoveryCodes'),
    ),
    ...refusals(400, 403, 413, 422, 429),
  },
});

/** What somebody who is signed in does with their own sessions and codes. */
export const sessionRoutes = router<Office>()
  .openapi(sessions, async (c) => {
    const { account, session } = c.var.signedIn;
    const listed = await listSessions(c.var.db, account.id);
    const open = listed
      .filter(({ stage }) => stage === 'full')
      .map(({ id, device, openedAt, seenAt }) => ({ id, device, openedAt, seenAt, isThis: id === session.id }));
    return c.json({ sessions: open }, 200);
  })
  .openapi(ownGrants, async (c) => {
    const grants = await listOwnGrants(c.var.db, c.var.signedIn.account.id, c.env.entry.today);
    return c.json({ grants }, 200);
  })
  .openapi(ending, async (c) => {
    const { id } = c.req.valid('param');
    const { account } = c.var.signedIn;
    const isOwn = (await listSessions(c.var.db, account.id)).some((one) => one.id === id);
    if (!isOwn) return problemResponse(c, [{ code: 'not-found' }]);
    const entry = {
      action: 'end-session',
      subject: `account/${account.id}`,
      before: { session: id },
      grant: undefined,
    };
    await write(c.var.db, [endSession(c.var.db, id)], signed(actOf(c), entry));
    return c.body(null, 204);
  })
  .openapi(endingAll, async (c) => {
    const { account } = c.var.signedIn;
    const entry = { action: 'end-all-sessions', subject: `account/${account.id}`, grant: undefined };
    await write(c.var.db, endSessionsOf(c.var.db, account.id), signed(actOf(c), entry));
    takeToken(c);
    return c.body(null, 204);
  })
  .openapi(renewal, async (c) => {
    const renewed = await renewRecoveryCodes(c.var.desk, actOf(c), c.var.signedIn.account, c.req.valid('json').current);
    return renewed.ok ? c.json({ recoveryCodes: renewed.value }, 200) : problemResponse(c, renewed.problems);
  });
