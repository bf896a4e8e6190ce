import { createFileRoute } from '@tanstack/react-router';
import { provinceOffice } from '../indicator/province-office.ts';
import { tableListQuery } from '../regulation/table/queries.ts';
import { TablesPage } from '../regulation/table/tables-page.tsx';

export const Route = createFileRoute('/bang-diem/')({
  codeSplitGroupings: [['loader', 'component']],
  beforeLoad: ({ context }) => provinceOffice(context.office),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(tableListQuery),
  component: TablesRoute,
});

function TablesRoute() {
  const { office } = Route.useRouteContext();
  const navigate = Route.useNavigate();
  return <TablesPage today={office.today} onBegun={(id) => void navigate({ to: '/bang-diem/$id', params: { id } })} />;
}
