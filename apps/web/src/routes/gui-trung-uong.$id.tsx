import { createFileRoute } from '@tanstack/react-router';
import { History } from '../audit/history.tsx';
import { provinceOffice } from '../indicator/province-office.ts';
import { submissionQuery } from '../indicator/sending/queries.ts';
import { SubmissionPage } from '../indicator/sending/submission-page.tsx';

export const Route = createFileRoute('/gui-trung-uong/$id')({
  codeSplitGroupings: [['loader', 'component']],
  beforeLoad: ({ context }) => provinceOffice(context.office, 'view-submissions'),
  loader: ({ context: { queryClient }, params: { id } }) => queryClient.ensureQueryData(submissionQuery(id)),
  component: SubmissionRoute,
});

function SubmissionRoute() {
  const { office } = Route.useRouteContext();
  const { id } = Route.useParams();
  return <SubmissionPage id={id} isDemo={office.person.isDemo} history={<History subject={`submission/${id}`} />} />;
}
