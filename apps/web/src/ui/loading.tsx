import { Skeleton } from '@mantine/core';

/** What stands while a page is on its way. */
export function Loading() {
  return (
    <div className="page" role="status" aria-label="Đang tải">
      <Skeleton height={32} width="min(100%, 22rem)" mb="lg" />
      <div className="columns">
        <Skeleton height={180} />
        <Skeleton height={180} />
      </div>
      <Skeleton height={260} mt="md" />
    </div>
  );
}
