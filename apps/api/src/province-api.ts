import { createRoute } from '@hono/zod-openapi';
import { loadDataMode } from '@co-so/db';
import { knownDay } from '@co-so/domain';
import type { CivilDate, DataMode } from '@co-so/domain';
import { administrationRoutes } from './access/administration/routes.ts';
import { contextDescription, contextShape, shownPerson } from './access/context-shape.ts';
import type { ShownPerson } from './access/context-shape.ts';
import { sessionRoutes } from './access/own-session-routes.ts';
import { entranceRoutes } from './access/session-routes.ts';
import { signedIn } from './access/signed-in.ts';
import { historyRoutes } from './audit/history-routes.ts';
import { exportRoutes } from './audit/export-routes.ts';
import { extractRoutes } from './audit/extract-routes.ts';
import { recordHistoryRoutes } from './audit/record-history-routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { disciplineRoutes } from './discipline/routes.ts';
import { indicatorRoutes } from './indicator/routes.ts';
import { unitFigureRoutes } from './indicator/unit-figure-routes.ts';
import { submissionRoutes } from './indicator/submission-routes.ts';
import { planRoutes } from './organization/plan/routes.ts';
import { groupingRoutes } from './organization/grouping-routes.ts';
import { hostPlaceRoutes } from './organization/host-place-routes.ts';
import { organizationRoutes } from './organization/routes.ts';
import { structureImportRoutes } from './organization/structure-import-routes.ts';
import type { Province } from './request/context.ts';
import { answer, refusals } from './request/described.ts';
import { bodyLimit, sameOrigin } from './request/guards.ts';
import { answering, router, withParts } from './request/router.ts';
import { scoreTableRoutes } from './regulation/routes.ts';
import { typedTableRoutes } from './regulation/typed-table-routes.ts';
import { capDecisionRoutes } from './regulation/cap-decision-routes.ts';
import { ruleSettingRoutes } from './regulation/setting-routes.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { targetRoutes } from './target/routes.ts';
import { provinceDay } from './request/province-day.ts';
import { inProvince, notArchived } from './tenancy/tenancy.ts';

/** Where the browser is and who acts there. */
export interface ProvinceContext {
  readonly office: 'province';
  readonly province: {
    readonly slug: string;
    readonly name: string;
    readonly fullName: string;
    /** Null while it has no end. */
    readonly endedOn: CivilDate | null;
    /** It can be read, and nothing is written any more. */
    readonly isArchived: boolean;
  };
  readonly today: CivilDate;
  /** The day shown when none is asked for. */
  readonly day: CivilDate;
  readonly dataMode: DataMode;
  readonly person: ShownPerson;
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
api.use('*', inProvince, sameOrigin);
api.use('/session/*', bodyLimit);
const entrance = withParts(api, [entranceRoutes]);
entrance.use('*', signedIn, bodyLimit);

const ownAffairs = withParts(
  entrance.openapi(context, async (c) => {
    const { slug, name, fullName } = c.var.tenant;
    const { today } = c.env.entry;
    const { isArchived } = c.var.desk;
    const province = { slug, name, fullName, endedOn: knownDay(c.var.tenant.endedOn), isArchived };
    const day = provinceDay(c.var.tenant, today);
    const person = shownPerson(c.var.signedIn, c.var.actor);
    const dataMode = await loadDataMode(c.var.db);
    return c.json({ office: 'province' as const, province, today, day, dataMode, person }, 200);
  }),
  [sessionRoutes, exportRoutes, typedTableRoutes],
);
ownAffairs.use('*', notArchived);

export const provinceApi = withParts(ownAffairs, [
  administrationRoutes,
  privacyRoutes,
  organizationRoutes,
  hostPlaceRoutes,
  groupingRoutes,
  planRoutes,
  structureImportRoutes,
  indicatorRoutes,
  unitFigureRoutes,
  submissionRoutes,
  targetRoutes,
  scoreTableRoutes,
  ruleSettingRoutes,
  capDecisionRoutes,
  disciplineRoutes,
  auditRoutes,
  extractRoutes,
  recordHistoryRoutes,
  historyRoutes,
]);

export type ProvinceApi = typeof provinceApi;
