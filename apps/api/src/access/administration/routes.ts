import type { Office } from '../../request/context.ts';
import { router, withParts } from '../../request/router.ts';
import { accountRoutes } from './account-routes.ts';
import { grantRoutes } from './grant-routes.ts';
import { policyRoutes } from './policy-routes.ts';

/** What both offices need to look after their own people. */
export const administrationRoutes = withParts(router<Office>(), [accountRoutes, grantRoutes, policyRoutes]);
