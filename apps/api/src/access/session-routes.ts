import { createRoute, z } from '@hono/zod-openapi';
import { endSession, write } from '@co-so/db';
import type { SignInStep } from '@co-so/domain';
import { signed } from '../act.ts';
import { problemResponse } from '../problem.ts';
import { actOfNobody } from '../request/context.ts';
import type { Entrance } from '../request/context.ts';
import { answer, jsonBody, refusals } from '../request/described.ts';
import { router } from '../request/router.ts';
import { changePassword } from './change-password.ts';
import { demoPassword, offeredDemoAccounts } from './demo-accounts.ts';
import type { DemoAccount } from './demo-accounts.ts';
import { deviceOf } from './device.ts';
import { beginEnrolment, confirmSecondFactor, proveSecondFactor } from './second-factor.ts';
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
    const { desk } = c.var;
    const { kind, name, isDemonstration } = desk;
    const accounts = isDemonstration ? await offeredDemoAccounts(desk, c.env.entry.now) : [];
    const demonstration = accounts.length > 0 ? { password: demoPassword, accounts } : null;
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
