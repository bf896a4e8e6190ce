import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, notFound } from '@tanstack/react-router';
import { OneTimePassword } from '../access/administration/one-time-password.tsx';
import { contextQuery } from '../access/queries.ts';
import { History } from '../audit/history.tsx';
import { tenantsQuery } from '../national/tenants/queries.ts';
import { TenantsPage } from '../national/tenants/tenants-page.tsx';

export const Route = createFileRoute('/tinh-thanh')({
  codeSplitGroupings: [['loader', 'component']],
  loader: ({ context: { office, queryClient } }) => {
    if (!office.person.actions.includes('manage-provinces')) throw notFound();
    return queryClient.ensureQueryData(tenantsQuery);
  },
  component: TenantsRoute,
});

function TenantsRoute() {
  const { data: office } = useSuspenseQuery(contextQuery);
  return (
    <TenantsPage
      today={office.today}
      slip={({ host, invitation }, onHandedOver) => (
        <OneTimePassword issued={invitation} address={`${host}.${location.host}`} onHandedOver={onHandedOver} />
      )}
      historyOf={(subject) => <History key={subject} subject={subject} />}
    />
  );
}
