import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { uuidv7 } from '@co-so/domain';
import { useState } from 'react';
import { History } from '../audit/history.tsx';
import { provinceOffice } from '../indicator/province-office.ts';
import { UnitChooser } from '../indicator/unit-chooser.tsx';
import { PlanPage } from '../organization/plan/plan-page.tsx';
import { planQuery } from '../organization/plan/queries.ts';

export const Route = createFileRoute('/sap-xep/$id')({
  codeSplitGroupings: [['loader', 'component']],
  beforeLoad: ({ context }) => provinceOffice(context.office, 'view-plans'),
  loader: ({ context: { queryClient }, params: { id } }) => queryClient.ensureQueryData(planQuery(id)),
  component: PlanRoute,
});

function PlanRoute() {
  const { office } = Route.useRouteContext();
  const { id } = Route.useParams();
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
