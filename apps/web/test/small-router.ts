import { createMemoryHistory, createRootRoute, createRouter } from '@tanstack/react-router';
import type { RegisteredRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Safe in place of the application's router because links are only rendered here, never followed. */
export function smallRouter(children: ReactNode): RegisteredRouter {
  const routeTree = createRootRoute({ component: () => children });
  return createRouter({ routeTree, history: createMemoryHistory() }) as unknown as RegisteredRouter;
}
