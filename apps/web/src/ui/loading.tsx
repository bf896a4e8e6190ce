import { Skeleton } from '@mantine/core';

/** What stands while a page is on its way. */
export function Loading() {
  return (
    <div className="page" role="status">
      <p className="soft">Đang tải…</p>
      <Skeleton height={32} width="min(100%, 22rem)" mb="lg" />
      <div className="columns">
        <Skeleton height={180} />
        <Skeleton height={180} />
      </div>
      <Skeleton height={260} mt="md" />
    </div>
  );
}
