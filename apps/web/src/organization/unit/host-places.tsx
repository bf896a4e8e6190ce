import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { hostPlaceKindNames, hostPlaceKinds, numberText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { hostPlacesQuery } from '../queries.ts';

interface HostPlacesProps {
  readonly unitId: string;
  readonly day: CivilDate;
}

/** How many places of a branch of the tree have a chi bộ of their own, a joint one, or none. */
export function HostPlaces({ unitId, day }: HostPlacesProps) {
  const { data, error } = useQuery(hostPlacesQuery(day, unitId));
  const rows = hostPlaceKinds.flatMap((kind) => {
    const counts = data?.counts[kind];
    return counts && counts.places > 0 ? [{ kind, ...counts }] : [];
  });
  return (
    <Panel title="Thôn, khu phố, trường, doanh nghiệp, cơ quan">
      {error ? (
        <ProblemList error={error} />
      ) : !data ? (
        <Skeleton height={80} aria-label="Đang tải danh sách nơi có tổ chức đảng" />
      ) : rows.length === 0 ? (
        <Empty>Chưa ghi nơi nào trong nhánh này ở ngày đang xem.</Empty>
      ) : (
        <DataTable
          caption="Nơi có và chưa có chi bộ, trong cả nhánh"
          rows={rows}
          rowKey={({ kind }) => kind}
          columns={[
            { header: 'Nơi', cell: ({ kind }) => capitalized(hostPlaceKindNames[kind]), isLead: true },
            { header: 'Tổng số', cell: ({ places }) => numberText(places), isNumber: true },
            { header: 'Có chi bộ riêng', cell: ({ own }) => numberText(own), isNumber: true },
            { header: 'Chi bộ ghép', cell: ({ joint }) => numberText(joint), isNumber: true },
            { header: 'Không có chi bộ', cell: ({ none }) => numberText(none), isNumber: true },
            { header: 'Chưa rõ', cell: ({ unknown }) => numberText(unknown), isNumber: true },
            { header: 'Có chi ủy', cell: ({ withCommittee }) => numberText(withCommittee), isNumber: true },
          ]}
        />
      )}
    </Panel>
  );
}
