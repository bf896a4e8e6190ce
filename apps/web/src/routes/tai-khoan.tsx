import { createFileRoute } from '@tanstack/react-router';
import { useSuspenseQuery } from '@tanstack/react-query';
import { AccountPage } from '../access/account/account-page.tsx';
import { ownGrantsQuery, sessionsQuery } from '../access/account/queries.ts';
import { contextQuery } from '../access/queries.ts';

export const Route = createFileRoute('/tai-khoan')({
  codeSplitGroupings: [['loader', 'component']],
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(sessionsQuery), queryClient.ensureQueryData(ownGrantsQuery)]),
  component: AccountRoute,
});

function AccountRoute() {
  const { data: office } = useSuspenseQuery(contextQuery);
  return <AccountPage person={office.person} today={office.today} />;
}
