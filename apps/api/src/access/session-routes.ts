import { createRoute, z } from '@hono/zod-openapi';
import { endSession, endSessionsOf, listSessions, write } from '@co-so/db';
import type { Instant, SignInStep } from '@co-so/domain';
import { signed } from '../act.ts';
import { problemResponse } from '../problem.ts';
import { actOf, actOfNobody } from '../request/context.ts';
import type { Entrance, Office } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { idParameter, router } from '../request/router.ts';
import { instantShape } from '../request/shapes.ts';
import { changePassword } from './change-password.ts';
import { demoAccountsOf, demoPassword } from './demo-accounts.ts';
import type { DemoAccount } from './demo-accounts.ts';
import { deviceOf } from './device.ts';
import { listOwnGrants, ownGrants } from './own-grants.ts';
import { beginEnrolment, confirmSecondFactor, proveSecondFactor, renewRecoveryCodes } from './second-factor.ts';
import type { Enrolment } from './second-factor.ts';
import { entering, sessionOf, stepIn } from './signed-in.ts';
import { giveToken, takeToken } from './session-cookie.ts';
import { signIn } from './sign-in.ts';

const steps = ['password', 'second-factor', 'enrolment', 'none'] as const;

/** Where somebody stands before the first page: what is still to be proved, or that nobody has signed in. */
export interface SignInState {
  readonly office: { readonly kind: 'province' | 'national'; readonly name: string };
  readonly step: 'sign-in' | SignInStep;
  /** Present in the demonstration alone. */
  readonly demonstration: { readonly password: string; readonly accounts: readonly DemoAccount[] } | null;
}

const stateShape = z
  .object({
    office: z.object({ kind: z.enum(['province', 'national']), name: z.string() }),
    step: z.enum(['sign-in', ...steps]),
    demonstration: z
      .object({
        password: z.string(),
        accounts: z.array(
          z.object({ userName: z.string(), role: z.string(), title: z.string(), code: z.string().nullable() }),
        ),
      })
      .nullable(),
  })
  .openapi('SignInState');

const stepShape = z.object({ step: z.enum(steps) }).openapi('SignInStep');
const secret = z.string().max(400);

const state = createRoute({
  method: 'get',
  path: '/session',
  summary: 'Đã đăng nhập chưa, còn phải làm bước nào',
  responses: { 200: answer<SignInState>('Trạng thái đăng nhập', stateShape), ...refusals() },
});

const opening = createRoute({
  method: 'post',
  path: '/session',
  summary: 'Đăng nhập bằng tên đăng nhập và mật khẩu',
  request: { body: jsonBody(z.strictObject({ userName: secret, password: secret })) },
  responses: { 200: answer<{ step: SignInStep }>('Bước tiếp theo', stepShape), ...refusals(400, 403, 413, 422, 429) },
});

const proving = createRoute({
  method: 'post',
  path: '/session/code',
  summary: 'Bước hai: mã của ứng dụng xác thực, hoặc mã dự phòng',
  middleware: [entering('second-factor')] as const,
  request: { body: jsonBody(z.strictObject({ code: secret })) },
  responses: { 200: answer<{ step: SignInStep }>('Đã đăng nhập', stepShape), ...refusals(400, 403, 413, 422, 429) },
});

const password = createRoute({
  method: 'post',
  path: '/session/password',
  summary: 'Đặt mật khẩu của mình; các phiên khác kết thúc',
  middleware: [entering('password', 'none')] as const,
  request: { body: jsonBody(z.strictObject({ current: secret, password: secret })) },
  responses: { 200: answer<{ step: SignInStep }>('Bước tiếp theo', stepShape), ...refusals(400, 403, 413, 422, 429) },
});

const enrolment = createRoute({
  method: 'post',
  path: '/session/second-factor',
  summary: 'Bắt đầu đăng ký ứng dụng xác thực',
  middleware: [entering('enrolment', 'none')] as const,
  request: {
    body: jsonBody(
      z.strictObject({
        current: secret.nullable().openapi({ description: 'Mật khẩu; null trên đường đăng nhập, khi vừa gõ xong' }),
      }),
    ),
  },
  responses: {
    200: answer<Enrolment>(
      'Khóa bí mật, chỉ hiện lúc đăng ký',
      z.object({ secret: z.string(), address: z.string() }).openapi('Enrolment'),
    ),
    ...refusals(400, 403, 413, 422, 429),
  },
});

const confirmation = createRoute({
  method: 'post',
  path: '/session/second-factor/confirmation',
  summary: 'Xác nhận bằng một mã; trả về mã dự phòng, chỉ hiện lần này',
  middleware: [entering('enrolment', 'none')] as const,
  request: { body: jsonBody(z.strictObject({ code: secret })) },
  responses: {
    200: answer<{ recoveryCodes: readonly string[] }>(
      'Mã dự phòng',
      z.object({ recoveryCodes: z.array(z.string()) }).openapi('RecoveryCodes'),
    ),
    ...refusals(400, 403, 413, 422, 429),
  },
});

const closing = createRoute({
  method: 'delete',
  path: '/session',
  summary: 'Đăng xuất',
  responses: { 204: { description: 'Đã đăng xuất' }, ...refusals(403) },
});

/** Before anybody is signed in, and on the way there. None of these keeps an answer for repeating: they hold secrets. */
export const entranceRoutes = router<Entrance>()
  .openapi(state, async (c) => {
    const found = await sessionOf(c);
    const { kind, name, isDemonstration } = c.var.desk;
    const accounts = isDemonstration ? demoAccountsOf(kind, c.env.entry.now) : [];
    const demonstration = isDemonstration ? { password: demoPassword, accounts } : null;
    return c.json({ office: { kind, name }, step: found ? stepIn(found) : 'sign-in', demonstration } as const, 200);
  })
  .openapi(opening, async (c) => {
    const approach = {
      source: c.req.header('cf-connecting-ip') ?? 'unknown',
      device: deviceOf(c.req.header('user-agent') ?? ''),
    };
    const opened = await signIn(c.var.desk, actOfNobody(c), c.req.valid('json'), approach);
    if (!opened.ok) return problemResponse(c, opened.problems);
    giveToken(c, opened.value.token);
    return c.json({ step: opened.value.step }, 200);
  })
  .openapi(proving, async (c) => {
    const { code } = c.req.valid('json');
    const opened = await proveSecondFactor(c.var.desk, actOfNobody(c), c.var.signedIn, code);
    if (!opened.ok) return problemResponse(c, opened.problems);
    giveToken(c, opened.value.token);
    return c.json({ step: opened.value.step }, 200);
  })
  .openapi(password, async (c) => {
    const opened = await changePassword(c.var.desk, actOfNobody(c), c.var.signedIn, c.req.valid('json'));
    if (!opened.ok) return problemResponse(c, opened.problems);
    giveToken(c, opened.value.token);
    return c.json({ step: opened.value.step }, 200);
  })
  .openapi(enrolment, async (c) => {
    const begun = await beginEnrolment(c.var.desk, actOfNobody(c), c.var.signedIn, c.req.valid('json').current);
    return begun.ok ? c.json(begun.value, 200) : problemResponse(c, begun.problems);
  })
  .openapi(confirmation, async (c) => {
    const { code } = c.req.valid('json');
    const confirmed = await confirmSecondFactor(c.var.desk, actOfNobody(c), c.var.signedIn, code);
    if (!confirmed.ok) return problemResponse(c, confirmed.problems);
    giveToken(c, confirmed.value.token);
    return c.json({ recoveryCodes: confirmed.value.recoveryCodes }, 200);
  })
  .openapi(closing, async (c) => {
    const found = await sessionOf(c);
    takeToken(c);
    if (found) {
      const { db } = c.var.desk;
      const entry = { action: 'sign-out', subject: `account/${found.account.id}`, grant: undefined };
      await write(db, [endSession(db, found.session.id)], signed(actOfNobody(c, found.account), entry));
    }
    return c.body(null, 204);
  });

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
  request: { body: jsonBody(z.strictObject({ current: secret })) },
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
    await write(c.var.db, [endSessionsOf(c.var.db, account.id)], signed(actOf(c), entry));
    takeToken(c);
    return c.body(null, 204);
  })
  .openapi(renewal, async (c) => {
    const renewed = await renewRecoveryCodes(c.var.desk, actOf(c), c.var.signedIn.account, c.req.valid('json').current);
    return renewed.ok ? c.json({ recoveryCodes: renewed.value }, 200) : problemResponse(c, renewed.problems);
  });
