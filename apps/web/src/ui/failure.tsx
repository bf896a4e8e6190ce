import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { RequestFailed } from '../api.ts';
import { isLineDown, LineDown } from './line-down.tsx';
import { hasLostParts } from './lost-parts.ts';
import { Missing } from './missing.tsx';
import { Page } from './page.tsx';
import { ProblemList } from './problem-list.tsx';

/** For a page that could not be shown: what happened, and a way to try again. */
export function Failure({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const router = useRouter();
  if (error instanceof RequestFailed && error.body?.status === 404) return <Missing />;
  const retry = () => {
    if (hasLostParts()) return location.reload();
    reset();
    void router.invalidate();
    return undefined;
  };
  return (
    <Page title="Chưa hiển thị được trang này">
      {isLineDown(error) ? <LineDown>Chưa tải được trang này.</LineDown> : <ProblemList error={error} />}
      <Button mt="md" onClick={retry}>
        Thử lại
      </Button>
    </Page>
  );
}
