import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { provinceOffice } from '../indicator/province-office.ts';
import { FindingsPage } from '../organization/findings-page.tsx';
import { findingsQuery, unitPageQuery } from '../organization/queries.ts';
import { findingSearch } from '../organization/structure-search.ts';

export const Route = createFileRoute('/to-chuc/can-xem')({
  validateSearch: findingSearch,
  beforeLoad: ({ context }) => provinceOffice(context.office),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient, office }, deps: { ngay = office.day, ...search } }) => {
    await Promise.all([
      queryClient.ensureInfiniteQueryData(findingsQuery(ngay, search)),
      search.duoi !== undefined && queryClient.ensureQueryData(unitPageQuery(search.duoi, ngay)),
    ]);
  },
  component: FindingsRoute,
});

function FindingsRoute() {
  const { office } = Route.useRouteContext();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const day = search.ngay ?? office.day;
  const { data } = useQuery({ ...unitPageQuery(search.duoi ?? '', day), enabled: search.duoi !== undefined });
  return (
    <FindingsPage
      key={`${search.duoi ?? ''}/${search.ma ?? ''}/${search.loai ?? ''}/${day}`}
      search={search}
      day={day}
      unread={search.ngayLoi}
      under={data && { id: data.unit.id, name: data.unit.name }}
      onSearch={(changed) => void navigate({ search: changed, resetScroll: false })}
    />
  );
}
