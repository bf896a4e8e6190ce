import { createFileRoute } from '@tanstack/react-router';
import { provinceOffice } from '../indicator/province-office.ts';
import { UnitChooser } from '../indicator/unit-chooser.tsx';
import { PlansPage } from '../organization/plan/plans-page.tsx';
import { planListQuery } from '../organization/plan/queries.ts';

interface PlansSearch {
  /** The plan before which the list goes on. */
  readonly before?: string;
}

export const Route = createFileRoute('/sap-xep/')({
  validateSearch: ({ before }: Record<string, unknown>): PlansSearch =>
    typeof before === 'string' && before !== '' ? { before } : {},
  codeSplitGroupings: [['loader', 'component']],
  beforeLoad: ({ context }) => provinceOffice(context.office, 'view-plans'),
  loaderDeps: ({ search: { before } }) => ({ before }),
  loader: ({ context: { queryClient }, deps: { before } }) => queryClient.ensureQueryData(planListQuery(before)),
  component: PlansRoute,
});

function PlansRoute() {
  const { before } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <PlansPage
      before={before}
      unitField={UnitChooser}
      onBegun={(id) => void navigate({ to: '/sap-xep/$id', params: { id } })}
    />
  );
}
