import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { provinceOffice } from '../indicator/province-office.ts';
import { DraftPage } from '../regulation/table/draft-page.tsx';
import { IssuedPage } from '../regulation/table/issued-page.tsx';
import { tableQuery, templatesQuery } from '../regulation/table/queries.ts';

interface TableSearch {
  readonly subject?: string;
}

export const Route = createFileRoute('/bang-diem/$id')({
  validateSearch: ({ subject }: Record<string, unknown>): TableSearch =>
    typeof subject === 'string' && subject !== '' ? { subject } : {},
  codeSplitGroupings: [['loader', 'component']],
  beforeLoad: ({ context }) => provinceOffice(context.office),
  loader: async ({ context: { queryClient }, params: { id } }) => {
    const { series } = await queryClient.ensureQueryData(tableQuery(id));
    await queryClient.ensureQueryData(templatesQuery(series));
  },
  component: TableRoute,
});

function TableRoute() {
  const { office } = Route.useRouteContext();
  const { id } = Route.useParams();
  const { subject } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data } = useSuspenseQuery(tableQuery(id));
  const { data: frames } = useSuspenseQuery(templatesQuery(data.series));
  if (data.kind === 'issued')
    return (
      <IssuedPage
        issued={data}
        subject={subject}
        today={office.today}
        frames={frames}
        onSubject={(chosen) =>
          void navigate({ search: { subject: chosen }, hash: true, replace: true, resetScroll: false })
        }
      />
    );
  return (
    <DraftPage
      key={id}
      draft={data}
      today={office.today}
      onIssued={() => undefined}
      onDiscarded={() => void navigate({ to: '/bang-diem' })}
    />
  );
}
