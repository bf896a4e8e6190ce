import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { RecordHistory } from '../audit/record-history.tsx';
import { DisciplinePage } from '../discipline/discipline-page.tsx';
import { disciplineSearch } from '../discipline/discipline-search.ts';
import { registerQuery } from '../discipline/queries.ts';
import { provinceOffice } from '../indicator/province-office.ts';
import { UnitChooser } from '../indicator/unit-chooser.tsx';
import { unitPageQuery } from '../organization/queries.ts';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(disciplineSearch);

export const Route = createFileRoute('/ky-luat')({
  validateSearch: accepted,
  codeSplitGroupings: [['loader', 'component']],
  beforeLoad: ({ context }) => provinceOffice(context.office, 'view-discipline'),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient, office }, deps }) => {
    const { duoi } = deps;
    const unit = duoi === undefined ? undefined : queryClient.ensureQueryData(unitPageQuery(duoi, office.day));
    await Promise.all([queryClient.ensureQueryData(registerQuery(deps)), unit]);
  },
  component: DisciplineRoute,
});

function DisciplineRoute() {
  const search = Route.useSearch();
  return search.duoi === undefined ? <Register unit={null} /> : <RegisterOfUnit id={search.duoi} />;
}

function RegisterOfUnit({ id }: { readonly id: string }) {
  const { office } = Route.useRouteContext();
  const { data } = useSuspenseQuery(unitPageQuery(id, office.day));
  return <Register unit={{ id, name: data.unit.name }} />;
}

function Register({ unit }: { readonly unit: { readonly id: string; readonly name: string } | null }) {
  const { office } = Route.useRouteContext();
  const navigate = Route.useNavigate();
  return (
    <DisciplinePage
      search={Route.useSearch()}
      unit={unit}
      unitField={UnitChooser}
      historyOf={(subject, of) => <RecordHistory key={subject} subject={subject} of={of} />}
      lastDay={office.day}
      onSearch={(search) => void navigate({ search, resetScroll: false })}
    />
  );
}
