import { createRoute } from '@hono/zod-openapi';
import type { Actor, CivilDate } from '@co-so/domain';
import { contextDescription, contextShape } from './access/context-shape.ts';
import { demoOfficials } from './access/demo-officials.ts';
import { provinceRoutes } from './national/province-routes.ts';
import { nationalRoutes } from './national/routes.ts';
import type { National } from './request/context.ts';
import { answer, refusals } from './request/described.ts';
import { bodyLimit, sameOrigin, signedIn } from './request/guards.ts';
import { answering, router } from './request/router.ts';
import { inNation } from './tenancy/tenancy.ts';

export interface NationalContext {
  readonly office: 'national';
  readonly today: CivilDate;
  readonly actor: Actor;
  readonly demoOfficials: readonly Actor[];
}

const context = createRoute({
  method: 'get',
  path: '/context',
  summary: 'Đang ở đâu, hôm nay là ngày nào, ai đang làm việc',
  responses: {
    200: answer<NationalContext>(contextDescription, contextShape),
    ...refusals(),
  },
});

const api = answering(router<National>().basePath('/api'));
api.use('*', inNation, sameOrigin, bodyLimit, signedIn);

export const nationalApi = api
  .openapi(context, (c) => {
    const { today } = c.env.entry;
    return c.json({ office: 'national' as const, today, actor: c.var.actor, demoOfficials }, 200);
  })
  .route('/', provinceRoutes)
  .route('/', nationalRoutes);

export type NationalApi = typeof nationalApi;
