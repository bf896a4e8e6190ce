import { Alert } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Problem } from '@co-so/domain';
import { RequestFailed } from '../api.ts';
import { problemsOf } from './problems-of.ts';

interface ProblemListProps {
  readonly error: unknown;
  /** What could not be done, where a refusal is about more than what was just typed. */
  readonly refused?: string;
}

/** Everything that was wrong, each with its place; or that there was no answer. Read out as soon as it appears. */
export function ProblemList({ error, refused }: ProblemListProps) {
  if (!(error instanceof RequestFailed))
    return <Notice title="Trang gặp lỗi">Hãy tải lại trang. Dữ liệu đã lưu không bị ảnh hưởng.</Notice>;
  if (!error.body)
    return <Notice title="Mất kết nối">Chưa gửi được. Nội dung vẫn còn trên màn hình; hãy thử lại khi có mạng.</Notice>;
  const { title, instance, status } = error.body;
  return (
    <Notice title={status < 500 ? (refused ?? title) : title}>
      <Suspense>
        <Problems problems={problemsOf(error)} />
      </Suspense>
      {status >= 500 && instance !== '' && <p className="soft">Mã yêu cầu: {instance}</p>}
    </Notice>
  );
}

/** The sentences of everything that can go wrong are fetched when something has. */
const Problems = lazy(async () => {
  const parts = await import('./problems.tsx').catch(() => undefined);
  return { default: parts?.Problems ?? Unsaid };
});

function Unsaid(_: { readonly problems: readonly Problem[] }) {
  return <p>Chưa tải được phần giải thích. Nội dung vẫn còn trên màn hình; hãy thử lại khi có mạng.</p>;
}

function Notice({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Alert role="alert" color="red" variant="light" title={title}>
      {children}
    </Alert>
  );
}
