import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ShownDiscipline } from '@co-so/api';
import { momentText, periodText } from '@co-so/domain';
import type { ReactNode } from 'react';
import { capitalized } from '../ui/capitalized.ts';
import { Facts } from '../ui/facts.tsx';
import { Mark } from '../ui/mark.tsx';
import { ProblemList } from '../ui/problem-list.tsx';
import { answerFields, answerLabels, disciplineText, paperText } from './discipline-text.ts';
import { revisionsQuery } from './queries.ts';

interface RevisionsProps {
  readonly id: string;
  readonly history: ReactNode;
  readonly onClose: () => void;
}

/** What an entry said each time it was written, the newest first. */
export function Revisions({ id, history, onClose }: RevisionsProps) {
  const { data, error } = useQuery(revisionsQuery(id));
  return (
    <>
      {error ? (
        <ProblemList error={error} />
      ) : data ? (
        <ol className="decision-revisions" reversed>
          {data.map((one) => (
            <li key={one.revision} value={one.revision}>
              <Revision revision={one} />
            </li>
          ))}
        </ol>
      ) : (
        <Skeleton height={160} aria-label="Đang tải các lần ghi" />
      )}
      {history}
      <div className="row-actions">
        <Button variant="default" size="md" onClick={onClose}>
          Đóng
        </Button>
      </div>
    </>
  );
}

function Revision({ revision }: { readonly revision: ShownDiscipline }) {
  const { recordedBy, recordedAt, reason, isWithdrawn, supersededBy, unit, violatedIn } = revision;
  const answers = answerFields.map((field) => ({
    label: answerLabels[field],
    value: revision[field] ? 'Có' : 'Không',
  }));
  return (
    <>
      <p>
        <StateMark isWithdrawn={isWithdrawn} isReplaced={supersededBy !== null} /> {recordedBy.title} ghi lúc{' '}
        {momentText(recordedAt)}.
      </p>
      <Facts
        facts={[
          ...(reason === null ? [] : [{ label: isWithdrawn ? 'Lý do rút lại' : 'Lý do đính chính', value: reason }]),
          { label: 'Kỷ luật', value: disciplineText(revision) },
          { label: 'Căn cứ', value: paperText(revision) },
          { label: 'Tổ chức nơi vi phạm', value: unit.name },
          { label: 'Vi phạm', value: capitalized(periodText(violatedIn)) },
          ...answers,
        ]}
      />
    </>
  );
}

function StateMark({ isWithdrawn, isReplaced }: { readonly isWithdrawn: boolean; readonly isReplaced: boolean }) {
  if (isWithdrawn) return <Mark tone="off">Đã rút lại</Mark>;
  return isReplaced ? <Mark tone="off">Đã được thay</Mark> : <Mark tone="good">Đang dùng</Mark>;
}
