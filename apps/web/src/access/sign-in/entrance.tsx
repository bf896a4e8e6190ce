import { Alert, Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import './entrance.css';
import { sessionEnd } from '../session-end.ts';
import { sessionQuery } from './queries.ts';
import type { Step } from './queries.ts';

const SignInPage = lazy(async () => ({ default: (await import('./sign-in-page.tsx')).SignInPage }));
const SignInDialog = lazy(async () => ({ default: (await import('./sign-in-dialog.tsx')).SignInDialog }));

/**
 * Lets in whoever is signed in, to the very page that was asked for. Once in, the page stays: when the session ends the
 * sign-in comes over it.
 */
export function Entrance({ children }: { readonly children: ReactNode }) {
  const queryClient = useQueryClient();
  const {
    data: state,
    error,
    refetch,
  } = useQuery({ ...sessionQuery, enabled: ({ state: { data } }) => data?.step !== 'none' });
  const goOn = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.read);
  if (!state) return error ? <LineDown onRetry={() => void refetch()} /> : <Waiting />;
  const onStep = (step: Step) => queryClient.setQueryData(sessionQuery.queryKey, { ...state, step });
  return (
    <Suspense fallback={<Waiting />}>
      {state.step === 'none' ? children : <SignInPage state={state} onStep={onStep} />}
      {goOn && (
        <Suspense>
          <SignInDialog onSignedIn={goOn} />
        </Suspense>
      )}
    </Suspense>
  );
}

/** Seen only where it takes its time, so that nothing flickers before the page. */
function Waiting() {
  return (
    <div className="entrance-wait">
      <Loading />
    </div>
  );
}

function LineDown({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Page title="Chưa mở được trang này">
      <Alert role="alert" color="red" variant="light" title="Mất kết nối">
        Chưa hỏi được máy chủ. Khi có mạng, bấm “Thử lại”.
      </Alert>
      <Button mt="md" size="md" onClick={onRetry}>
        Thử lại
      </Button>
    </Page>
  );
}
