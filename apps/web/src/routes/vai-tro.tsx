import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { GrantsPage } from '../access/administration/grants-page.tsx';
import { grantsQuery } from '../access/administration/queries.ts';
import { peopleSearch } from '../access/administration/search.ts';
import { contextQuery } from '../access/queries.ts';
import { UnitChooser } from '../indicator/unit-chooser.tsx';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(peopleSearch);

export const Route = createFileRoute('/vai-tro')({
  validateSearch: accepted,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps: { unit } }) => queryClient.ensureQueryData(grantsQuery(unit)),
  component: GrantsRoute,
});

function GrantsRoute() {
  const { unit } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: office } = useSuspenseQuery(contextQuery);
  return (
    <GrantsPage
      unit={unit}
      office={office.office}
      today={office.today}
      unitField={UnitChooser}
      onUnit={(chosen) => void navigate({ search: { unit: chosen }, resetScroll: false })}
    />
  );
}
