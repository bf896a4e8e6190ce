import { createFileRoute } from '@tanstack/react-router';
import type { Instant } from '@co-so/domain';
import { AuditPage } from '../audit/audit-page.tsx';
import { auditSearch } from '../audit/audit-search.ts';
import { auditQuery } from '../audit/queries.ts';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(auditSearch);

export const Route = createFileRoute('/nhat-ky')({
  validateSearch: accepted,
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
  return (
    <AuditPage
      search={search}
      now={now}
      onSearch={(changed) => void navigate({ search: changed, resetScroll: false })}
    />
  );
}
