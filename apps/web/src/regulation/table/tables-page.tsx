import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TableList } from '@co-so/api';
import { dayText, momentText, seriesNames } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { NewTableForm } from './new-table-form.tsx';
import { tableListQuery } from './queries.ts';
import './table.css';

interface TablesPageProps {
  readonly today: CivilDate;
  readonly onBegun: (id: string) => void;
}

/** The province's own score tables: what is worked on, and what was issued. */
export function TablesPage({ today, onBegun }: TablesPageProps) {
  const { data } = useSuspenseQuery(tableListQuery);
  const { drafts, issued, allowedActions } = data;
  return (
    <Page
      title="Bảng điểm của tỉnh"
      lead={
        <>
          <Link to="/quy-dinh">Quy định</Link> › Bảng do tỉnh soạn và ban hành trên khung của Trung ương.
        </>
      }
    >
      {(drafts.length > 0 || allowedActions.includes('draft')) && <DraftList drafts={drafts} />}
      <IssuedList issued={issued} today={today} />
      {allowedActions.includes('draft') && <NewTableForm issued={issued} onBegun={onBegun} />}
    </Page>
  );
}

function DraftList({ drafts }: Pick<TableList, 'drafts'>) {
  return (
    <Panel title="Đang soạn">
      {drafts.length === 0 ? (
        <Empty>Chưa có dự thảo nào. Lập dự thảo ở cuối trang.</Empty>
      ) : (
        <DataTable
          caption="Dự thảo, mới nhất trước"
          rows={drafts}
          rowKey={({ id }) => id}
          columns={[
            {
              header: 'Bảng điểm',
              isLead: true,
              cell: ({ id, title }) => (
                <Link to="/bang-diem/$id" params={{ id }}>
                  {title}
                </Link>
              ),
            },
            { header: 'Loại', cell: ({ series }) => seriesNames[series] },
            { header: 'Lần ghi', isNumber: true, cell: ({ revision }) => revision },
            {
              header: 'Ghi gần nhất',
              cell: ({ recordedBy, recordedAt }) => `${recordedBy.title}, ${momentText(recordedAt)}`,
            },
          ]}
        />
      )}
    </Panel>
  );
}

function IssuedList({ issued, today }: Pick<TableList, 'issued'> & { readonly today: CivilDate }) {
  return (
    <Panel title="Đã ban hành">
      {issued.length === 0 ? (
        <Empty>Tỉnh chưa ban hành bảng điểm nào.</Empty>
      ) : (
        <DataTable
          caption="Bảng đã ban hành, theo loại, mới nhất trước"
          rows={issued}
          rowKey={({ id }) => id}
          columns={[
            {
              header: 'Bảng điểm',
              isLead: true,
              cell: ({ id, title, version }) => (
                <>
                  <Link to="/bang-diem/$id" params={{ id }}>
                    {title}
                  </Link>{' '}
                  (bản {version})
                </>
              ),
            },
            { header: 'Loại', cell: ({ series }) => seriesNames[series] },
            { header: 'Văn bản', cell: ({ instrument, issuedOn }) => `${instrument}, ${dayText(issuedOn)}` },
            { header: 'Áp dụng', cell: (row) => <Span row={row} today={today} /> },
          ]}
        />
      )}
    </Panel>
  );
}

function Span({ row, today }: { readonly row: TableList['issued'][number]; readonly today: CivilDate }) {
  const { effectiveFrom, effectiveUntil } = row;
  const isNow = effectiveFrom <= today && (effectiveUntil === null || today < effectiveUntil);
  const text = `từ ${dayText(effectiveFrom)}${effectiveUntil === null ? '' : ` đến trước ${dayText(effectiveUntil)}`}`;
  return isNow ? <Mark tone="good">{text}</Mark> : text;
}
