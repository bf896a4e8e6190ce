import { createRoute } from '@hono/zod-openapi';
import { loadDataMode } from '@co-so/db';
import type { CivilDate, DataMode } from '@co-so/domain';
import { inviteAdministrator } from './access/administration/administrators.ts';
import { issueArchiveReaders, takenUserNames } from './access/administration/archive-readers.ts';
import { administrationRoutes } from './access/administration/routes.ts';
import { contextDescription, contextShape, shownPerson } from './access/context-shape.ts';
import type { ShownPerson } from './access/context-shape.ts';
import { sessionRoutes } from './access/own-session-routes.ts';
import { entranceRoutes } from './access/session-routes.ts';
import { signedIn } from './access/signed-in.ts';
import { exportRoutes } from './audit/export-routes.ts';
import { extractRoutes } from './audit/extract-routes.ts';
import { headsRoutes } from './audit/heads-routes.ts';
import { historyRoutes } from './audit/history-routes.ts';
import { recordHistoryRoutes } from './audit/record-history-routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { mergerRoutes } from './national/merger/routes.ts';
import { provinceRoutes } from './national/province-routes.ts';
import { nationalRoutes } from './national/routes.ts';
import { tenantRoutes } from './national/tenant-routes.ts';
import { privacyRoutes } from './privacy/routes.ts';
import type { National } from './request/context.ts';
import { answer, refusals } from './request/described.ts';
import { bodyLimit, sameOrigin } from './request/guards.ts';
import { answering, router, withParts } from './request/router.ts';
import { inNation } from './tenancy/tenancy.ts';

export interface NationalContext {
  readonly office: 'national';
  readonly today: CivilDate;
  readonly dataMode: DataMode;
  readonly person: ShownPerson;
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
api.use('*', inNation, sameOrigin);
api.use('/session/*', bodyLimit);
const entrance = withParts(api, [entranceRoutes]);
entrance.use('*', signedIn, bodyLimit);

export const nationalApi = withParts(
  entrance.openapi(context, async (c) => {
    const { today } = c.env.entry;
    const [dataMode, person] = [await loadDataMode(c.var.db), shownPerson(c.var.signedIn, c.var.actor)];
    return c.json({ office: 'national' as const, today, dataMode, person }, 200);
  }),
  [
    sessionRoutes,
    exportRoutes,
    administrationRoutes,
    privacyRoutes,
    provinceRoutes,
    nationalRoutes,
    tenantRoutes(inviteAdministrator),
    mergerRoutes({ invite: inviteAdministrator, takenUserNames, issueArchiveReaders }),
    auditRoutes,
    extractRoutes,
    recordHistoryRoutes,
    historyRoutes,
    headsRoutes,
  ],
);

export type NationalApi = typeof nationalApi;
