import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, notFound } from '@tanstack/react-router';
import { centralRulesQuery } from '../regulation/queries.ts';
import { RuleSetPage } from '../regulation/page/rule-set-page.tsx';
import { seriesIn } from '../regulation/rule-address.ts';
import { onlyAccepted } from './-only-accepted.ts';

interface RuleSetSearch {
  readonly subject?: string;
}

const accepted = onlyAccepted(({ subject }: Record<string, unknown>): RuleSetSearch =>
  typeof subject === 'string' && subject !== '' ? { subject } : {},
);

export const Route = createFileRoute('/quy-dinh/$series/$name')({
  validateSearch: accepted,
  codeSplitGroupings: [['loader', 'component']],
  loader: async ({ context: { queryClient }, params }) => {
    const series = seriesIn(params.series);
    if (!series) throw notFound();
    const sets = await queryClient.ensureQueryData(centralRulesQuery(series));
    const id = `${series}/${params.name}`;
    if (!sets.some((set) => set.id === id)) throw notFound();
    return { series, id };
  },
  component: RuleSetRoute,
});

function RuleSetRoute() {
  const { office } = Route.useRouteContext();
  const { series, id } = Route.useLoaderData();
  const { subject } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: sets } = useSuspenseQuery(centralRulesQuery(series));
  return (
    <RuleSetPage
      key={id}
      set={sets.find((set) => set.id === id)!}
      subject={subject}
      basis={{
        today: office.today,
        frames: [],
        isProvince: office.office === 'province',
        onSubject: (chosen) =>
          void navigate({
            search: { subject: chosen },
            hash: true,
            replace: true,
            resetScroll: false,
            hashScrollIntoView: false,
          }),
      }}
    />
  );
}
