import type { Office } from '../request/context.ts';
import { router, withParts } from '../request/router.ts';
import { answerTermRoutes } from './answer-term-routes.ts';
import { dataModeRoutes } from './data-mode-routes.ts';
import { dataRequestRoutes } from './data-request-routes.ts';
import { incidentRoutes } from './incident-routes.ts';
import { keptRoutes } from './kept-routes.ts';
import { retentionRoutes } from './retention-routes.ts';

/** What both offices have for the personal data they hold. */
export const privacyRoutes = withParts(router<Office>(), [
  keptRoutes,
  dataModeRoutes,
  incidentRoutes,
  dataRequestRoutes,
  answerTermRoutes,
  retentionRoutes,
]);
