import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { PolicyPage } from '../access/administration/policy-page.tsx';
import { policyQuery } from '../access/administration/queries.ts';
import { contextQuery } from '../access/queries.ts';
import { History } from '../audit/history.tsx';

export const Route = createFileRoute('/chinh-sach')({
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(policyQuery),
  component: PolicyRoute,
});

function PolicyRoute() {
  const { data: office } = useSuspenseQuery(contextQuery);
  return <PolicyPage office={office.office} history={<History subject={`policy/${office.office}`} />} />;
}
