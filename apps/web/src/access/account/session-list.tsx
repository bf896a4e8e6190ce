import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { momentText } from '@co-so/domain';
import type { ListedSession } from '@co-so/api';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Mark } from '../../ui/mark.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { endAllSessions, endSession, sessionsQuery } from './queries.ts';

/** Where the account is open now; whatever looks strange is ended here. */
export function SessionList() {
  const queryClient = useQueryClient();
  const { data: sessions } = useSuspenseQuery(sessionsQuery);
  const one = useMutation({
    mutationFn: endSession,
    networkMode: 'always',
    onSettled: () => queryClient.invalidateQueries(sessionsQuery),
  });
  const all = useMutation({
    mutationFn: endAllSessions,
    networkMode: 'always',
    onSuccess: () => location.assign('/'),
  });
  const columns: readonly Column<ListedSession>[] = [
    {
      header: 'Thiết bị',
      isLead: true,
      cell: ({ device, isThis }) => (
        <>
          {device} {isThis && <Mark tone="good">phiên này</Mark>}
        </>
      ),
    },
    { header: 'Mở lúc', cell: ({ openedAt }) => momentText(openedAt) },
    { header: 'Dùng gần nhất', cell: ({ seenAt }) => momentText(seenAt) },
    {
      header: 'Việc',
      cell: ({ id, device, openedAt, isThis }) =>
        isThis ? (
          'Đăng xuất ở trình đơn tài khoản'
        ) : (
          <Button
            variant="default"
            size="sm"
            loading={one.isPending && one.variables === id}
            aria-label={`Kết thúc phiên ${device}, mở lúc ${momentText(openedAt)}`}
            onClick={() => one.mutate(id)}
          >
            Kết thúc
          </Button>
        ),
    },
  ];
  const error = one.error ?? all.error;
  return (
    <div className="step-form">
      <DataTable
        caption="Thấy phiên lạ thì kết thúc phiên đó và đổi mật khẩu ngay."
        columns={columns}
        rows={sessions}
        rowKey={({ id }) => id}
      />
      {error && <ProblemList error={error} />}
      <div>
        <Button variant="default" size="md" loading={all.isPending} onClick={() => all.mutate()}>
          Đăng xuất ở mọi nơi, cả ở đây
        </Button>
      </div>
    </div>
  );
}
