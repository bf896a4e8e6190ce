import { createFileRoute, notFound } from '@tanstack/react-router';
import { ByUnitPage } from '../indicator/by-unit/by-unit-page.tsx';
import { byUnitSearch, questionIn } from '../indicator/by-unit/by-unit-search.ts';
import { byUnitQuery } from '../indicator/by-unit/queries.ts';
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
    if (!question) throw notFound();
    await queryClient.ensureQueryData(byUnitQuery(question));
  },
  component: ByUnitRoute,
});

function ByUnitRoute() {
  const question = questionIn(Route.useSearch());
  const navigate = Route.useNavigate();
  if (!question) return <Missing />;
  return <ByUnitPage question={question} onSearch={(search) => void navigate({ search, resetScroll: false })} />;
}
