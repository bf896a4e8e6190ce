import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ShownUnitPage } from '@co-so/api';
import { ProblemList } from '../../ui/problem-list.tsx';
import { unitPageQuery } from '../queries.ts';
import { CountTables } from './count-tables.tsx';

/** The counts that are kept; of a day without them only when somebody asks, since everything below is read then. */
export function UnitCounts({ page }: { readonly page: ShownUnitPage }) {
  const { unit, day, releasing } = page;
  const [isAsked, setAsked] = useState(false);
  const { data, error } = useQuery({
    ...unitPageQuery(unit.id, day, { counts: 'all' }),
    enabled: page.counts === null && isAsked,
  });
  const counts = page.counts ?? data?.counts ?? null;
  if (counts) return <CountTables counts={counts} releasing={releasing} />;
  if (error) return <ProblemList error={error} />;
  return (
    <>
      <p className="soft">Ngày này chưa có số đếm sẵn.</p>
      <Button variant="default" className="no-print" loading={isAsked} onClick={() => setAsked(true)}>
        Đếm tổ chức của cả nhánh ở ngày này
      </Button>
    </>
  );
}
