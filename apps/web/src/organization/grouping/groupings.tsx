import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { numberText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import type { ShownGroupings, ShownUnitPage } from '@co-so/api';
import { useState } from 'react';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';
import { UnfoldButton } from '../../ui/unfold-button.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { spanText } from '../unit-text.ts';
import { GroupingForm } from './grouping-form.tsx';
import { schemeText } from './grouping-text.ts';
import { groupingCountsQuery, groupingsQuery } from './queries.ts';

/** By what a unit is grouped besides the tree on the day; when somebody asks, through time and how many below are in which group; the form. */
export function Groupings({ page }: { readonly page: ShownUnitPage }) {
  const { unit, day, hasBelow, relations } = page;
  const [isAsked, setAsked] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [isCounting, setCounting] = useState(false);
  const [isWritten, setWritten] = useState(false);
  const { data, error } = useQuery({ ...groupingsQuery(unit.id), enabled: isAsked || isOpen });
  const maySet = data ? data.allowedActions.includes('set') : unit.allowedActions.includes('record-figures');
  return (
    <Panel title="Lĩnh vực, địa bàn">
      {error && <ProblemList error={error} />}
      {!isAsked && <OfDay groupings={relations.groupings} />}
      {(isAsked || isOpen) && !data && !error && <Skeleton height={48} aria-label="Đang tải lĩnh vực, địa bàn" />}
      {isAsked && data && <Stretches schemes={data.schemes} />}
      {isCounting && <Counts unitId={unit.id} day={day} />}
      <div className="row-actions no-print">
        <UnfoldButton isOpen={isAsked} onToggle={setAsked}>
          Xem các thời kỳ
        </UnfoldButton>
        {maySet && (
          <Button variant="default" onClick={() => setOpen(true)}>
            Ghi lĩnh vực, địa bàn
          </Button>
        )}
        {hasBelow && !isCounting && (
          <Button variant="default" onClick={() => setCounting(true)}>
            Đếm tổ chức trong nhánh theo nhóm
          </Button>
        )}
      </div>
      <p role="status" className="soft">
        {isWritten && 'Đã ghi.'}
      </p>
      {isOpen && data && (
        <GroupingForm
          unit={unit}
          from={day}
          groupings={data}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setAsked(true);
            setWritten(true);
          }}
        />
      )}
    </Panel>
  );
}

function OfDay({ groupings }: Pick<ShownUnitPage['relations'], 'groupings'>) {
  if (groupings.length === 0) return <Empty>Ngày đang xem chưa xếp tổ chức này theo lĩnh vực, địa bàn nào.</Empty>;
  return <Facts facts={groupings.map(({ scheme, grouping }) => ({ label: schemeText(scheme), value: grouping }))} />;
}

function Stretches({ schemes }: Pick<ShownGroupings, 'schemes'>) {
  const rows = schemes.flatMap(({ scheme, stretches }) => stretches.map((stretch) => ({ ...stretch, scheme })));
  if (rows.length === 0) return <Empty>Chưa xếp tổ chức này theo lĩnh vực, địa bàn nào.</Empty>;
  return (
    <DataTable
      caption="Tổ chức này qua các thời kỳ"
      rows={rows}
      rowKey={({ scheme, validFrom }) => `${scheme} ${validFrom}`}
      columns={[
        { header: 'Xếp theo', cell: ({ scheme }) => schemeText(scheme) },
        { header: 'Nhóm', cell: ({ value }) => value, isLead: true },
        { header: 'Thời gian', cell: spanText },
      ]}
    />
  );
}

function Counts({ unitId, day }: { readonly unitId: string; readonly day: CivilDate }) {
  const { data, error } = useQuery(groupingCountsQuery(unitId, day));
  if (error) return <ProblemList error={error} />;
  if (!data) return <Skeleton height={48} aria-label="Đang đếm" />;
  if (data.counts.length === 0) return <Empty>Chưa tổ chức nào trong nhánh được xếp nhóm ở ngày đang xem.</Empty>;
  return (
    <DataTable
      caption="Trong cả nhánh, kể cả tổ chức này"
      rows={data.counts}
      rowKey={({ scheme, grouping }) => `${scheme} ${grouping}`}
      columns={[
        { header: 'Xếp theo', cell: ({ scheme }) => schemeText(scheme) },
        { header: 'Nhóm', cell: ({ grouping }) => grouping, isLead: true },
        { header: 'Số tổ chức', cell: ({ units }) => numberText(units), isNumber: true },
      ]}
    />
  );
}
