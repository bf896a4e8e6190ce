import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { contextQuery } from '../access/queries.ts';
import { Shell } from './-shell.tsx';

interface RouterContext {
  readonly queryClient: QueryClient;
}

export const Route = createRootRouteWithContext<RouterContext>()({
  beforeLoad: async ({ context }) => ({ office: await context.queryClient.ensureQueryData(contextQuery) }),
  component: Root,
});

function Root() {
  const { office } = Route.useRouteContext();
  return (
    <Shell office={office}>
      <Outlet />
    </Shell>
  );
}
