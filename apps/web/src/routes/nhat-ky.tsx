import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import type { Instant } from '@co-so/domain';
import { PersonChooser } from '../access/administration/person-chooser.tsx';
import { contextQuery } from '../access/queries.ts';
import { AuditPage } from '../audit/audit-page.tsx';
import { auditSearch } from '../audit/audit-search.ts';
import { auditQuery } from '../audit/queries.ts';
import { UnitChooser } from '../indicator/unit-chooser.tsx';
import { unitPageQuery } from '../organization/queries.ts';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(auditSearch);

export const Route = createFileRoute('/nhat-ky')({
  validateSearch: accepted,
  codeSplitGroupings: [['loader', 'component']],
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps }) => {
    await queryClient.ensureQueryData(auditQuery(deps));
    return { now: Date.now() as Instant };
  },
  component: AuditRoute,
});

function AuditRoute() {
  const search = Route.useSearch();
  const { now } = Route.useLoaderData();
  const navigate = Route.useNavigate();
  const { data: office } = useSuspenseQuery(contextQuery);
  const isProvince = office.office === 'province';
  const { unit: unitId } = search;
  const { data: page } = useQuery({
    ...unitPageQuery(unitId ?? '', isProvince ? office.day : office.today),
    enabled: isProvince && unitId !== undefined,
  });
  return (
    <AuditPage
      search={search}
      now={now}
      unit={unitId === undefined ? null : { id: unitId, name: page?.unit.name ?? 'Tổ chức đã chọn' }}
      unitField={isProvince ? UnitChooser : undefined}
      personField={office.person.actions.includes('view-people') ? PersonChooser : undefined}
      onSearch={(changed) => void navigate({ search: changed, resetScroll: false })}
    />
  );
}
