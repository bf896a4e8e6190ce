import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, notFound } from '@tanstack/react-router';
import { AskedHistory } from '../audit/thing-history.tsx';
import { provinceOffice } from '../indicator/province-office.ts';
import { UnitChooser } from '../indicator/unit-chooser.tsx';
import { placeFilter } from '../organization/place/place-filter.ts';
import { unitPageQuery } from '../organization/queries.ts';
import { isId, structureSearch } from '../organization/structure-search.ts';
import { UnitPage } from '../organization/unit/unit-page.tsx';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted((given) => ({ ...structureSearch(given), ...placeFilter(given) }));

export const Route = createFileRoute('/to-chuc/$id')({
  validateSearch: accepted,
  beforeLoad: ({ context }) => provinceOffice(context.office),
  loaderDeps: ({ search: { ngay } }) => ({ ngay }),
  loader: async ({ context: { queryClient, office }, params: { id }, deps: { ngay = office.day } }) => {
    if (!isId(id)) throw notFound();
    await queryClient.ensureQueryData(unitPageQuery(id, ngay));
  },
  component: UnitRoute,
});

function UnitRoute() {
  const { office } = Route.useRouteContext();
  const { id } = Route.useParams();
  const { ngay = office.day, ngayLoi, noi, co } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: page } = useSuspenseQuery(unitPageQuery(id, ngay));
  return (
    <UnitPage
      key={id}
      page={page}
      today={office.today}
      unread={ngayLoi}
      places={{ ...(noi && { noi }), ...(co && { co }) }}
      unitField={UnitChooser}
      maySeeDiscipline={office.person.actions.includes('view-discipline')}
      onDay={(day) => void navigate({ search: { ngay: day }, resetScroll: false })}
      onPlaces={(filter) => void navigate({ search: { ngay, ...filter }, resetScroll: false })}
      history={<AskedHistory subject={`unit/${id}`} of={page.unit.name} />}
      historyOf={(subject, of) => <AskedHistory key={subject} subject={subject} of={of} />}
    />
  );
}
