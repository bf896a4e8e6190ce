import { createFileRoute } from '@tanstack/react-router';
import { overviewQuery } from '../indicator/home-queries.ts';
import { provinceOffice } from '../indicator/province-office.ts';
import { submissionsQuery } from '../indicator/sending/queries.ts';
import { SendingPage } from '../indicator/sending/sending-page.tsx';
import { sendingSearch } from '../indicator/sending/sending-search.ts';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(sendingSearch);

export const Route = createFileRoute('/gui-trung-uong/')({
  validateSearch: accepted,
  codeSplitGroupings: [['loader', 'component']],
  beforeLoad: ({ context }) => provinceOffice(context.office, 'view-submissions'),
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(overviewQuery({})), queryClient.ensureQueryData(submissionsQuery)]),
  component: SendingRoute,
});

function SendingRoute() {
  const { office } = Route.useRouteContext();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <SendingPage
      search={search}
      canPrepare={office.person.actions.includes('prepare-submission')}
      onSearch={(changed) => void navigate({ search: changed, resetScroll: false })}
      onPrepared={(id) => void navigate({ to: '/gui-trung-uong/$id', params: { id } })}
    />
  );
}
