import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { uuidv7 } from '@co-so/domain';
import { useState } from 'react';
import { History } from '../audit/history.tsx';
import { provinceOffice } from '../indicator/province-office.ts';
import { UnitChooser } from '../indicator/unit-chooser.tsx';
import { PlanPage } from '../organization/plan/plan-page.tsx';
import { PlanRevisionPage } from '../organization/plan/plan-revision-page.tsx';
import { planSearch } from '../organization/plan/plan-search.ts';
import { planQuery, planRevisionQuery } from '../organization/plan/queries.ts';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(planSearch);

export const Route = createFileRoute('/sap-xep/$id')({
  codeSplitGroupings: [['loader', 'component']],
  validateSearch: accepted,
  beforeLoad: ({ context }) => provinceOffice(context.office, 'view-plans'),
  loaderDeps: ({ search: { lan } }) => ({ lan }),
  loader: async ({ context: { queryClient }, params: { id }, deps: { lan } }) => {
    await Promise.all([
      queryClient.ensureQueryData(planQuery(id)),
      lan !== undefined && queryClient.ensureQueryData(planRevisionQuery(id, lan)),
    ]);
  },
  component: PlanRoute,
});

function PlanRoute() {
  const { id } = Route.useParams();
  const { lan } = Route.useSearch();
  return lan === undefined ? <LatestRoute id={id} /> : <RevisionRoute key={lan} id={id} revision={lan} />;
}

function RevisionRoute({ id, revision }: { readonly id: string; readonly revision: number }) {
  const { data: plan } = useSuspenseQuery(planRevisionQuery(id, revision));
  const { data: latest } = useSuspenseQuery(planQuery(id));
  return <PlanRevisionPage plan={plan} latest={latest.revision} unitField={UnitChooser} />;
}

function LatestRoute({ id }: { readonly id: string }) {
  const { office } = Route.useRouteContext();
  const navigate = Route.useNavigate();
  const { data: plan, refetch } = useSuspenseQuery(planQuery(id));
  const [opening, setOpening] = useState(0);
  return (
    <PlanPage
      key={`${id} ${opening}`}
      plan={plan}
      today={office.day}
      unitField={UnitChooser}
      newId={newId}
      onDiscarded={() => void navigate({ to: '/sap-xep' })}
      onReload={() => void refetch().then(() => setOpening(opening + 1))}
      history={<History subject={`plan/${id}`} />}
    />
  );
}

function newId(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
}
