import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ShownUnitPage } from '@co-so/api';
import { addDays, dayText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { useState } from 'react';
import { DataTable } from '../../ui/data-table.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { unitPageQuery } from '../queries.ts';
import { carriesWords, decisionText } from '../unit-text.ts';

type Succession = ShownUnitPage['relations']['successors'][number];

/** What a unit came from and what became of it, the rest when somebody asks; nothing where nothing is known. */
export function Relations({ page }: { readonly page: ShownUnitPage }) {
  const { unit, day } = page;
  const [isAsked, setAsked] = useState(false);
  const { data, error } = useQuery({ ...unitPageQuery(unit.id, day, { relations: 'all' }), enabled: isAsked });
  const { predecessors, successors, more } = (data ?? page).relations;
  return (
    <>
      <Successions caption="Hình thành từ" successions={predecessors} dayOf={(on) => addDays(on, -1)} />
      <Successions caption="Tiếp nối bởi" successions={successors} dayOf={(on) => on} />
      {error && <ProblemList error={error} />}
      {more.length > 0 && (
        <div className="row-actions no-print">
          <Button variant="default" loading={isAsked && !error} onClick={() => setAsked(true)}>
            Còn nữa: xem tất cả
          </Button>
        </div>
      )}
    </>
  );
}

interface SuccessionsProps {
  readonly caption: string;
  readonly successions: readonly Succession[];
  /** On which day the other unit is opened: a predecessor on the last of its days. */
  readonly dayOf: (on: CivilDate) => CivilDate;
}

function Successions({ caption, successions, dayOf }: SuccessionsProps) {
  if (successions.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      rows={successions}
      rowKey={({ unit, on }) => `${on} ${unit?.id ?? ''}`}
      columns={[
        {
          header: 'Tổ chức',
          isLead: true,
          cell: ({ unit, on }) =>
            unit ? (
              <Link to="/to-chuc/$id" params={{ id: unit.id }} search={{ ngay: dayOf(on) }}>
                {unit.name}
              </Link>
            ) : (
              'Ngoài phạm vi được xem'
            ),
        },
        { header: 'Từ ngày', cell: ({ on }) => dayText(on) },
        { header: 'Phần', cell: ({ carries }) => carriesWords[carries] },
        { header: 'Quyết định', cell: ({ by }) => (by ? decisionText(by) : 'Chưa ghi') },
      ]}
    />
  );
}
