import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ShownSubmission } from '@co-so/api';
import { indicatorOf, missingText, momentText, numberText, periodText } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Pager } from '../../ui/pager.tsx';
import { ChangedSince } from './changed-since.tsx';
import { submissionsQuery } from './queries.ts';
import type { SendingSearch } from './sending-search.ts';
import { StageFilter } from './stage-filter.tsx';
import { arrivalText, StageMark, stageOf } from './submission-state.tsx';

const pageSize = 10;

interface SubmissionListProps {
  readonly search: SendingSearch;
  readonly onSearch: (search: SendingSearch) => void;
}

/** Everything that was prepared, the newest first; what was returned or withdrawn stays in the list. */
export function SubmissionList({ search, onSearch }: SubmissionListProps) {
  const { data: submissions } = useSuspenseQuery(submissionsQuery);
  const [page, setPage] = useState(1);
  if (submissions.length === 0)
    return <Empty>Chưa lập lần nào. Chọn số liệu ở phần trên, xem đúng từng dòng rồi bấm “Lập để gửi”.</Empty>;
  const found = submissions.filter((one) => search.stage === undefined || stageOf(one) === search.stage);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const { stage: _, ...rest } = search;
  return (
    <div className="submissions">
      <StageFilter
        submissions={submissions}
        chosen={search.stage}
        onChoose={(stage) => {
          setPage(1);
          onSearch({ ...rest, ...(stage && { stage }) });
        }}
      />
      <DataTable
        caption={`${numberText(found.length)} lần, mới nhất trước`}
        columns={columns}
        rows={found
          .slice((page - 1) * pageSize, page * pageSize)
          .map((one) => ({ ...one, isLatest: isLatest(one, submissions) }))}
        rowKey={({ id }) => id}
      />
      <Pager page={page} pages={pages} onPage={setPage} />
    </div>
  );
}

type Listed = ShownSubmission & { readonly isLatest: boolean };

const columns: readonly Column<Listed>[] = [
  {
    header: 'Chỉ tiêu thống kê',
    isLead: true,
    cell: ({ id, indicator }) => (
      <Link to="/gui-trung-uong/$id" params={{ id }}>
        {indicatorOf(indicator).name}
      </Link>
    ),
  },
  { header: 'Kỳ', cell: ({ period }) => periodText(period) },
  {
    header: 'Tình trạng',
    cell: (submission) => (
      <>
        <StageMark submission={submission} />
        {submission.returnReason && <span className="row-origin">{submission.returnReason}</span>}
      </>
    ),
  },
  { header: 'Số dòng', isNumber: true, cell: ({ rowCount }) => numberText(rowCount) },
  { header: 'Lập', cell: ({ preparedBy, preparedAt }) => `${preparedBy.title}, ${momentText(preparedAt)}` },
  {
    header: 'Duyệt, trả lại, rút lại',
    cell: ({ decidedBy, decidedAt }) =>
      decidedBy && decidedAt !== null ? `${decidedBy.title}, ${momentText(decidedAt)}` : missingText,
  },
  { header: 'Đến Trung ương', cell: ({ deliveryState }) => arrivalText(deliveryState) },
  {
    header: 'Từ lúc lập',
    cell: ({ id, state, isLatest }) =>
      isEnded(state) ? missingText : isLatest ? <ChangedSince id={id} /> : 'đã có lần gửi mới hơn',
  },
];

/** It will never be sent. */
function isEnded(state: ShownSubmission['state']): boolean {
  return state === 'withdrawn' || state === 'returned';
}

/** The newest of its indicator and period that was neither returned nor withdrawn. */
function isLatest({ id, indicator, period }: ShownSubmission, all: readonly ShownSubmission[]): boolean {
  const same = all.filter((one) => one.indicator === indicator && one.period === period && !isEnded(one.state));
  return same[0]?.id === id;
}
