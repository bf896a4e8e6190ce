import { createFileRoute } from '@tanstack/react-router';
import { provinceOffice } from '../indicator/province-office.ts';
import { treeLevelQuery, unitPageQuery } from '../organization/queries.ts';
import { StructurePage } from '../organization/structure-page.tsx';
import { structureSearch } from '../organization/structure-search.ts';
import { EndedNotice } from './-ended-notice.tsx';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(structureSearch);

export const Route = createFileRoute('/to-chuc/')({
  validateSearch: accepted,
  beforeLoad: ({ context }) => provinceOffice(context.office),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient, office }, deps: { ngay = office.day, duoi } }) => {
    await Promise.all([
      queryClient.ensureInfiniteQueryData(treeLevelQuery(ngay, duoi)),
      duoi !== undefined && queryClient.ensureQueryData(unitPageQuery(duoi, ngay)),
    ]);
  },
  component: StructureRoute,
});

function StructureRoute() {
  const { office } = Route.useRouteContext();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <StructurePage
      day={search.ngay ?? office.day}
      unread={search.ngayLoi}
      under={search.duoi}
      notice={<EndedNotice slug={office.province.slug} day={search.ngay ?? office.day} />}
      onSearch={(changed) => void navigate({ search: { ...search, ...changed }, resetScroll: false })}
    />
  );
}
