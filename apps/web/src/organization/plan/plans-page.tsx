import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlanList } from '@co-so/api';
import { dayText, momentText } from '@co-so/domain';
import { ButtonLink } from '../../ui/button-link.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { NewPlanForm } from './new-plan-form.tsx';
import { PlanStateMark } from './plan-state.tsx';
import { planListQuery } from './queries.ts';
import type { UnitField } from './unit-field.ts';
import './plan.css';

interface PlansPageProps {
  readonly before: string | undefined;
  readonly unitField: UnitField;
  readonly onBegun: (id: string) => void;
}

/** The plans of reorganization that one may see, and a new one where one may draw it. */
export function PlansPage({ before, unitField, onBegun }: PlansPageProps) {
  const { data } = useSuspenseQuery(planListQuery(before));
  return (
    <Page
      title="Phương án sắp xếp tổ chức"
      lead="Lập và chạy thử trước; phương án có hiệu lực khi ghi quyết định của cấp ủy, theo ngày của từng việc."
    >
      {data.mayBegin && before === undefined && <NewPlanForm unitField={unitField} onBegun={onBegun} />}
      <Panel title="Các phương án">
        <PlanTable list={data} isFirst={before === undefined} />
      </Panel>
    </Page>
  );
}

function PlanTable({ list: { plans, hasMore }, isFirst }: { readonly list: PlanList; readonly isFirst: boolean }) {
  if (plans.length === 0) return <Empty>Chưa có phương án nào trong phạm vi được xem.</Empty>;
  return (
    <>
      <DataTable
        caption="Mới nhất trước"
        rows={plans}
        rowKey={({ id }) => id}
        columns={[
          {
            header: 'Phương án',
            isLead: true,
            cell: ({ id, title }) => (
              <Link to="/sap-xep/$id" params={{ id }}>
                {title}
              </Link>
            ),
          },
          { header: 'Tình trạng', cell: ({ state }) => <PlanStateMark state={state} /> },
          { header: 'Tổ chức', cell: ({ unitName }) => unitName },
          { header: 'Số việc', isNumber: true, cell: ({ steps }) => steps },
          { header: 'Hiệu lực từ', cell: ({ firstDay }) => (firstDay === null ? '–' : dayText(firstDay)) },
          {
            header: 'Ghi gần nhất',
            cell: ({ recordedBy, recordedAt }) => `${recordedBy.title}, ${momentText(recordedAt)}`,
          },
        ]}
      />
      <p className="plan-save no-print">
        {!isFirst && (
          <ButtonLink variant="default" to="/sap-xep" search={{}}>
            Về mới nhất
          </ButtonLink>
        )}
        {hasMore && (
          <ButtonLink variant="default" to="/sap-xep" search={{ before: plans.at(-1)!.id }}>
            Cũ hơn
          </ButtonLink>
        )}
      </p>
    </>
  );
}
