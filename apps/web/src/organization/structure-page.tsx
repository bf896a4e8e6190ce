import { Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { ButtonLink } from '../ui/button-link.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { unitPageQuery } from './queries.ts';
import type { StructureSearch } from './structure-search.ts';
import { UnitTree } from './tree/unit-tree.tsx';
import { Above } from './unit/above.tsx';
import { UnreadDay } from './unread-day.tsx';
import { UnitSearch } from './unit-search.tsx';

interface StructurePageProps {
  readonly day: CivilDate;
  /** What the address gives for the day and is none. */
  readonly unread: string | undefined;
  readonly under: string | undefined;
  /** What is to be said of the province on the day. */
  readonly notice: ReactNode;
  readonly onSearch: (changed: StructureSearch) => void;
}

/** The structure on a day: a search, and the tree from its top or from a unit. */
export function StructurePage({ day, unread, under, notice, onSearch }: StructurePageProps) {
  const navigate = useNavigate();
  return (
    <Page
      title="Tổ chức"
      lead={`Cơ cấu tổ chức đảng ngày ${dayText(day)}. Mỗi số tính theo cơ cấu của đúng ngày đó.`}
      actions={
        <Group gap="sm" align="end">
          <ButtonLink
            to="/to-chuc/can-xem"
            search={{ ngay: day, ...(under !== undefined && { duoi: under }) }}
            variant="default"
          >
            Điều cần xem
          </ButtonLink>
          <DayInput label="Xem tại ngày" value={day} onChange={(ngay) => onSearch({ ngay })} />
        </Group>
      }
    >
      <UnreadDay given={unread} shown={day} />
      {notice}
      <Panel title="Tìm tổ chức">
        <UnitSearch on={day} />
      </Panel>
      <Panel title="Cây tổ chức">
        {under !== undefined && <Branch day={day} unitId={under} />}
        <UnitTree
          key={`${day} ${under ?? ''}`}
          label="Cây tổ chức"
          on={day}
          under={under}
          onOpen={(id) => void navigate({ to: '/to-chuc/$id', params: { id }, search: { ngay: day } })}
        />
      </Panel>
    </Page>
  );
}

/** Below which unit the tree begins, and the way up from it. */
function Branch({ day, unitId }: { readonly day: CivilDate; readonly unitId: string }) {
  const { data: page } = useSuspenseQuery(unitPageQuery(unitId, day));
  return (
    <p>
      <Above ancestors={page.ancestors} day={day} to="tree" />
      <Link to="/to-chuc/$id" params={{ id: unitId }} search={{ ngay: day }}>
        {page.unit.name}
      </Link>
    </p>
  );
}
