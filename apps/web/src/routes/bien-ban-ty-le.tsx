import { createFileRoute } from '@tanstack/react-router';
import { provinceOffice } from '../indicator/province-office.ts';
import { ratingYearOf } from '@co-so/domain';
import { SignedSeal } from '../audit/signed-seal.tsx';
import { KeptPage } from '../regulation/cap-choice/kept-page.tsx';
import { capDecisionsQuery } from '../regulation/cap-choice/queries.ts';
import { centralRulesQuery } from '../regulation/queries.ts';
import { onlyAccepted } from './-only-accepted.ts';

interface KeptSearch {
  readonly nam?: number;
}

const accepted = onlyAccepted(({ nam }: Record<string, unknown>): KeptSearch => ({
  ...(typeof nam === 'number' && Number.isInteger(nam) && nam >= 2008 && nam <= 2999 && { nam }),
}));

export const Route = createFileRoute('/bien-ban-ty-le')({
  validateSearch: accepted,
  codeSplitGroupings: [['loader', 'component']],
  beforeLoad: ({ context }) => provinceOffice(context.office, 'view-decisions'),
  loaderDeps: ({ search: { nam } }) => ({ nam }),
  loader: async ({ context: { queryClient, office }, deps: { nam = ratingYearOf(office.today) } }) => {
    await Promise.all([
      queryClient.ensureQueryData(capDecisionsQuery(nam)),
      queryClient.ensureQueryData(centralRulesQuery('annual-rating')),
    ]);
  },
  component: KeptRoute,
});

function KeptRoute() {
  const { office } = Route.useRouteContext();
  const thisYear = ratingYearOf(office.today);
  const { nam = thisYear } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <KeptPage
      year={nam}
      thisYear={thisYear}
      onYear={(year) => void navigate({ search: { nam: year } })}
      sealOf={(subject) => <SignedSeal subject={subject} signings={['record-cap-decision']} />}
    />
  );
}
