import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import type { Instant } from '@co-so/domain';
import { contextQuery } from '../access/queries.ts';
import type { OfficeContext } from '../access/queries.ts';
import { ThingHistory } from '../audit/thing-history.tsx';
import { PrivacyPage } from '../privacy/privacy-page.tsx';
import { privacySearch, registerView, shownPart } from '../privacy/privacy-search.ts';
import { fetchPart } from '../privacy/queries.ts';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(privacySearch);

export const Route = createFileRoute('/du-lieu-ca-nhan')({
  validateSearch: accepted,
  codeSplitGroupings: [['loader', 'component']],
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps }) => {
    const office = await queryClient.ensureQueryData(contextQuery);
    await fetchPart(queryClient, shownPart(deps, maySee(office)), registerView(deps));
    return { now: Date.now() as Instant };
  },
  component: PrivacyRoute,
});

function PrivacyRoute() {
  const { data: office } = useSuspenseQuery(contextQuery);
  const { now } = Route.useLoaderData();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const part = shownPart(search, maySee(office));
  return (
    <PrivacyPage
      part={part}
      view={registerView(search)}
      onView={({ page, search: tim }) => void navigate({ search: { phan: part, trang: page, tim } })}
      maySee={maySee(office)}
      office={office.office}
      today={office.today}
      now={now}
      historyOf={(subject, of) => <ThingHistory key={subject} subject={subject} of={of} />}
    />
  );
}

function maySee({ person }: OfficeContext): boolean {
  return person.actions.includes('view-privacy');
}
