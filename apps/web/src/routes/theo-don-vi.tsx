import { createFileRoute, notFound } from '@tanstack/react-router';
import { ByUnitPage } from '../indicator/by-unit/by-unit-page.tsx';
import { byUnitSearch, questionIn } from '../indicator/by-unit/by-unit-search.ts';
import { ChoosePage } from '../indicator/by-unit/choose-page.tsx';
import { byUnitQuery } from '../indicator/by-unit/queries.ts';
import { overviewQuery } from '../indicator/home-queries.ts';
import { provinceOffice } from '../indicator/province-office.ts';
import { Missing } from '../ui/missing.tsx';
import { onlyAccepted } from './-only-accepted.ts';

const accepted = onlyAccepted(byUnitSearch);

export const Route = createFileRoute('/theo-don-vi')({
  validateSearch: accepted,
  beforeLoad: ({ context }) => provinceOffice(context.office),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps }) => {
    const question = questionIn(deps);
    if (question) await queryClient.ensureQueryData(byUnitQuery(question));
    else if (deps.unit === undefined) throw notFound();
    else await queryClient.ensureQueryData(overviewQuery({ unit: deps.unit }));
  },
  component: ByUnitRoute,
});

function ByUnitRoute() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const question = questionIn(search);
  if (question)
    return (
      <ByUnitPage question={question} onSearch={(asked) => void navigate({ search: asked, resetScroll: false })} />
    );
  if (search.unit === undefined) return <Missing />;
  return <ChoosePage unit={search.unit} onSearch={(asked) => void navigate({ search: asked })} />;
}
