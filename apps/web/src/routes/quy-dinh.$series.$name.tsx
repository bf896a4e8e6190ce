import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, notFound } from '@tanstack/react-router';
import { centralRulesQuery } from '../regulation/queries.ts';
import { RuleSetPage } from '../regulation/page/rule-set-page.tsx';
import { seriesIn } from '../regulation/rule-address.ts';
import { loadTrialOf } from '../regulation/trial/trials-by-kind.tsx';
import { unitAddress } from '../regulation/trial/unit/unit-basis.ts';
import type { UnitAddress } from '../regulation/trial/unit/unit-basis.ts';
import { onlyAccepted } from './-only-accepted.ts';
import { triedUnitIn } from './-tried-unit.ts';

interface RuleSetSearch extends UnitAddress {
  readonly subject?: string;
}

const accepted = onlyAccepted((given): RuleSetSearch => ({
  ...(typeof given.subject === 'string' && given.subject !== '' && { subject: given.subject }),
  ...unitAddress(given),
}));

/** The page stays where it is: only what is tried on it changes. */
const staying = { hash: true, resetScroll: false, hashScrollIntoView: false } as const;

export const Route = createFileRoute('/quy-dinh/$series/$name')({
  validateSearch: accepted,
  codeSplitGroupings: [['loader', 'component']],
  loader: async ({ context: { queryClient }, params }) => {
    const series = seriesIn(params.series);
    if (!series) throw notFound();
    const sets = await queryClient.ensureQueryData(centralRulesQuery(series));
    const id = `${series}/${params.name}`;
    const set = sets.find((one) => one.id === id);
    if (!set) throw notFound();
    await loadTrialOf(set);
    return { series, id };
  },
  component: RuleSetRoute,
});

function RuleSetRoute() {
  const { office } = Route.useRouteContext();
  const { series, id } = Route.useLoaderData();
  const { subject, ...address } = Route.useSearch();
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
        unit: triedUnitIn(
          office,
          address,
          (tried) => void navigate({ search: { ...(subject !== undefined && { subject }), ...tried }, ...staying }),
        ),
        onSubject: (chosen) => void navigate({ search: { ...address, subject: chosen }, replace: true, ...staying }),
      }}
    />
  );
}
