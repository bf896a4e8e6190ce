import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { PeoplePage } from '../access/administration/people-page.tsx';
import { peopleQuery } from '../access/administration/queries.ts';
import { peopleSearch } from '../access/administration/search.ts';
import { contextQuery } from '../access/queries.ts';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(peopleSearch);

export const Route = createFileRoute('/can-bo/')({
  validateSearch: accepted,
  codeSplitGroupings: [['loader', 'component']],
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => queryClient.ensureQueryData(peopleQuery(deps)),
  component: PeopleRoute,
});

function PeopleRoute() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: office } = useSuspenseQuery(contextQuery);
  return (
    <PeoplePage
      search={search}
      actions={office.person.actions}
      dataMode={office.dataMode}
      onSearch={(changed) => void navigate({ search: changed, resetScroll: false })}
      onOpen={(id) => void navigate({ to: '/can-bo/$id', params: { id } })}
    />
  );
}
