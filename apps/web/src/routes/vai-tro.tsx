import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { GrantsPage } from '../access/administration/grants-page.tsx';
import { grantsQuery } from '../access/administration/queries.ts';
import { grantsSearch } from '../access/administration/search.ts';
import { contextQuery } from '../access/queries.ts';
import { UnitChooser } from '../indicator/unit-chooser.tsx';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(grantsSearch);

export const Route = createFileRoute('/vai-tro')({
  validateSearch: accepted,
  codeSplitGroupings: [['loader', 'component']],
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => queryClient.ensureQueryData(grantsQuery(deps)),
  component: GrantsRoute,
});

function GrantsRoute() {
  const navigate = Route.useNavigate();
  const { data: office } = useSuspenseQuery(contextQuery);
  return (
    <GrantsPage
      search={Route.useSearch()}
      office={office.office}
      today={office.today}
      unitField={UnitChooser}
      onSearch={(search) => void navigate({ search, resetScroll: false })}
    />
  );
}
