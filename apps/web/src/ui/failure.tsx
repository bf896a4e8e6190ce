import { Alert, Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { RequestFailed } from '../api.ts';
import { Missing } from './missing.tsx';
import { Page } from './page.tsx';
import { ProblemList } from './problem-list.tsx';

/** For a page that could not be shown: what happened, and a way to try again. */
export function Failure({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const router = useRouter();
  if (error instanceof RequestFailed && error.body?.status === 404) return <Missing />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title="Chưa hiển thị được trang này">
      {isLineDown(error) ? (
        <Alert role="alert" color="red" variant="light" title="Mất kết nối">
          Chưa tải được trang này. Khi có mạng, bấm “Thử lại”.
        </Alert>
      ) : (
        <ProblemList error={error} />
      )}
      <Button mt="md" onClick={retry}>
        Thử lại
      </Button>
    </Page>
  );
}

/** No answer came; or a part of the page itself could not be fetched. */
function isLineDown(error: unknown): boolean {
  return error instanceof RequestFailed ? !error.body : !navigator.onLine;
}
