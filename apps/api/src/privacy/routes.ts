import type { Office } from '../request/context.ts';
import { router } from '../request/router.ts';
import { keptRoutes } from './kept-routes.ts';

/** What both offices have for the personal data they hold. */
export const privacyRoutes = router<Office>().route('/', keptRoutes);
