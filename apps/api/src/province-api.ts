import { createRoute } from '@hono/zod-openapi';
import { knownDay } from '@co-so/domain';
import type { Actor, CivilDate } from '@co-so/domain';
import { contextDescription, contextShape } from './access/context-shape.ts';
import { demoOfficials } from './access/demo-officials.ts';
import { indicatorRoutes } from './indicator/routes.ts';
import { submissionRoutes } from './indicator/submission-routes.ts';
import { organizationRoutes } from './organization/routes.ts';
import type { Province } from './request/context.ts';
import { answer, refusals } from './request/described.ts';
import { bodyLimit, sameOrigin, signedIn } from './request/guards.ts';
import { answering, router } from './request/router.ts';
import { targetRoutes } from './target/routes.ts';
import { provinceDay } from './request/province-day.ts';
import { inProvince } from './tenancy/tenancy.ts';

/** Where the browser is and who acts there. */
export interface ProvinceContext {
  readonly office: 'province';
  readonly province: {
    readonly slug: string;
    readonly name: string;
    readonly fullName: string;
    /** Null while it has no end. */
    readonly endedOn: CivilDate | null;
  };
  readonly today: CivilDate;
  /** The day shown when none is asked for. */
  readonly day: CivilDate;
  readonly actor: Actor;
  /** Present in the demonstration only: who one may act as. */
  readonly demoOfficials: readonly Actor[];
}

const context = createRoute({
  method: 'get',
  path: '/context',
  summary: 'Đang ở đâu, hôm nay là ngày nào, ai đang làm việc',
  responses: {
    200: answer<ProvinceContext>(contextDescription, contextShape),
    ...refusals(),
  },
});

const api = answering(router<Province>().basePath('/api'));
api.use('*', inProvince, sameOrigin, bodyLimit, signedIn);

export const provinceApi = api
  .openapi(context, (c) => {
    const { slug, name, fullName } = c.var.tenant;
    const { today } = c.env.entry;
    const province = { slug, name, fullName, endedOn: knownDay(c.var.tenant.endedOn) };
    const day = provinceDay(c.var.tenant, today);
    return c.json({ office: 'province' as const, province, today, day, actor: c.var.actor, demoOfficials }, 200);
  })
  .route('/', organizationRoutes)
  .route('/', indicatorRoutes)
  .route('/', submissionRoutes)
  .route('/', targetRoutes);

export type ProvinceApi = typeof provinceApi;
