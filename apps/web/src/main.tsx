import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import './ui/mantine-styles.ts';
import './styles/colours.css';
import './styles/kit.css';
import './styles/frame.css';
import './styles/table.css';
import './styles/parts.css';
import './styles/theme.gen.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Entrance } from './access/sign-in/entrance.tsx';
import { sessionQuery } from './access/sign-in/queries.ts';
import { RequestFailed } from './api.ts';
import { routeTree } from './route-tree.gen.ts';
import { theme } from './theme.ts';
import { Failure } from './ui/failure.tsx';
import { Loading } from './ui/loading.tsx';
import { watchParts } from './ui/lost-parts.ts';
import { Missing } from './ui/missing.tsx';

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Asked without a line, too: an answer that never comes is told after a while, and not waited for in silence.
      networkMode: 'always',
      // A refusal will be the same the next time; a line that was down may be up again.
      retry: (count, error) => count < 2 && !(error instanceof RequestFailed && error.body),
    },
  },
});

const router = createRouter({
  routeTree,
  context: { queryClient },
  // What a route did not accept leaves the address; otherwise it would reach the page unread.
  search: { strict: true },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  defaultErrorComponent: Failure,
  defaultNotFoundComponent: Missing,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

watchParts();

const root = document.getElementById('root')!;

function show() {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <QueryClientProvider client={queryClient}>
          <Entrance>
            <RouterProvider router={router} />
          </Entrance>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

/** The page that was asked for, where somebody is signed in who may be shown it. */
async function loadFirstPage(): Promise<void> {
  const state = await queryClient.fetchQuery(sessionQuery);
  if (state.step === 'none') await router.load();
}

// Until there is something to show, what `index.html` says stays in sight instead of nothing.
void loadFirstPage().then(show, show);
