import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazyRouteComponent, Link } from '@tanstack/react-router';
import type { ShownEntry } from '@co-so/api';
import { momentText, numberText } from '@co-so/domain';
import { Suspense } from 'react';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { ProblemList } from '../ui/problem-list.tsx';
import { Unfolded } from '../ui/unfolded.tsx';
import { actionText } from './audit-text.ts';
import './audit.css';
import { historyQuery } from './queries.ts';
import { SealMark } from './seal-mark.tsx';

// The words of every field of every entry: for whoever opens one.
const ChangeList = lazyRouteComponent(() => import('./change-list.tsx'), 'ChangeList');

/** Beside a thing: who did what with it, when, and what changed; the newest first. */
export function History({ subject, title = 'Lịch sử' }: { readonly subject: string; readonly title?: string }) {
  return <HistoryPanel query={historyQuery(subject)} subject={subject} title={title} />;
}

interface HistoryPanelProps {
  readonly query: ReturnType<typeof historyQuery>;
  readonly subject: string;
  readonly title: string;
}

export function HistoryPanel({ query, subject, title }: HistoryPanelProps) {
  const { data, error } = useQuery(query);
  const entries = data?.entries;
  return (
    <Panel title={title}>
      {error ? (
        <ProblemList error={error} />
      ) : !entries ? (
        <Skeleton height={80} aria-label="Đang tải lịch sử" />
      ) : entries.length === 0 ? (
        <Empty>Chưa có việc nào được ghi cho mục này.</Empty>
      ) : (
        <ul className="audit-history">
          {entries.map((entry) => (
            <HistoryItem key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {entries && entries.length > 0 && data.allowedActions.includes('view-audit') && (
        <p className="no-print">
          <Link to="/nhat-ky" search={{ subject }}>
            Tài khoản đã làm các việc này, trong nhật ký
          </Link>
        </p>
      )}
    </Panel>
  );
}

function HistoryItem({ entry }: { readonly entry: ShownEntry }) {
  return (
    <li>
      <h3>{actionText(entry.action)}</h3>
      <p className="soft">
        {entry.actor.title}, {momentText(entry.at)}, dòng {numberText(entry.sequence)} của nhật ký
      </p>
      {entry.reason && (
        <p>
          <span className="soft">Lý do:</span> {entry.reason}
        </p>
      )}
      <Unfolded summary="Thay đổi">
        <Suspense fallback={<Loading />}>
          <ChangeList entry={entry} />
        </Suspense>
      </Unfolded>
      <SealMark seal={entry.seal} />
    </li>
  );
}
