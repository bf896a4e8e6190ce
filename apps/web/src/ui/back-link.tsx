import { Button } from '@mantine/core';
import { Link, useCanGoBack, useRouter } from '@tanstack/react-router';

/** The way back to where one came from; to the first page where this window came from nowhere. */
export function BackLink() {
  const router = useRouter();
  return useCanGoBack() ? (
    <Button variant="default" onClick={() => router.history.back()}>
      Quay lại
    </Button>
  ) : (
    <Link to="/">Về trang đầu</Link>
  );
}
